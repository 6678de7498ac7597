package fr.openl.disclosure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.openl.definition.Study.DesignKind;
import fr.openl.definition.Study.DisclosureThresholds;
import fr.openl.disclosure.Suppressed.Sign;
import fr.openl.indicators.IndicatorTable;
import fr.openl.indicators.IndicatorTable.Cells;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;
import org.apache.commons.math3.linear.SingularValueDecomposition;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/** What is hidden stays hidden from someone who adds and subtracts. */
class SecondaryProtectionTest {
  private static final DesignKind SAMPLE = DesignKind.SAMPLE;

  @RepeatedTest(300)
  void noSecretNumberFollowsFromThoseThatAreTold(RepetitionInfo repetition) {
    IndicatorTable table = Tables.random(repetition.getCurrentRepetition());
    assertEquals(List.of(), new Attack(table, protect(table)).findings());
  }

  @Test
  void theAttackFindsWhatPrimaryRulesAloneWouldTell() {
    long exposed =
        LongStream.rangeClosed(1, 300)
            .mapToObj(Tables::random)
            .filter(table -> !new Attack(table, primaryOnly(table)).findings().isEmpty())
            .count();
    assertTrue(exposed > 30, "only " + exposed + " tables of 300 need secondary protection");
  }

  @Test
  void asMuchAsPossibleIsStillTold() {
    long told =
        LongStream.rangeClosed(1, 300)
            .mapToObj(Tables::random)
            .mapToLong(table -> count(protect(table)))
            .sum();
    long harmless =
        LongStream.rangeClosed(1, 300)
            .mapToObj(Tables::random)
            .mapToLong(table -> count(primaryOnly(table)))
            .sum();
    assertTrue(told > 0.6 * harmless, told + " of " + harmless + " told");
  }

  @Test
  void theSmallestOtherDomainIsHiddenBesideASecretOne() {
    IndicatorTable table =
        Tables.ofShares(
            false,
            Tables.shares(SAMPLE, 306, 150),
            List.of(
                List.of(
                    Tables.shares(SAMPLE, 6, 3),
                    Tables.shares(SAMPLE, 200, 97),
                    Tables.shares(SAMPLE, 100, 50))));
    assertEquals(List.of("", "s", "", "s"), row(protect(table), 0));
  }

  @Test
  void theCategoriesOfADistributionHideEachOther() {
    IndicatorTable table =
        Tables.ofShares(true, Tables.shares(SAMPLE, 500, 2, 98, 150, 250), List.of());
    assertEquals(List.of("s", "s", "", ""), codes(protect(table).getFirst()));
  }

  @Test
  void severalChoicesDoNotAddUpAndNeedNoPartner() {
    IndicatorTable table =
        Tables.ofShares(false, Tables.shares(SAMPLE, 500, 2, 98, 150, 250), List.of());
    assertEquals(List.of("s", "", "", ""), codes(protect(table).getFirst()));
  }

  @Test
  void aSecretMeanIsNotTheRestOfTheOthers() {
    double[] many = new double[50];
    double[] few = {1, 2, 3};
    double[] all = new double[103];
    IndicatorTable table =
        Tables.ofMeans(
            Tables.mean(all),
            List.of(List.of(Tables.mean(many), Tables.mean(many), Tables.mean(few))));
    assertEquals(2, row(protect(table), 0).stream().filter("s"::equals).count());
  }

  @Test
  void twoLoneRespondentsDoNotProtectEachOther() {
    IndicatorTable table =
        Tables.ofShares(
            false,
            Tables.shares(SAMPLE, 400, 62),
            List.of(
                List.of(
                    Tables.shares(SAMPLE, 100, 1),
                    Tables.shares(SAMPLE, 100, 1),
                    Tables.shares(SAMPLE, 100, 20),
                    Tables.shares(SAMPLE, 100, 40))));
    assertEquals(List.of("", "s", "s", "s", ""), row(protect(table), 0));
  }

  private static PrimaryRules rules(IndicatorTable table) {
    return new PrimaryRules(DisclosureThresholds.DEFAULT, table.indicator().scale());
  }

  private static List<List<Optional<Sign>>> protect(IndicatorTable table) {
    return SecondaryProtection.signs(table, table.everyone().orElseThrow(), rules(table));
  }

