package fr.openl.dataset.moments;

import fr.openl.Refusal;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
                " FROM (FROM " + table(Set.of(), Set.of()) + " LIMIT " + FIRST_ROWS + ")"));
  }

  /** The same file, whose numbers have decimal commas. */
  FileRelation withDecimalCommas() {
    return new FileRelation(
        before.replace("delim = ", "decimal_separator = ',', delim = "),
        declared,
        textsAsTheyStand,
        Comma.DECIMAL);
  }

  /** The table function, with every declared column as text but {@code numbers} and flags. */
  String table(Set<String> numbers, Set<String> flags) {
    if (declared.isEmpty()) {
      return before;
    }
    return declared.stream()
        .map(name -> text(name) + ": '" + type(name, numbers, flags) + "'")
        .collect(Collectors.joining(", ", before + "{", "})"));
  }

  private static String type(String name, Set<String> numbers, Set<String> flags) {
    return flags.contains(name) ? "BOOLEAN" : numbers.contains(name) ? "DOUBLE" : "VARCHAR";
  }

  /** Whether the types of its columns may be declared. */
  boolean isDeclared() {
    return !declared.isEmpty();
  }

  /**
   * The statement that names {@code units} what standard SQL then reads: the file's columns, with
   * the texts and amounts that {@code shown} says.
   */
  String view(String units, ShownColumns shown) {
    String added =
        shown.amounts().stream().map(column -> amount(column, shown)).collect(Collectors.joining());
    String texts =
        textsAsTheyStand && comma != Comma.DECIMAL
            ? ""
            : Stream.concat(
                    texts(shown.values(), shown).map(column -> spelled(column, shown)),
                    texts(shown.keys(), shown).map(column -> key(column, shown)))
                .collect(Collectors.joining(", "));
    return "CREATE OR REPLACE VIEW %s AS SELECT *%s%s FROM %s"
        .formatted(
            units,
            texts.isEmpty() ? "" : " REPLACE (" + texts + ")",
            added,
            table(
                shown.numbers(),
                shown.flags().stream().map(DataColumn::name).collect(Collectors.toSet())));
  }

  private static Stream<DataColumn> texts(List<DataColumn> columns, ShownColumns shown) {
    return columns.stream()
        .filter(column -> column.kind() == DataColumn.Kind.TEXT)
        .filter(column -> !shown.numbers().contains(column.name()));
  }

  private String spelled(DataColumn column, ShownColumns shown) {
    return text(column, shown.numbers()) + " AS " + column.value();
  }

  /** A key's text; an empty one need not be NULL, as both are missing in a table of moments. */
  private String key(DataColumn column, ShownColumns shown) {
    return textsAsTheyStand
        ? spelled(column, shown)
        : "CAST(%s AS VARCHAR) AS %s".formatted(column.value(), column.value());
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

  private String amount(DataColumn column, ShownColumns shown) {
    String number =
        switch (column.kind()) {
          case TEXT -> "TRY_CAST(" + text(column, shown.numbers()) + " AS DOUBLE)";
          case NUMBER, WHOLE -> "CAST(" + column.value() + " AS DOUBLE)";
          case TRUTH -> "CAST(CAST(" + column.value() + " AS INTEGER) AS DOUBLE)";
        };
    String finite =
        switch (column.kind()) {
          case TEXT, NUMBER ->
              shown.ranged().contains(column)
                  ? number
                  : "CASE WHEN isfinite(" + number + ") THEN " + number + " END";
          case WHOLE, TRUTH -> number;
        };
    return ", " + finite + " AS " + column.amount();
  }

  private static String text(String constant) {
    return "'" + constant.replace("'", "''") + "'";
  }
}
