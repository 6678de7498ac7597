package fr.openl.estimation.statistics;

import fr.openl.Refusal;
import fr.openl.dataset.moments.ColumnProfile;
import fr.openl.dataset.moments.DataColumn;
import fr.openl.dataset.moments.DataFile;
import fr.openl.dataset.moments.Product;
import fr.openl.estimation.intervals.Limits;
import fr.openl.estimation.intervals.StudentT;
import fr.openl.estimation.variance.Cells;
import fr.openl.estimation.variance.Functional;
import fr.openl.estimation.variance.Overlap;
import fr.openl.estimation.variance.Stratum;
import fr.openl.estimation.variance.Subject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * How a mean or the shares of categories changed from one wave to the next, with what it owes to
 * the units that both waves have: V = V₁ + V₂ − 2·Cov, and in stratum h with k units in both Cov =
 * (k − n₁n₂/N)·s₁₂, s₁₂ the covariance of their weighted linearised values. For means this is Σ
 * W_h² [(1 − n₁/N)S₁²/n₁ + (1 − n₂/N)S₂²/n₂ − 2(k/(n₁n₂) − 1/N)S₁₂]: Särndal, Swensson and Wretman
 * (1992), section 9.9; Qualité and Tillé (2008), Survey Methodology 34, 173–181.
 */
public final class WaveChange {
  /** The name of the whole change. */
  public static final String CHANGE = "change";

  /** The name of the part of the units that both waves have. */
  public static final String IN_BOTH = "change_in_both";

  /** The name of the part of those that only the second wave has. */
  public static final String BY_NEWCOMERS = "change_by_newcomers";

  /** The name of the part of those that only the first wave has. */
  public static final String BY_LEAVERS = "change_by_leavers";

  /** A variance that is left below this part of those it is made from is none. */
  private static final double ROUNDING = 1e-12;

  private final EstimationPlan plan;
  private final UnitSample before;
  private final UnitSample after;

  private WaveChange(EstimationPlan plan, UnitSample before, UnitSample after) {
    this.plan = plan;
    this.before = before;
    this.after = after;
  }

  /** One wave's file, the plan with its columns, and the column that names its units. */
  public record Wave(DataFile file, EstimationPlan plan, DataColumn unit) {}

  /**
   * The change of a number that is made of totals, a mean or shares or a ratio, and what parts of
   * it are due to the units that both waves have, to those that only the second has (newcomers) and
   * to those that only the first has (leavers): the three add up to the change.
   *
   * @param before the number by the first wave's columns
   * @param after the same by the second wave's
   * @throws Refusal when a wave does not hold what is asked
   */
  public static List<Estimated> of(Statistic before, Wave first, Statistic after, Wave second) {
    SampleReader readBefore = new SampleReader(first.file(), first.plan().asking(List.of(before)));
    SampleReader readAfter = new SampleReader(second.file(), second.plan().asking(List.of(after)));
    List<DataColumn> columnsBefore = before.variables();
    List<DataColumn> columnsAfter = after.variables();
    Map<DataColumn, ColumnProfile> one = new HashMap<>();
    Map<DataColumn, ColumnProfile> two = new HashMap<>();
    for (int i = 0; i < columnsBefore.size(); i++) {
      Map<String, Long> values = new HashMap<>();
      first.file().profile(columnsBefore.get(i)).counts().forEach(values::put);
      second
          .file()
          .profile(columnsAfter.get(i))
          .counts()
          .forEach((value, n) -> values.merge(value, n, Long::sum));
      one.put(columnsBefore.get(i), new ColumnProfile(columnsBefore.get(i), values, 0));
      two.put(columnsAfter.get(i), new ColumnProfile(columnsAfter.get(i), values, 0));
    }
    return new WaveChange(
            first.plan(),
            readBefore.readUnits(first.unit(), known -> wanted(before, one)),
            readAfter.readUnits(second.unit(), known -> wanted(after, two)))
        .estimates();
  }

  /** Of categories, every one that any of the two waves has. */
  private static List<Wanted> wanted(Statistic statistic, Map<DataColumn, ColumnProfile> values) {
    return List.of(Wanted.of(statistic, new ColumnProfiles(values)));
  }

  private List<Estimated> estimates() {
    List<Estimated> estimates = new ArrayList<>();
    List<List<String>> domains = before.cells().domains();
    for (int domain :
        IntStream.range(0, domains.size())
            .boxed()
            .sorted(Comparator.comparing(domains::get, ColumnProfile.listsInOrder()))
            .toList()) {
      int same = after.cells().domains().indexOf(domains.get(domain));
      Wanted wanted = before.answer().wanted().getFirst();
      for (int l = 0; same >= 0 && l < wanted.lines().size(); l++) {
        estimates.addAll(changes(domain, same, l));
      }
    }
    if (estimates.isEmpty()) {
      throw new Refusal("The two waves have no domain in common");
    }
    return estimates;
  }

  /** A number in one wave, over all its units or over those in both waves. */
  @SuppressWarnings("ArrayRecordComponent") // numbers of many units, never compared
  private record Part(double value, double[] sums, long n) {}

