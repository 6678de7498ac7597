package fr.openl.cli.disclose;

import fr.openl.Refusal;
import fr.openl.disclosure.table.CountTable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How a file is read as a table of counts.
 *
 * @param count the column of the counts; by default one with a usual name, else the only one of
 *     numbers
 * @param by the columns of the dimensions with commas between them; by default all others
 */
record TableColumns(@Nullable String count, @Nullable String by) {
  /** The column that says whether a cell is told. */
  static final String STATUS = "status";

  private static final List<String> USUAL =
      List.of("count", "n", "freq", "frequency", "effectif", "effectifs");
  private static final Set<String> HIDDEN = Set.of("secret", "s");
  private static final Pattern NUMBER = Pattern.compile("\\d+(\\.\\d+)?");

  /** A table in which every count is known and none is hidden yet. */
  CountTable open(CsvFile file) {
    if (file.header().contains(STATUS)) {
      throw new Refusal(
          file.name() + ": found a column 'status' already; expected a table without it");
    }
    return read(file, false);
  }

  /** A table of which some cells may be hidden: by their status, or by a count that is not told. */
  CountTable read(CsvFile file) {
    return read(file, true);
  }

  private CountTable read(CsvFile file, boolean mayHide) {
    String counts = countColumn(file);
    int countAt = file.column(counts);
    int statusAt = file.header().indexOf(STATUS);
    List<String> dimensions = dimensions(file, counts);
    List<CountTable.Row> rows = new ArrayList<>();
    for (CsvFile.Row row : file.rows()) {
      List<String> levels = dimensions.stream().map(d -> level(file, row, d)).toList();
      String text = row.cells().get(countAt);
      boolean hidden =
          statusAt < 0 ? mayHide && isBlank(text) : isHidden(file, row, row.cells().get(statusAt));
      rows.add(
          new CountTable.Row(row.line(), levels, number(file, row, counts, text, hidden), hidden));
    }
    return new CountTable(file.name(), dimensions, rows);
  }

  /** A table told before, of which the hidden counts are known to whoever protects them. */
  CountTable beside(CsvFile file) {
    CountTable table = read(file);
    for (CountTable.Row row : table.rows()) {
      if (row.count().isEmpty()) {
        throw new Refusal(
            "%s, row %d: found no count; expected the counts of hidden cells too, to protect them"
                .formatted(file.name(), row.line()));
      }
    }
    return table;
  }

  /** Where the counts of a file stand. */
  int countAt(CsvFile file) {
    return file.column(countColumn(file));
  }

  private String countColumn(CsvFile file) {
    if (count != null) {
      file.column(count);
      return count;
    }
    for (String usual : USUAL) {
      for (String column : file.header()) {
        if (column.toLowerCase(Locale.ROOT).equals(usual)) {
          return column;
        }
      }
    }
    List<String> numeric =
        file.header().stream().filter(column -> isNumeric(file, file.column(column))).toList();
    if (numeric.size() != 1) {
      throw new Refusal(
          "%s: found %s columns of numbers; name the counts with --count; there are %s"
              .formatted(
                  file.name(),
                  numeric.isEmpty() ? "no" : "the " + String.join(", ", numeric),
                  String.join(", ", file.header())));
    }
    return numeric.getFirst();
  }

  private static boolean isNumeric(CsvFile file, int column) {
    List<String> cells =
        file.rows().stream().map(row -> row.cells().get(column)).filter(c -> !isBlank(c)).toList();
    return !cells.isEmpty()
        && cells.stream().allMatch(cell -> NUMBER.matcher(point(file, cell)).matches());
  }

  private List<String> dimensions(CsvFile file, String counts) {
    List<String> named =
        by == null
            ? file.header().stream().filter(c -> !c.equals(counts) && !c.equals(STATUS)).toList()
            : Arrays.stream(by.split(",", -1)).map(String::strip).toList();
    named.forEach(file::column);
    if (named.contains(counts)
        || named.contains(STATUS)
        || new HashSet<>(named).size() < named.size()) {
      throw new Refusal(
          "--by: found '%s'; expected each dimension once, without '%s' and 'status'"
              .formatted(by, counts));
    }
    if (named.isEmpty()) {
      throw new Refusal(file.name() + ": found no dimension; expected a column beside the counts");
    }
    return named;
  }

  private static String level(CsvFile file, CsvFile.Row row, String dimension) {
    String level = row.cells().get(file.column(dimension));
    if (level.isEmpty()) {
      throw new Refusal(
          "%s, row %d: found no %s; expected a level or TOTAL"
              .formatted(file.name(), row.line(), dimension));
    }
    return level.equalsIgnoreCase(CountTable.TOTAL) ? CountTable.TOTAL : level;
  }

  private static boolean isHidden(CsvFile file, CsvFile.Row row, String status) {
    String word = status.toLowerCase(Locale.ROOT);
    if (!word.equals("published") && !HIDDEN.contains(word)) {
      throw new Refusal(
          "%s, row %d: found the status '%s'; expected published or secret"
              .formatted(file.name(), row.line(), status));
    }
    return HIDDEN.contains(word);
  }

  /** Whether nothing, or the sign of secrecy, stands for a count. */
  private static boolean isBlank(String text) {
    return text.isEmpty() || text.equalsIgnoreCase("s");
  }

  private static OptionalDouble number(
      CsvFile file, CsvFile.Row row, String column, String text, boolean hidden) {
    if (hidden && isBlank(text)) {
      return OptionalDouble.empty();
    }
    String number = point(file, text);
    if (!NUMBER.matcher(number).matches() || number.length() > 15) {
      throw new Refusal(
          "%s, row %d, column '%s': found %s; expected a count of 0 or more, such as 12 or 12.5"
              .formatted(
                  file.name(), row.line(), column, text.isEmpty() ? "nothing" : "'" + text + "'"));
    }
    return OptionalDouble.of(Double.parseDouble(number));
  }

  /** Files with semicolons may have decimal commas. */
  private static String point(CsvFile file, String number) {
    return file.delimiter() == ';' ? number.replace(',', '.') : number;
  }
}
