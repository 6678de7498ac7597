package fr.openl.disclosure.table;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A long table of counts: a row a cell.
 *
 * @param name what messages call it
 * @param dimensions the columns that say which cell a row is; a dimension that a table does not
 *     have stands for everyone
 */
public record CountTable(String name, List<String> dimensions, List<Row> rows) {
  /** The level of a dimension that stands for all its levels together. */
  public static final String TOTAL = "TOTAL";

  public CountTable {
    dimensions = List.copyOf(dimensions);
    rows = List.copyOf(rows);
  }

  /**
   * One cell.
   *
   * @param line where it stands in its file
   * @param levels one a dimension
   * @param count not negative; empty where it is hidden and unknown
   * @param hidden whether it is not told
   */
  public record Row(long line, List<String> levels, OptionalDouble count, boolean hidden) {
    public Row {
      levels = List.copyOf(levels);
      if (!hidden && count.isEmpty()) {
        throw new IllegalArgumentException("A told cell has a count: line " + line);
      }
      if (count.isPresent() && !(count.getAsDouble() >= 0)) {
        throw new IllegalArgumentException("A count is not negative: line " + line);
      }
    }
  }

  /** A cell in words, such as {@code region=north, sector=TOTAL}. */
  public String words(Row row) {
    return IntStream.range(0, dimensions.size())
        .mapToObj(d -> dimensions.get(d) + "=" + row.levels().get(d))
        .collect(Collectors.joining(", "));
  }
}
