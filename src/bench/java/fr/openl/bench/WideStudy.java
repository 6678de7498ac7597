package fr.openl.bench;

import fr.openl.collection.ItemColumns;
import fr.openl.definition.Item;
import fr.openl.definition.Measure;
import fr.openl.definition.Questionnaire;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A study of {@value #INDICATORS} indicators in two languages with {@value #CHARTS} charts in each:
 * every indicator in the whole, and by two or three variables of four groups.
 */
final class WideStudy {
  static final String ID = "wide";
  static final int INDICATORS = 80;
  static final int CHARTS = 300;
  private static final int VARIABLES = 3;

  private WideStudy() {}

  /** Writes its folder below {@code home}. */
  static void write(Path home) throws IOException {
    StringBuilder questions = new StringBuilder();
    StringBuilder indicators = new StringBuilder("indicators:\n");
    for (int i = 0; i < VARIABLES; i++) {
      questions.append(question("d" + i, "select_one, list: groups"));
    }
    int left = CHARTS - INDICATORS;
    for (int i = 0; i < INDICATORS; i++) {
      int variables = Math.min(VARIABLES, (int) Math.ceil((double) left / (INDICATORS - i)));
      left -= variables;
      questions.append(question("q" + i, i % 2 == 0 ? "yes_no" : "scale, from: 0, to: 10"));
      indicators.append(
          "  - {id: q%d, %s, by: [%s], label: {fr: Indicateur numéro %1$d, en: Indicator number %1$d}%s}\n"
              .formatted(
                  i,
                  i % 2 == 0
                      ? "kind: proportion, counts: \"${q%d}\"".formatted(i)
                      : "kind: mean, of: \"${q%d}\"".formatted(i),
                  String.join(", ", List.of("d0", "d1", "d2").subList(0, variables)),
                  i < 5 ? ", headline: true" : ""));
    }
    Path folder = home.resolve("surveys").resolve(ID);
    Files.createDirectories(folder.resolve("waves"));
    Files.writeString(
        folder.resolve("study.yaml"),
        """
        study: wide
        title: {fr: Étude de mesure, en: Study to measure with}
        languages: [fr, en]
        unit: unit
        units: {fr: unités, en: units}
        design: {kind: sample}
        contact: {name: OPEN-L, mail: a@example.org}
        """);
    Files.writeString(
        folder.resolve("questionnaire.yaml"),
        """
        questionnaire: wide
        revision: "1"
        lists:
          groups: {a: {fr: Groupe A, en: Group A}, b: {fr: Groupe B, en: Group B}, c: {fr: Groupe C, en: Group C}, d: {fr: Groupe D, en: Group D}}
        blocks:
          - id: all
            title: {fr: Tout, en: All}
            questions:
        """
            + questions);
    Files.writeString(
        folder.resolve("waves/2025.yaml"),
        """
        wave: "2025"
        questionnaire: "1"
        opens: 2025-01-01
        closes: 2025-12-31
        mode: web
        access: open
        """);
    Files.writeString(folder.resolve("indicators.yaml"), indicators);
  }

  private static String question(String id, String type) {
    return "      - {id: %s, label: {fr: %1$s, en: %1$s}, type: %s}\n".formatted(id, type);
  }

  /** Answers of {@code rows} units drawn by DuckDB, one in ten left blank. */
  static void writeSnapshot(Path file, Questionnaire questionnaire, int rows) throws SQLException {
    List<String> blanks = new ArrayList<>();
    List<String> columns = new ArrayList<>();
    columns.add("CAST(i AS VARCHAR) AS \"" + ItemColumns.RESPONSE + "\"");
    columns.add("CAST(i AS VARCHAR) AS \"" + ItemColumns.UNIT + "\"");
    columns.add("TIMESTAMP '2025-06-01 12:00:00' AS \"" + ItemColumns.SUBMITTED + "\"");
    columns.add("'SIMULATED' AS \"" + ItemColumns.ORIGIN + "\"");
    for (Item item : questionnaire.items()) {
      String blank = "\"blank " + item.id() + "\"";
      blanks.add("random() < 0.1 AS " + blank);
      ItemColumns of = new ItemColumns(item);
      columns.add(
          "CASE WHEN %s THEN 'no_answer' ELSE 'given' END AS \"%s\"".formatted(blank, of.state()));
      for (ItemColumns.Column column : of.values()) {
        columns.add(
            "CASE WHEN NOT %s THEN CAST(%s AS %s) END AS \"%s\""
                .formatted(blank, draw(item), column.sqlType(), column.name()));
      }
    }
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement()) {
      statement.execute("SELECT setseed(0.5)");
      statement.execute(
          String.format(
              Locale.ROOT,
              "COPY (SELECT %s FROM (SELECT i, %s FROM range(%d) AS t(i))) TO '%s' (FORMAT"
                  + " PARQUET)",
              String.join(", ", columns),
              String.join(", ", blanks),
              rows,
              file));
    }
  }

  private static String draw(Item item) {
    return switch (item.measure()) {
      case Measure.OneCategory one -> "chr(97 + CAST(floor(4 * random()) AS INTEGER))";
      case Measure.Truth truth -> "random() < 0.4";
      case Measure.Numeric number -> "floor(11 * random())";
      default -> throw new IllegalArgumentException("No draw for " + item.id());
    };
  }
}
