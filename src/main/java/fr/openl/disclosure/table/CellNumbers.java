package fr.openl.disclosure.table;

import fr.openl.Refusal;
import fr.openl.disclosure.table.CountTable.Row;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Which cells of several tables are the same number. A cell is known by the levels that are not
 * totals, so that a margin of one table is a cell of another.
 */
final class CellNumbers {
  private final Map<Map<String, String>, Integer> numbers = new HashMap<>();
  private final List<Optional<Place>> places = new ArrayList<>();
  private final double rounding;

  /** Where a number was first read. */
  record Place(CountTable table, Row row) {
    String words() {
      return "%s, row %d (%s)".formatted(table.name(), row.line(), table.words(row));
    }
  }

  CellNumbers(List<CountTable> tables, double rounding) {
    this.rounding = rounding;
    for (CountTable table : tables) {
      Map<Integer, Row> seen = new HashMap<>();
      for (Row row : table.rows()) {
        Place place = new Place(table, row);
        int number = number(key(table, row.levels()));
        Row before = seen.put(number, row);
        if (before != null) {
          throw new Refusal(
              "%s: found a second time; expected every combination once (first in row %d)"
                  .formatted(place.words(), before.line()));
        }
        enter(number, place);
      }
    }
  }

  /** The number at a crossing of a table, a new one when no table lists it. */
  int number(Map<String, String> key) {
    return numbers.computeIfAbsent(
        key,
        absent -> {
          places.add(Optional.empty());
          return places.size() - 1;
        });
  }

  Optional<Integer> find(Map<String, String> key) {
    return Optional.ofNullable(numbers.get(key));
  }

  int size() {
    return places.size();
  }

  /** Where it is told, else where it is listed; empty for a number of no table. */
  Optional<Place> place(int number) {
    return places.get(number);
  }

  static Map<String, String> key(CountTable table, List<String> levels) {
    Map<String, String> key = new TreeMap<>();
    for (int d = 0; d < levels.size(); d++) {
      if (!levels.get(d).equals(CountTable.TOTAL)) {
        key.put(table.dimensions().get(d), levels.get(d));
      }
    }
    return key;
  }

  private void enter(int number, Place place) {
    Optional<Place> known = places.get(number);
    if (known.isEmpty()) {
      places.set(number, Optional.of(place));
      return;
    }
    Row before = known.get().row();
    if (before.count().isPresent() && place.row().count().isPresent()) {
      double difference = before.count().getAsDouble() - place.row().count().getAsDouble();
      if (Math.abs(difference) > 2 * rounding + Range.PRECISION) {
        throw new Refusal(
            "%s: found %s; expected %s as in %s"
                .formatted(
                    place.words(),
                    Counts.words(place.row().count().getAsDouble()),
                    Counts.words(before.count().getAsDouble()),
                    known.get().words()));
      }
    }
    if (before.hidden() && (!place.row().hidden() || before.count().isEmpty())) {
      places.set(number, Optional.of(place));
    }
  }
}