  private Part part(UnitSample wave, Cells cells, int domain, int line) {
    Wanted wanted = wave.answer().wanted().getFirst();
    Functional functional = wanted.lines().get(line).functional();
    Subject subject = wanted.subject();
    return new Part(
        functional.at(cells.totals(subject, domain)),
        wave.linearisation(cells).linearised(subject, domain, functional),
        new Sample(
                cells,
                wave.answer().sample().variance(),
                wave.answer().sample().zeroWeights(),
                false,
                java.util.Optional.empty())
            .n(subject, domain));
  }

  private List<Estimated> changes(int domain, int same, int line) {
    Part one = part(before, before.cells(), domain, line);
    Part two = part(after, after.cells(), same, line);
    Part oneInBoth = part(before, before.inBoth(after), domain, line);
    Part twoInBoth = part(after, after.inBoth(before), same, line);
    double[] none = new double[before.cells().size()];
    double[] noneAfter = new double[after.cells().size()];
    double degrees = degrees(domain, same);
    String level = before.answer().wanted().getFirst().lines().get(line).level();
    String by = by(before.cells().domains().get(domain));
    List<Estimated> estimates = new ArrayList<>();
    estimates.add(
        told(CHANGE, level, by, two.value - one.value, one.sums, two.sums, degrees, one.n + two.n));
    if (!Double.isNaN(oneInBoth.value + twoInBoth.value)) {
      estimates.add(
          told(
              IN_BOTH,
              level,
              by,
              twoInBoth.value - oneInBoth.value,
              oneInBoth.sums,
              twoInBoth.sums,
              degrees,
              oneInBoth.n + twoInBoth.n));
      estimates.add(
          told(
              BY_NEWCOMERS,
              level,
              by,
              two.value - twoInBoth.value,
              none,
              less(two.sums, twoInBoth.sums),
              degrees,
              two.n - twoInBoth.n));
      estimates.add(
          told(
              BY_LEAVERS,
              level,
              by,
              oneInBoth.value - one.value,
              less(one.sums, oneInBoth.sums),
              noneAfter,
              degrees,
              one.n - oneInBoth.n));
    }
    return estimates;
  }

  private Estimated told(
      String statistic,
      String level,
      String by,
      double change,
      double[] sumsBefore,
      double[] sumsAfter,
      double degrees,
      long n) {
    double apart =
        before.linearisation(before.cells()).variance(sumsBefore)
            + after.linearisation(after.cells()).variance(sumsAfter);
    double variance = apart - 2 * covariance(sumsBefore, sumsAfter);
    double error = variance > ROUNDING * apart ? Math.sqrt(variance) : 0;
    StudentT law = new StudentT(degrees);
    Limits limits = Limits.around(change, error, law.quantile(plan.level()));
    return new Estimated(
        statistic,
        before.answer().wanted().getFirst().variable(),
        level,
        by,
        change,
        error,
        limits.low(),
        limits.high(),
        Double.NaN,
        degrees,
        n,
        law.twoSided(change / error));
  }

  private double covariance(double[] sumsBefore, double[] sumsAfter) {
    return Overlap.covariance(bySamplingUnit(before, sumsBefore), bySamplingUnit(after, sumsAfter));
  }

  private Map<String, Overlap.Unit> bySamplingUnit(UnitSample wave, double[] sums) {
    Map<String, Overlap.Unit> units = new HashMap<>();
    for (int cell = 0; cell < sums.length; cell++) {
      Stratum stratum =
          wave.cells().sampling().strata().get(wave.cells().sampling().stratum()[cell]);
      units.merge(
          wave.samplingUnit(cell, plan.design().isClustered()),
          new Overlap.Unit(stratum, sums[cell]),
          (one, other) -> new Overlap.Unit(stratum, one.sum() + other.sum()));
    }
    return units;
  }

  /** The sampling units in the domain in either wave, less their strata. */
  private double degrees(int domain, int same) {
    Set<String> units = new HashSet<>();
    Set<String> strata = new HashSet<>();
    collect(before, domain, units, strata);
    collect(after, same, units, strata);
    return units.size() - strata.size();
  }

  private void collect(UnitSample wave, int domain, Set<String> units, Set<String> strata) {
    double[] counts = wave.cells().column(wave.answer().sample().counting(Product.ONE));
    for (int cell : wave.cells().cellsOf(domain)) {
      if (counts[cell] > 0) {
        units.add(wave.samplingUnit(cell, plan.design().isClustered()));
        strata.add(wave.stratum(cell));
      }
    }
  }

  private String by(List<String> values) {
    return String.join(
        ",",
        IntStream.range(0, values.size())
            .mapToObj(k -> plan.by().get(k).name() + "=" + values.get(k))
            .toList());
  }

  private static double[] less(double[] one, double[] other) {
    double[] difference = new double[one.length];
    java.util.Arrays.setAll(difference, i -> one[i] - other[i]);
    return difference;
  }
}