  private static List<List<Optional<Sign>>> primaryOnly(IndicatorTable table) {
    return groups(table).stream()
        .map(group -> group.cells().stream().map(cell -> rules(table).sign(group, cell)).toList())
        .toList();
  }

  private static long count(List<List<Optional<Sign>>> signs) {
    return signs.stream().flatMap(List::stream).filter(Optional::isEmpty).count();
  }

  private static List<String> row(List<List<Optional<Sign>>> signs, int row) {
    return codes(signs.stream().map(group -> group.get(row)).toList());
  }

  private static List<String> codes(List<Optional<Sign>> signs) {
    return signs.stream().map(sign -> sign.map(Sign::code).orElse("")).toList();
  }

  private static List<Cells> groups(IndicatorTable table) {
    return Stream.concat(
            table.everyone().stream(),
            table.breakdowns().stream()
                .flatMap(breakdown -> breakdown.domains().stream())
                .map(IndicatorTable.Domain::cells))
        .toList();
  }

  /**
   * Someone with pencil and paper: knows every count or sum that a told number gives away, its
   * base, and what adds up to what; computes by projection which hidden numbers follow.
   */
  private static final class Attack {
    private final IndicatorTable table;
    private final List<List<Optional<Sign>>> signs;
    private final int width;
    private final List<Integer> unknown = new ArrayList<>();
    private final List<int[]> equations = new ArrayList<>(); // coefficients of every number

    Attack(IndicatorTable table, List<List<Optional<Sign>>> signs) {
      this.table = table;
      this.signs = signs;
      this.width = table.rows().size() + 1;
      for (int group = 0; group < signs.size(); group++) {
        boolean anyTold = signs.get(group).stream().anyMatch(Attack::tells);
        for (int row = 0; row < width; row++) {
          if (row < width - 1 ? !tells(signs.get(group).get(row)) : !anyTold) {
            unknown.add(group * width + row);
          }
        }
      }
      int group = 1;
      for (var breakdown : table.breakdowns()) {
        for (int row = 0; row < width; row++) {
          int[] sum = new int[signs.size() * width];
          sum[row] = -1;
          for (int domain = 0; domain < breakdown.domains().size(); domain++) {
            sum[(group + domain) * width + row] = 1;
          }
          equations.add(sum);
        }
        group += breakdown.domains().size();
      }
      for (int g = 0; table.rowsDivideTheBase() && g < signs.size(); g++) {
        int[] sum = new int[signs.size() * width];
        for (int row = 0; row < width; row++) {
          sum[g * width + row] = row == width - 1 ? -1 : 1;
        }
        equations.add(sum);
      }
    }

    private static boolean tells(Optional<Sign> sign) {
      return sign.isEmpty() || sign.get() == Sign.NOT_ASKED;
    }

    List<String> findings() {
      List<String> findings = new ArrayList<>();
      if (unknown.isEmpty()) {
        return findings;
      }
      RealMatrix system = MatrixUtils.createRealMatrix(equations.size(), unknown.size());
      for (int i = 0; i < equations.size(); i++) {
        for (int j = 0; j < unknown.size(); j++) {
          system.setEntry(i, j, equations.get(i)[unknown.get(j)]);
        }
      }
      SingularValueDecomposition decomposition = new SingularValueDecomposition(system);
      RealMatrix directions = decomposition.getVT();
      for (int j = 0; j < unknown.size(); j++) {
        RealVector unit = new ArrayRealVector(unknown.size());
        unit.setEntry(j, 1);
        double inRowSpace = 0;
        for (int k = 0; k < decomposition.getRank(); k++) {
          double part = directions.getRowVector(k).dotProduct(unit);
          inRowSpace += part * part;
        }
        if (inRowSpace > 1 - 1e-7 && isSecret(unknown.get(j))) {
          findings.add("group " + unknown.get(j) / width + ", row " + unknown.get(j) % width);
        }
      }
      return findings;
    }

    /** A number of people too few to tell of is a secret too. */
    private boolean isSecret(int number) {
      int row = number % width;
      Cells group = groups(table).get(number / width);
      return row < width - 1
          ? signs.get(number / width).get(row).filter(Sign.SECRET::equals).isPresent()
          : group.base() > 0 && group.base() < DisclosureThresholds.DEFAULT.threshold();
    }
  }
}
