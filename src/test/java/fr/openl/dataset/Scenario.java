package fr.openl.dataset;

import fr.openl.collection.ItemColumns;
import fr.openl.collection.Response.Origin;
import fr.openl.collection.ValueState;
import fr.openl.definition.Category;
import fr.openl.definition.CodeList;
import fr.openl.definition.Item;
import fr.openl.definition.Measure;
import fr.openl.definition.Questionnaire;
import fr.openl.frame.SamplingFrameReader;
import fr.openl.frame.StudyFolder;
import fr.openl.frame.StudyFolderReader;
import fr.openl.frame.Wave;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A small study in a temporary folder, with responses written one a line: {@code "sector=school
 * tools=files,mail members=-"}. An item that is not named was not asked, {@code -} is no answer, a
 * non-substantive category is "I don't know", {@code at=…} is the moment of sending, {@code unit=…}
 * the unit; without it every response is of a unit of its own.
 */
public final class Scenario {
  private final Path home;
  private final StringBuilder study =
      new StringBuilder(
          """
          study: demo
          title: {fr: Démonstration, en: Demonstration}
          languages: [fr, en]
          unit: collective
          units: {fr: collectifs, en: collectives}
          contact: {name: OPEN-L, mail: a@example.org}
          """);

  private Scenario(Path home) {
    this.home = home;
  }

  /** A study under {@code home} of the design {@code kind}. */
  public static Scenario givenStudy(Path home, String kind) {
    return givenStudyDesigned(home, "{kind: " + kind + "}");
  }

  /** A study under {@code home} whose units bear their own ids, of the design {@code design}. */
  public static Scenario givenStudyDesigned(Path home, String design) {
    Scenario scenario = new Scenario(home);
    scenario.study.append("privacy: {identity: named}\ndesign: ").append(design).append("\n");
    scenario.write("study.yaml", scenario.study.toString());
    return scenario;
  }

  /** The questionnaire that is asked now. */
  public Scenario questionnaire(String blocks) {
    return write("questionnaire.yaml", "questionnaire: demo\nrevision: \"now\"\n" + blocks);
  }

  /** An older revision. */
  public Scenario revision(String revision, String blocks) {
    return write(
        "revisions/" + revision + ".yaml",
        "questionnaire: demo\nrevision: \"" + revision + "\"\n" + blocks);
  }

  /** A wave in the year {@code id}; {@code more} are further lines of its file. */
  public Scenario wave(String id, String revision, String... more) {
    return write(
        "waves/" + id + ".yaml",
        """
        wave: "%s"
        questionnaire: "%s"
        opens: %s-01-01
        closes: %s-12-31
        mode: web
        access: open
        %s
        """
            .formatted(id, revision, id, id, String.join("\n", more)));
  }

  /** The frame of a wave that says {@code frame: {file: frame.csv}}. */
  public Scenario frame(String header, List<String> units) {
    try {
      Files.writeString(home.resolve("frame.csv"), header + "\n" + String.join("\n", units) + "\n");
      return this;
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  public Scenario indicators(String yaml) {
    return write("indicators.yaml", "indicators:\n" + yaml);
  }

  /** The responses to a wave, which become its snapshot. */
  public Scenario responses(String wave, List<String> lines) {
    return responses(wave, Origin.WEB, lines);
  }

  public Scenario responses(String wave, Origin origin, List<String> lines) {
    Questionnaire questionnaire = folder().questionnaireOf(wave(wave));
    List<String> columns = new ArrayList<>(List.of("VARCHAR", "VARCHAR", "TIMESTAMP", "VARCHAR"));
    List<String> names =
        new ArrayList<>(
            List.of(
                ItemColumns.RESPONSE, ItemColumns.UNIT, ItemColumns.SUBMITTED, ItemColumns.ORIGIN));
    for (Item item : questionnaire.items()) {
      names.add(new ItemColumns(item).state());
      columns.add("VARCHAR");
      new ItemColumns(item).values().forEach(column -> names.add(column.name()));
      new ItemColumns(item).values().forEach(column -> columns.add(column.sqlType()));
    }
    List<String> declared = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      declared.add("\"" + names.get(i) + "\" " + columns.get(i));
    }
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE TABLE rows (" + String.join(", ", declared) + ")");
      AtomicInteger numbers = new AtomicInteger();
      for (int from = 0; from < lines.size(); from += 500) {
        String values =
            lines.subList(from, Math.min(lines.size(), from + 500)).stream()
                .map(line -> row(questionnaire, origin, line, numbers.incrementAndGet()))
                .collect(Collectors.joining(", "));
        statement.execute("INSERT INTO rows VALUES " + values);
      }
      statement.execute("COPY rows TO '" + snapshot(wave) + "' (FORMAT PARQUET)");
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
    return this;
  }

  public StudyFolder folder() {
    return StudyFolderReader.read(home, "demo").orRefuse();
  }

  public Wave wave(String id) {
    return folder().findWave(id).orElseThrow();
  }

  public Path snapshot(String wave) {
    return home.resolve(wave + ".parquet");
  }

  /** The same beside an earlier wave, so that there is a panel; close it. */
  public WaveDataSet open(String wave, String previous) {
    WaveDataSet data = open(wave);
    data.compareWith(
        new PreviousWave(
            snapshot(previous), folder().questionnaireOf(wave(previous)), wave(previous)));
    return data;
  }

  /** A further file of the observatory, such as a catalogue or a frame. */
  public Scenario file(String path, String text) {
    try {
      Path file = home.resolve(path);
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return this;
  }

  /** The wave's data set; close it. */
  public WaveDataSet open(String wave) {
    StudyFolder folder = folder();
    return WaveDataSet.open(
        snapshot(wave),
        folder.questionnaireOf(wave(wave)),
        wave(wave),
        new FrameLink(
            SamplingFrameReader.read(home, wave(wave)), Optional.of(UnaryOperator.identity())));
  }

  private static String row(Questionnaire questionnaire, Origin origin, String line, int number) {
    Map<String, String> answers = new LinkedHashMap<>();
    for (String word : line.isBlank() ? new String[0] : line.split(" ", -1)) {
      String[] pair = word.split("=", 2);
      answers.put(pair[0], pair[1]);
    }
    String at = answers.containsKey("at") ? "TIMESTAMP '" + answers.get("at") + "'" : "NULL";
    List<String> values =
        new ArrayList<>(
            List.of(
                "'r" + number + "'",
                "'" + answers.getOrDefault("unit", "u" + number) + "'",
                at,
                "'" + origin + "'"));
    for (Item item : questionnaire.items()) {
      String answer = answers.get(item.id());
      values.add("'" + state(item, answer).spelling() + "'");
      new ItemColumns(item)
          .values()
          .forEach(column -> values.add(value(item, column.name(), answer)));
    }
    return "(" + String.join(", ", values) + ")";
  }

  private static ValueState state(Item item, @Nullable String answer) {
    if (answer == null) {
      return ValueState.NOT_ASKED;
    }
    if (answer.equals("-")) {
      return ValueState.NO_ANSWER;
    }
    return Stream.of(item.measure())
            .flatMap(
                measure ->
                    switch (measure) {
                      case Measure.OneCategory one -> Stream.of(one.list());
                      case Measure.ManyCategories many -> Stream.of(many.list());
                      default -> Stream.<CodeList>empty();
                    })
            .flatMap(list -> list.findCategory(answer).stream())
            .anyMatch(Category::dontKnow)
        ? ValueState.DONT_KNOW
        : ValueState.GIVEN;
  }

  private static String value(Item item, String column, @Nullable String answer) {
    if (answer == null || answer.equals("-")) {
      return "NULL";
    }
    return switch (item.measure()) {
      case Measure.ManyCategories many ->
          Boolean.toString(
              List.of(answer.split(",", -1)).contains(column.substring(item.id().length() + 1)));
      case Measure.RankedCategories ranked -> {
        int place =
            List.of(answer.split(",", -1)).indexOf(column.substring(item.id().length() + 1));
        yield place < 0 ? "NULL" : Integer.toString(place + 1);
      }
      case Measure.Numeric number -> answer;
      case Measure.Truth truth -> Boolean.toString(answer.equals("yes"));
      default -> "'" + answer + "'";
    };
  }

  private Scenario write(String file, String text) {
    Path path = home.resolve("surveys/demo").resolve(file);
    try {
      Files.createDirectories(path.getParent());
      Files.writeString(path, text);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return this;
  }
}
