package fr.openl.bench;

import fr.openl.collection.ItemColumns;
import fr.openl.dataset.FrameLink;
import fr.openl.dataset.WaveDataSet;
import fr.openl.definition.Item;
import fr.openl.definition.Measure;
import fr.openl.definition.Questionnaire;
import fr.openl.disclosure.DisclosureControl;
import fr.openl.disclosure.ReleaseLedger;
import fr.openl.frame.StudyFolder;
import fr.openl.frame.StudyFolderReader;
import fr.openl.frame.Wave;
import fr.openl.indicators.Indicator;
import fr.openl.indicators.IndicatorsReader;
import fr.openl.indicators.WaveResults;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * How fast indicators of 60 questions by 5 domain variables come out of 100 000 made-up responses:
 * from opening the snapshot to released figures.
 */
public final class IndicatorsBenchmark {
  private static final int ROWS = 100_000;
  private static final int QUESTIONS = 60;
  private static final int DOMAINS = 5;

  private IndicatorsBenchmark() {}

  public static void main(String[] arguments) throws Exception {
    Path home = Files.createTempDirectory("openl-bench");
    try {
      writeStudy(home);
      StudyFolder study = StudyFolderReader.read(home, "bench").orRefuse();
      List<Indicator> indicators = IndicatorsReader.read(study).orRefuse();
      Wave wave = study.waves().getFirst();
      Path snapshot = home.resolve("2025.parquet");
      writeSnapshot(snapshot, study.current());
      measure(study, wave, snapshot, indicators); // the first round warms up
      Duration wall = measure(study, wave, snapshot, indicators);
      System.out.printf(
          Locale.ROOT,
          "indicators: %d responses, %d indicators by %d variables: %.2f s, %.0f rows/s, peak"
              + " memory %s%n",
          ROWS,
          indicators.size(),
          DOMAINS,
          wall.toMillis() / 1000.0,
          ROWS * 1000.0 / wall.toMillis(),
          peakMemory());
    } finally {
      delete(home);
    }
  }

  private static Duration measure(
      StudyFolder study, Wave wave, Path snapshot, List<Indicator> indicators) {
    Instant start = Instant.now();
    try (WaveDataSet data = WaveDataSet.open(snapshot, study.current(), wave, FrameLink.NONE)) {
      new DisclosureControl(study, ReleaseLedger.none())
          .release(List.of(WaveResults.of(indicators, data, study.study().design())));
    }
    return Duration.between(start, Instant.now());
  }

  /** A fifth of the questions each: one category, several, a number, yes or no, a scale. */
  private static void writeStudy(Path home) throws IOException {
    StringBuilder questions = new StringBuilder();
    StringBuilder indicators = new StringBuilder("indicators:\n");
    for (int i = 0; i < DOMAINS; i++) {
      questions.append(question("d" + i, "select_one, list: areas"));
    }
    String by =
        "by: [" + String.join(", ", List.of("d0", "d1", "d2", "d3", "d4")) + "], label: {en: X}";
    for (int i = 0; i < QUESTIONS; i++) {
      String id = "q" + i;
      String type =
          switch (i % 5) {
            case 0 -> "select_one, list: areas";
            case 1 -> "select_multiple, list: areas";
            case 2 -> "decimal";
            case 3 -> "yes_no";
            default -> "scale, from: 0, to: 10";
          };
      String kind =
          switch (i % 5) {
            case 2 -> "kind: mean, of: \"${%s}\"";
            case 3 -> "kind: proportion, counts: \"${%s}\"";
            default -> "kind: distribution, of: \"${%s}\"";
          };
      questions.append(question(id, type));
      indicators.append("  - {id: %s, %s, %s}\n".formatted(id, kind.formatted(id), by));
    }
    Path folder = home.resolve("surveys/bench");
    Files.createDirectories(folder.resolve("waves"));
    Files.writeString(
        folder.resolve("study.yaml"),
        """
        study: bench
        title: {en: Benchmark}
        languages: [en]
        unit: unit
        units: {en: units}
        design: {kind: sample}
        contact: {name: OPEN-L, mail: a@example.org}
        """);
    Files.writeString(
        folder.resolve("questionnaire.yaml"),
        """
        questionnaire: bench
        revision: "1"
        lists:
          areas: {a: {en: A}, b: {en: B}, c: {en: C}, d: {en: D}, e: {en: E}, f: {en: F}, g: {en: G}, h: {en: H}}
        blocks:
          - id: all
            title: {en: All}
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
    return "      - {id: %s, label: {en: %s}, type: %s}\n".formatted(id, id, type);
  }

  /** Answers drawn by DuckDB, one in ten left blank. */
  private static void writeSnapshot(Path file, Questionnaire questionnaire) throws SQLException {
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
          "COPY (SELECT %s FROM (SELECT i, %s FROM range(%d) AS t(i))) TO '%s' (FORMAT PARQUET)"
              .formatted(String.join(", ", columns), String.join(", ", blanks), ROWS, file));
    }
  }

  private static String draw(Item item) {
    return switch (item.measure()) {
      case Measure.OneCategory one -> "chr(97 + CAST(floor(8 * random() * random()) AS INTEGER))";
      case Measure.ManyCategories many -> "random() < 0.3";
      case Measure.Truth truth -> "random() < 0.4";
      case Measure.Numeric number -> "floor(11 * random())";
      default -> throw new IllegalArgumentException("No draw for " + item.id());
    };
  }

  /** The most memory the process ever held, DuckDB's included, as Linux tells it. */
  private static String peakMemory() throws IOException {
    Path status = Path.of("/proc/self/status");
    if (!Files.isReadable(status)) {
      return "unknown";
    }
    return Files.readAllLines(status).stream()
        .filter(line -> line.startsWith("VmHWM:"))
        .map(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024 + " MB")
        .findFirst()
        .orElse("unknown");
  }

  private static void delete(Path folder) throws IOException {
    try (var paths = Files.walk(folder)) {
      for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
