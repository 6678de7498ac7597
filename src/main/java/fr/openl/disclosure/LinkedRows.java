package fr.openl.disclosure;

import fr.openl.disclosure.TableCells.Group;
import fr.openl.disclosure.TableCells.Section;
import fr.openl.disclosure.WaveNumbers.Line;
import fr.openl.disclosure.table.Attack;
import fr.openl.disclosure.table.Grid;
import fr.openl.disclosure.table.LinearSystem;
import fr.openl.disclosure.table.ProtectionTask;
import fr.openl.disclosure.table.Range;
import fr.openl.disclosure.table.Suppression;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The tables of a wave that hang together by numbers they share, as one system: finds which cells
 * are to be hidden beside the secret ones. Tables that share no more than the sizes of their groups
 * are systems of their own, for sizes are told or, where they are secret, hidden in all tables.
 */
final class LinkedRows {
  /** How long a better pattern is looked for; a release has hundreds of tables. */
  private static final int ATTEMPTS = 100;

  /** With more hidden numbers than these an exact attack takes too long. */
  private static final int MOST_HIDDEN = 500;

  private final List<TableCells> tables;
  private final double threshold;
  private final List<Integer> members; // the numbers of the system, by index
  private final Map<Integer, Integer> index = new HashMap<>();
  private final double[] values;
  private final LinearSystem system;
  private final BitSet secret;
  private final BitSet unlisted;
  private final BitSet tellable;

  /**
   * @param lines in which numbers of the tables stand
   * @param unit what counts as one: a unit, or a part of an amount
   */
  LinkedRows(
      WaveNumbers numbers,
      NumberStates states,
      List<TableCells> tables,
      List<Line> lines,
      double threshold,
      double unit) {
    this.tables = tables;
    this.threshold = threshold;
    this.members =
        Stream.concat(
                lines.stream().flatMap(Line::members),
                tables.stream()
                    .flatMap(TableCells::groups)
                    .flatMap(g -> Stream.concat(g.rows().stream(), Stream.of(g.base()))))
            .distinct()
            .sorted()
            .toList();
    members.forEach(number -> index.put(number, index.size()));
    this.values = members.stream().mapToDouble(n -> numbers.value(n) / unit).toArray();
    this.system = new LinearSystem(members.size());
    lines.forEach(
        line -> system.add(line.parts().stream().map(index::get).toList(), local(line.whole())));
    this.secret = local(states.secret());
    this.unlisted = local(states.open());
    this.tellable = local(states.tellable());
  }

  /** What is hidden, and whether it was decided without an exact attack. */
  record Pattern(BitSet hidden, boolean coarse) {}

  /** The numbers to hide, those that are secret by themselves among them. */
  Pattern pattern(boolean capped) {
    if (secret.isEmpty() || system.lines().isEmpty()) {
      return new Pattern(global(secret), false);
    }
    BitSet all = new BitSet();
    all.or(secret);
    all.or(tellable);
    boolean negative =
        Stream.of(all, unlisted).flatMapToInt(BitSet::stream).anyMatch(n -> values[n] < 0);
    if (secret.cardinality() > MOST_HIDDEN || negative) {
      return new Pattern(global(all), true);
    }
    BitSet inDomains = (BitSet) tellable.clone();
    ofEveryone().forEach(inDomains::clear);
    BitSet hidden =
        Suppression.of(task(inDomains), ATTEMPTS)
            .or(() -> Suppression.of(task(tellable), ATTEMPTS))
            .orElse(all);
    hidden.andNot(unlisted);
    boolean safe = !capped || hideWithLimits(hidden);
    return new Pattern(global(hidden), !safe);
  }

  /** The numbers of everyone, which are hidden only where no domain can be instead. */
  private Stream<Integer> ofEveryone() {
    return tables.stream().flatMap(table -> table.everyone().rows().stream()).map(this::local);
  }

  private ProtectionTask task(BitSet partners) {
    return new ProtectionTask(
        system, grids(), values, unlisted, secret, partners, threshold, rounding());
  }

  private double rounding() {
    return Arrays.stream(values).allMatch(v -> v == Math.rint(v)) ? 0 : 1e-9;
  }

  /** Attacks with the knowledge that no count exceeds its base; false when that takes too long. */
  private boolean hideWithLimits(BitSet hidden) {
    CountLimits limits = new CountLimits(system, values, tables, index::get);
    while (true) {
      if (hidden.cardinality() > MOST_HIDDEN) {
        hidden.or(tellable);
        return false;
      }
      BitSet unknown = (BitSet) hidden.clone();
      unknown.or(unlisted);
      Attack attack = limits.attack(unknown);
      List<Integer> exposed =
          hidden.stream().filter(n -> !attack.isSafe(n, threshold)).boxed().toList();
      if (exposed.isEmpty()) {
        return true;
      }
      Optional<Integer> partner = partner(exposed, hidden);
      if (partner.isPresent()) {
        hidden.set(partner.get());
      } else {
        tellKnown(exposed, attack, hidden);
        return exposed.stream().noneMatch(secret::get);
      }
    }
  }

  /** A partner that everybody can compute from what was told before hides nothing. */
  private void tellKnown(List<Integer> exposed, Attack attack, BitSet hidden) {
    for (int number : exposed) {
      Range range = attack.range(number);
      if (tellable.get(number) && WaveNumbers.isSame(range.low(), range.high())) {
        hidden.clear(number);
      }
    }
  }

  /** The smallest told number beside an exposed one; else the smallest of all. */
  private Optional<Integer> partner(List<Integer> exposed, BitSet hidden) {
    Comparator<Integer> smallest =
        Comparator.comparing((Integer n) -> values[n] == 0).thenComparingDouble(n -> values[n]);
    return exposed.stream()
        .flatMap(number -> system.linesOf(number).stream())
        .flatMap(line -> line.members().boxed())
        .filter(n -> tellable.get(n) && !hidden.get(n))
        .min(smallest)
        .or(() -> tellable.stream().boxed().filter(n -> !hidden.get(n)).min(smallest));
  }

  /** Each breakdown of each table, rows down and domains across. */
  private List<Grid> grids() {
    List<Grid> grids = new ArrayList<>();
    for (TableCells table : tables) {
      boolean divides = table.table().rowsDivideTheBase();
      int rows = table.everyone().rows().size();
      if (divides || table.sections().isEmpty()) {
        grids.add(grid(List.of(), table.everyone(), rows, divides));
      }
      for (Section section : table.sections()) {
        grids.add(grid(section.domains(), table.everyone(), rows, divides));
      }
    }
    return grids;
  }

  private Grid grid(List<Group> domains, Group everyone, int rows, boolean divides) {
    List<Group> columns = Stream.concat(domains.stream(), Stream.of(everyone)).toList();
    int height = rows + (divides ? 1 : 0);
    List<Integer> cells =
        IntStream.range(0, height)
            .boxed()
            .flatMap(
                row -> columns.stream().map(g -> local(row == rows ? g.base() : g.rows().get(row))))
            .toList();
    return new Grid(List.of(height, columns.size()), List.of(divides, !domains.isEmpty()), cells);
  }

  private int local(int number) {
    return index.getOrDefault(number, -1);
  }

  private BitSet local(BitSet some) {
    return members.stream()
        .filter(some::get)
        .map(index::get)
        .collect(Collectors.collectingAndThen(Collectors.toList(), LinkedRows::set));
  }

  private BitSet global(BitSet some) {
    return set(some.stream().mapToObj(members::get).toList());
  }

  private static BitSet set(List<Integer> some) {
    BitSet set = new BitSet();
    some.forEach(set::set);
    return set;
  }
}
