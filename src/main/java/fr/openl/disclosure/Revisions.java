package fr.openl.disclosure;

import fr.openl.disclosure.EarlierRelease.Kept;
import fr.openl.disclosure.TableCells.Group;
import fr.openl.disclosure.WaveNumbers.Line;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Joins what was released of a wave before to its numbers now. A number that has not changed is one
 * number: told once, it is known; hidden once, it stays hidden. One that has changed is two
 * numbers, and where few units make the difference in a domain, to tell the new one would tell of
 * them.
 */
final class Revisions {
  private final WaveNumbers numbers;
  private final List<TableCells> tables;
  private final int threshold;
  private final BitSet known = new BitSet();
  private final BitSet secret = new BitSet();

  Revisions(WaveNumbers numbers, List<TableCells> tables, int threshold) {
    this.numbers = numbers;
    this.tables = tables;
    this.threshold = threshold;
  }

  /** Takes in one earlier release. */
  void join(EarlierRelease release) {
    List<Integer> places = new ArrayList<>();
    Map<String, Kept> told = new HashMap<>();
    for (Kept number : release.numbers()) {
      int place = numbers.number(number.key(), number.value());
      places.add(place);
      switch (number.state()) {
        case TOLD -> {
          known.set(place);
          told.put(number.key(), number);
        }
        case SECRET -> secret.set(place);
        case OPEN -> numbers.unlisted().set(place);
      }
    }
    for (Line line : release.lines()) {
      numbers.line(line.parts().stream().map(places::get).toList(), places.get(line.whole()));
    }
    tables.stream()
        .flatMap(table -> table.sections().stream())
        .flatMap(section -> section.domains().stream())
        .forEach(group -> compare(group, told));
    secret.andNot(known);
  }

  /** Hides a domain of which few units, or the amounts of few units, were changed. */
  private void compare(Group group, Map<String, Kept> told) {
    Kept size = told.get(numbers.key(group.base()));
    if (size == null) {
      return;
    }
    double units = Math.abs(size.value() - group.cells().base());
    if (units > 0 && units < threshold) {
      secret.set(group.base());
    }
    for (int number : group.rows()) {
      Kept row = told.get(numbers.key(number));
      double change = row == null ? 0 : Math.abs(row.value() - numbers.value(number));
      if (change > 0 && (units < threshold || change < threshold)) {
        secret.set(number);
      }
    }
  }

  /** Numbers that readers have. */
  BitSet known() {
    return known;
  }

  /** Numbers that were hidden before, and those that would tell of what changed. */
  BitSet secret() {
    return secret;
  }
}
