package fr.openl.disclosure.table;

import fr.openl.Refusal;
import fr.openl.disclosure.table.CountTable.Row;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.IntStream;

/** A long table of counts laid out as a grid, with a total along every dimension that adds up. */
final class TableGrid {
  /** Larger tables are not laid out; 2 000 × 1 000 crossings are more than any report shows. */
  private static final long MOST_CROSSINGS = 2_000_000;

  private final CountTable table;
  private final List<List<String>> levels = new ArrayList<>();
  private final List<Boolean> totals = new ArrayList<>();
  private final List<Boolean> adds = new ArrayList<>();

  TableGrid(CountTable table) {
    this.table = table;
    for (int d = 0; d < table.dimensions().size(); d++) {
      LinkedHashSet<String> found = new LinkedHashSet<>();
      for (Row row : table.rows()) {
        found.add(row.levels().get(d));
      }
      totals.add(found.remove(CountTable.TOTAL));
      adds.add(true);
      levels.add(new ArrayList<>(found));
      levels.getLast().add(CountTable.TOTAL);
    }
  }

  /** Whether the table itself shows the total along a dimension. */
  boolean hasTotal(int dimension) {
    return totals.get(dimension);
  }

  /** From now on the levels of a dimension do not add up. */
  void leaveUnadded(int dimension) {
    adds.set(dimension, false);
    levels.get(dimension).remove(CountTable.TOTAL);
  }

  /** The grid; totals that are not listed get a number as soon as they have a part. */
  Grid grid(CellNumbers cells) {
    List<Integer> sizes = levels.stream().map(List::size).toList();
    long crossings = sizes.stream().mapToLong(Integer::longValue).reduce(1, Math::multiplyExact);
    if (crossings > MOST_CROSSINGS) {
      throw new Refusal(
          "%s: found %d crossings of %s; expected %d at most; name fewer dimensions with --by"
              .formatted(
                  table.name(), crossings, String.join(" × ", table.dimensions()), MOST_CROSSINGS));
    }
    Integer[] numbers = new Integer[(int) crossings];
    Grid shape = new Grid(sizes, adds, Collections.nCopies(numbers.length, -1));
    IntStream.range(0, numbers.length)
        .boxed()
        .sorted(Comparator.comparingInt(place -> totals(shape, place)))
        .forEach(place -> numbers[place] = number(shape, place, numbers, cells));
    return new Grid(sizes, adds, Arrays.asList(numbers));
  }

  private int totals(Grid shape, int place) {
    return (int) IntStream.range(0, levels.size()).filter(d -> isTotal(shape, place, d)).count();
  }

  private boolean isTotal(Grid shape, int place, int dimension) {
    return adds.get(dimension) && shape.level(place, dimension) == levels.get(dimension).size() - 1;
  }

  private int number(Grid shape, int place, Integer[] numbers, CellNumbers cells) {
    List<String> at =
        IntStream.range(0, levels.size())
            .mapToObj(d -> levels.get(d).get(shape.level(place, d)))
            .toList();
    boolean anyPart =
        IntStream.range(0, levels.size())
            .filter(d -> isTotal(shape, place, d))
            .anyMatch(
                d ->
                    IntStream.range(1, levels.get(d).size())
                        .anyMatch(back -> numbers[place - back * shape.stride(d)] >= 0));
    return anyPart
        ? cells.number(CellNumbers.key(table, at))
        : cells.find(CellNumbers.key(table, at)).orElse(-1);
  }
}
