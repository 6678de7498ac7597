package fr.openl.dataset.moments;

import fr.openl.Refusal;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * A file as DuckDB reads it. A CSV file's cells are texts as they stand; an empty cell and {@code
 * NA} are missing.
 *
 * @param table the table function over the file
 * @param textsAsTheyStand whether every cell is a text, so that only words of numbers are numbers
 */
record FileRelation(String table, boolean textsAsTheyStand) {

  /**
   * The relation of the file at {@code path}, by the end of its name.
   *
   * @throws Refusal when the name says neither CSV nor Parquet, or when a CSV file has no header
   */
  static FileRelation of(Path path) throws IOException {
    String name = path.toString().toLowerCase(Locale.ROOT);
    if (name.endsWith(".csv") || name.endsWith(".csv.gz")) {
      return new FileRelation(csv(path, CsvHeader.read(path)), true);
    }
    if (name.endsWith(".parquet")) {
      return new FileRelation("read_parquet(" + text(path.toString()) + ")", false);
    }
    throw new Refusal(path + ": expected a file that ends with .csv, .csv.gz or .parquet");
  }

  /** All columns are declared: nothing is guessed, however the first rows look. */
  private static String csv(Path path, CsvHeader header) {
    String columns =
        header.names().stream()
            .map(name -> text(name) + ": 'VARCHAR'")
            .collect(Collectors.joining(", "));
    return "read_csv(%s, auto_detect = false, header = true, delim = %s, quote = '\"', escape = '\"', nullstr = ['', 'NA'], columns = {%s})"
        .formatted(text(path.toString()), text(String.valueOf(header.separator())), columns);
  }

  /**
   * The statement that names {@code units} what standard SQL then reads: the file's columns,
   * missing texts of {@code values} as NULL, and the finite amounts of {@code amounts}.
   */
  String view(String units, List<DataColumn> values, List<DataColumn> amounts) {
    List<String> added = new ArrayList<>();
    for (DataColumn column : amounts) {
      String number =
          switch (column.kind()) {
            case TEXT -> "TRY_CAST(" + column.value() + " AS DOUBLE)";
            case NUMBER -> "CAST(" + column.value() + " AS DOUBLE)";
            case TRUTH -> "CAST(CAST(" + column.value() + " AS INTEGER) AS DOUBLE)";
          };
      added.add(
          ", CASE WHEN isfinite(%s) THEN %s END AS %s".formatted(number, number, column.amount()));
    }
    String texts =
        textsAsTheyStand
            ? ""
            : values.stream()
                .filter(column -> column.kind() == DataColumn.Kind.TEXT)
                .map(DataColumn::value)
                .map(value -> "NULLIF(CAST(" + value + " AS VARCHAR), '') AS " + value)
                .collect(Collectors.joining(", "));
    return "CREATE OR REPLACE VIEW %s AS SELECT *%s%s FROM %s"
        .formatted(
            units,
            texts.isEmpty() ? "" : " REPLACE (" + texts + ")",
            String.join("", added),
            table);
  }

  private static String text(String constant) {
    return "'" + constant.replace("'", "''") + "'";
  }
}
