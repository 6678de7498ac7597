package fr.openl.dataset.moments;

import fr.openl.Refusal;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A file as DuckDB reads it. A CSV file's cells are texts as they stand; an empty cell and {@code
 * NA} are missing.
 *
 * @param before the table function over the file, as far as the types of its columns
 * @param declared the columns whose types are declared, nothing being guessed; empty where the file
 *     itself has types
 * @param textsAsTheyStand whether every cell is a text, so that only words of numbers are numbers
 * @param comma whether commas may stand in numbers for points, as in French spreadsheets
 */
record FileRelation(String before, List<String> declared, boolean textsAsTheyStand, Comma comma) {
  private static final int FIRST_ROWS = 2_000;

  /** What a comma inside a cell may be. */
  enum Comma {
    /** Only itself: cells are separated by commas, or the file has types of its own. */
    NONE,
    /** A decimal comma, if columns of numbers have any. */
    POSSIBLE,
    /** A decimal comma wherever it stands between digits and nothing else. */
    DECIMAL
  }

  FileRelation {
    declared = List.copyOf(declared);
  }

  /**
   * The relation of the file at {@code path}, by the end of its name.
   *
   * @throws Refusal when the name says neither CSV nor Parquet, or when a CSV file has no header
   */
  static FileRelation of(Path path) throws IOException {
    String name = path.toString().toLowerCase(Locale.ROOT);
    if (name.endsWith(".csv") || name.endsWith(".csv.gz")) {
      CsvHeader header = CsvHeader.read(path);
      return new FileRelation(
          "read_csv(%s, auto_detect = false, header = true, delim = %s, quote = '\"', escape = '\"', nullstr = ['', 'NA'], columns = "
              .formatted(text(path.toString()), text(String.valueOf(header.separator()))),
          header.names(),
          true,
          header.separator() == ',' ? Comma.NONE : Comma.POSSIBLE);
    }
    if (name.endsWith(".parquet")) {
      return new FileRelation(
          "read_parquet(" + text(path.toString()) + ")", List.of(), false, Comma.NONE);
    }
    throw new Refusal(path + ": expected a file that ends with .csv, .csv.gz or .parquet");
  }

  /** A table of the database itself. */
  static FileRelation ofTable(String name) {
    return new FileRelation(name, List.of(), false, Comma.NONE);
  }

  /**
   * The question whether the first rows have a column of nothing but numbers of which some have a
   * decimal comma.
   */
  String asksForDecimalCommas() {
    return declared.stream()
        .map(DataColumn::quoted)
        .map(
            column ->
                "COALESCE(bool_and(regexp_full_match(%1$s, '[-+]?[0-9]+(,[0-9]+)?')) AND bool_or(contains(%1$s, ',')), false)"
                    .formatted(column))
        .collect(
            Collectors.joining(
                " OR ",
                "SELECT ",
                " FROM (FROM " + table(Set.of()) + " LIMIT " + FIRST_ROWS + ")"));
  }

  /** The same file, whose numbers have decimal commas. */
  FileRelation withDecimalCommas() {
    return new FileRelation(
        before.replace("delim = ", "decimal_separator = ',', delim = "),
        declared,
        textsAsTheyStand,
        Comma.DECIMAL);
  }

  /** The table function, with every declared column as text but {@code numbers}. */
  String table(Set<String> numbers) {
    if (declared.isEmpty()) {
      return before;
    }
    return declared.stream()
        .map(name -> text(name) + (numbers.contains(name) ? ": 'DOUBLE'" : ": 'VARCHAR'"))
        .collect(Collectors.joining(", ", before + "{", "})"));
  }

  /**
   * The statement that names {@code units} what standard SQL then reads: the file's columns,
   * missing texts of {@code values} as NULL, and the finite amounts of {@code amounts}.
   *
   * @param numbers the declared columns to be read as numbers
   */
  String view(
      String units, List<DataColumn> values, List<DataColumn> amounts, Set<String> numbers) {
    String added =
        amounts.stream().map(column -> amount(column, numbers)).collect(Collectors.joining());
    String texts =
        textsAsTheyStand && comma != Comma.DECIMAL
            ? ""
            : values.stream()
                .filter(column -> column.kind() == DataColumn.Kind.TEXT)
                .filter(column -> !numbers.contains(column.name()))
                .map(column -> text(column, numbers) + " AS " + column.value())
                .collect(Collectors.joining(", "));
    return "CREATE OR REPLACE VIEW %s AS SELECT *%s%s FROM %s"
        .formatted(units, texts.isEmpty() ? "" : " REPLACE (" + texts + ")", added, table(numbers));
  }

  /** A column's text, in which numbers have points. */
  private String text(DataColumn column, Set<String> numbers) {
    if (!textsAsTheyStand) {
      return "NULLIF(CAST(" + column.value() + " AS VARCHAR), '')";
    }
    return comma == Comma.DECIMAL && !numbers.contains(column.name())
        ? "regexp_replace(" + column.value() + ", '^([-+]?[0-9]+),([0-9]+)$', '\\1.\\2')"
        : column.value();
  }

  private String amount(DataColumn column, Set<String> numbers) {
    String number =
        switch (column.kind()) {
          case TEXT -> "TRY_CAST(" + text(column, numbers) + " AS DOUBLE)";
          case NUMBER, WHOLE -> "CAST(" + column.value() + " AS DOUBLE)";
          case TRUTH -> "CAST(CAST(" + column.value() + " AS INTEGER) AS DOUBLE)";
        };
    String finite =
        switch (column.kind()) {
          case TEXT, NUMBER -> "CASE WHEN isfinite(" + number + ") THEN " + number + " END";
          case WHOLE, TRUTH -> number;
        };
    return ", " + finite + " AS " + column.amount();
  }

  private static String text(String constant) {
    return "'" + constant.replace("'", "''") + "'";
  }
}
