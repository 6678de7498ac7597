package fr.openl.disclosure;

import fr.openl.disclosure.TableCells.Group;
import fr.openl.disclosure.TableCells.Section;
import fr.openl.disclosure.WaveNumbers.Line;
import fr.openl.disclosure.table.Attack;
import fr.openl.disclosure.table.LinearSystem;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Keeps the size of small groups secret: where the numbers of units that are told would tell how
 * few a group has, further domains of the same variable are hidden in every table, the smallest
 * first, so that no indicator tells what another hides.
 */
final class SmallGroups {
  /** With more hidden sizes than these, an attack takes too long. */
  private static final int MOST_HIDDEN = 1_200;

  private final WaveNumbers numbers;
  private final List<TableCells> tables;
  private final BitSet known;
  private final int threshold;
  private final BitSet bases = new BitSet();
  private final BitSet secret = new BitSet();
  private final BitSet withheld = new BitSet();
  private final LinearSystem system;
  private final double[] values;

  /**
   * @param known what an earlier release told
   */
  SmallGroups(WaveNumbers numbers, List<TableCells> tables, BitSet known, int threshold) {
    this.numbers = numbers;
    this.tables = tables;
    this.known = known;
    this.threshold = threshold;
    this.values = new double[numbers.size()];
    for (int number = 0; number < values.length; number++) {
      values[number] = numbers.value(number);
    }
    groups().forEach(group -> bases.set(group.base()));
    this.system = new LinearSystem(numbers.size());
    for (Line line : numbers.lines()) {
      if (line.parts().stream().anyMatch(bases::get)) {
        system.add(line.parts(), line.whole());
      }
    }
  }

  /**
   * The sizes that are hidden. Whatever rests on one of them is to be hidden too.
   *
   * @param before sizes that an earlier release hid, and those that would tell, beside an earlier
   *     release, of the few units that have changed since
   */
  BitSet hidden(BitSet before) {
    bases.stream()
        .filter(base -> values[base] > 0 && values[base] < threshold)
        .forEach(secret::set);
    before.stream().filter(n -> bases.get(n) || isSize(n)).forEach(secret::set);
    secret.andNot(known);
    withheld.or(secret);
    List<Integer> exposed = exposed();
    while (!exposed.isEmpty() && hideMore(exposed)) {
      exposed = exposed();
    }
    return withheld;
  }

  private boolean isSize(int number) {
    return system.linesOf(number).stream().anyMatch(line -> line.parts().anyMatch(bases::get));
  }

  private List<Integer> exposed() {
    BitSet hidden = (BitSet) numbers.unlisted().clone();
    hidden.or(bases);
    groups().filter(Group::tells).forEach(group -> hidden.clear(group.base()));
    groups()
        .forEach(
            group -> {
              for (int row = 0; row < group.rows().size(); row++) {
                if (group.tells(row)) {
                  hidden.clear(group.rows().get(row));
                }
              }
            });
    hidden.or(withheld);
    hidden.andNot(known);
    if (hidden.cardinality() - numbers.unlisted().cardinality() > MOST_HIDDEN) {
      return secret.stream().boxed().toList();
    }
    Attack attack = new Attack(system, values, hidden, 0);
    return secret.stream().filter(base -> !attack.isSafe(base, threshold)).boxed().toList();
  }

  /** Hides one domain more beside each exposed one; false where none is left. */
  private boolean hideMore(List<Integer> exposed) {
    int before = withheld.cardinality();
    for (TableCells table : tables) {
      for (Section section : table.sections()) {
        if (section.domains().stream().anyMatch(group -> exposed.contains(group.base()))) {
          smallestTold(section).ifPresent(group -> hideDomain(section.variable(), group.domain()));
        }
      }
    }
    if (withheld.cardinality() == before) {
      groups()
          .filter(Group::tells)
          .map(Group::base)
          .filter(base -> !withheld.get(base) && !known.get(base) && sharesLine(base, exposed))
          .findFirst()
          .ifPresent(withheld::set);
    }
    return withheld.cardinality() > before;
  }

  private boolean sharesLine(int base, List<Integer> exposed) {
    return system.linesOf(base).stream()
        .anyMatch(line -> line.members().anyMatch(exposed::contains));
  }

  private Optional<Group> smallestTold(Section section) {
    return section.domains().stream()
        .filter(group -> !withheld.get(group.base()) && !known.get(group.base()))
        .filter(group -> group.cells().base() > 0)
        .min(Comparator.comparingLong(group -> group.cells().base()));
  }

  private void hideDomain(String variable, String domain) {
    tables.stream()
        .flatMap(table -> table.sections().stream())
        .filter(section -> section.variable().equals(variable))
        .flatMap(section -> section.domains().stream())
        .filter(group -> group.domain().equals(domain) && group.cells().base() > 0)
        .filter(group -> !known.get(group.base()))
        .forEach(group -> withheld.set(group.base()));
  }

  private Stream<Group> groups() {
    return tables.stream().flatMap(TableCells::groups);
  }
}
