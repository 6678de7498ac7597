package fr.openl.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import fr.openl.cli.Prompt.Outcome;
import fr.openl.cli.place.Workspace;
import fr.openl.dataset.FrameLink;
import fr.openl.dataset.WaveDataSet;
import fr.openl.definition.exchange.ExchangeReport;
import fr.openl.definition.exchange.sheet.SheetReader;
import fr.openl.definition.exchange.sheet.SheetTable;
import fr.openl.estimation.Estimate;
import fr.openl.frame.SamplingFrameReader;
import fr.openl.frame.StudyFolder;
import fr.openl.frame.Wave;
import fr.openl.indicators.Indicator;
import fr.openl.indicators.IndicatorTable;
import fr.openl.indicators.IndicatorsReader;
import fr.openl.indicators.WaveResults;
import fr.openl.store.DuckDbStore;
import fr.openl.store.Snapshot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Responses travel to other programs with their meaning, and R computes what we compute. */
class ExportFormatsTest {
  private static final String STUDY = "small";

  @TempDir private Path home;
  private Prompt prompt;

  @BeforeEach
  void aStudyWithResponsesOfEveryState() {
    prompt = new Prompt(home);
    prompt.write(
        "surveys/small/study.yaml",
        """
        study: small
        title: {fr: Petite, en: Small}
        languages: [fr, en]
        unit: collective
        units: {fr: collectifs, en: collectives}
        design: {kind: census, strata: [size], response_groups: [size], calibrate: {rake: [size, region]}, lonely: average}
        privacy: {identity: named}
        contact: {name: O, mail: o@example.org}
        """);
    prompt.write(
        "surveys/small/questionnaire.yaml",
        """
        questionnaire: small
        revision: "1"
        lists:
          size: {small: {fr: Petite, en: Small}, large: {fr: Grande, en: Large}}
          region: {n: {fr: Nord, en: North}, s: {fr: Sud, en: South}}
          tool:
            nextcloud: {fr: "Nextcloud, libre", en: Nextcloud}
            dk: {fr: Je ne sais pas, en: "I don't know", missing: dont_know}
        blocks:
          - id: all
            title: {fr: Tout, en: All}
            questions:
              - {id: size, type: select_one, list: size, label: {fr: Taille, en: Size}}
              - {id: region, type: select_one, list: region, label: {fr: Région, en: Region}}
              - {id: tool, type: select_one, list: tool, other: true, label: {fr: Outil, en: Tool}}
              - {id: tools, type: select_multiple, list: tool, label: {fr: Outils, en: Tools}}
              - {id: hours, type: decimal, label: {fr: Heures, en: Hours}}
              - {id: free, type: yes_no, label: {fr: Libre, en: Free}}
              - {id: why, type: text, relevant: "${free}", label: {fr: Pourquoi, en: Why}}
        """);
    StringBuilder frame = new StringBuilder("unit_id,size,region\n");
    StringBuilder rows = new StringBuilder("unit,size,region,tool,other,tools,hours,free,why\n");
    for (int i = 0; i < 120; i++) {
      String size = i % 3 == 0 ? "small" : "large";
      String region = i % 5 < 2 ? "n" : "s";
      frame.append("u%d,%s,%s%n".formatted(i, size, region));
      if (i % 7 < 3) {
        rows.append(
            "u%d,%s,%s,%s,,%s,%s,%s,%s%n"
                .formatted(
                    i,
                    size,
                    region,
                    List.of("nextcloud", "dk", "", "Peertube").get(i % 4),
                    i % 2 == 0 ? "nextcloud" : "",
                    i % 11 == 0 ? "" : i % 13 + 0.5,
                    i % 3 == 1 ? "yes" : "no",
                    i % 3 == 1 ? "\"=HYPERLINK(1)\"" : ""));
      }
    }
    prompt.write("data/frame.csv", frame.toString());
    String file = prompt.write("rows.csv", rows.toString()).toString();
    prompt.write(
        "surveys/small/waves/2025.yaml",
        """
        wave: "2025"
        questionnaire: "1"
        opens: 2025-01-01
        closes: 2025-02-01
        mode: web
        access: open
        frame: {file: data/frame.csv, units: 120}
        """);
    prompt.write(
        "surveys/small/indicators.yaml",
        """
        indicators:
          - {id: free, kind: proportion, label: {fr: Libre, en: Free}, counts: "${free}"}
          - {id: hours, kind: mean, label: {fr: Heures, en: Hours}, of: "${hours}"}
        """);
    prompt.write(
        "surveys/small/mappings/2025.yaml",
        """
        mapping: small
        wave: "2025"
        unit: unit
        columns:
          size: {from: size}
          region: {from: region}
          tool: {from: tool}
          tools: {from: tools, as: space_list}
          hours: {from: hours}
          free: {from: free}
          why: {from: why}
        others: text
        ignored: [other]
        """);
    Outcome imported = prompt.types("import", STUDY, "--wave", "2025", "--responses", file);
    assertEquals(0, imported.code(), imported.err());
  }

  @Test
  void labelledCellsAreWordsAndReasonsForMissingAnswersStayApart() throws IOException {
    Path file = export("labels.csv", "--labels", "fr", "--texts");

    List<CSVRecord> rows = read(file);
    assertTrue(values(rows, "tool").contains("Nextcloud, libre"));
    assertTrue(values(rows, "tool").contains("Je ne sais pas"));
    assertTrue(values(rows, "tool").contains("[sans réponse]"));
    assertTrue(values(rows, "tools:nextcloud").containsAll(List.of("Oui", "[sans réponse]")));
    assertTrue(values(rows, "why").contains("[non posée]"));
    assertTrue(values(rows, "why").contains("'=HYPERLINK(1)"), "a formula is disarmed");
    assertFalse(values(rows, "why").contains("=HYPERLINK(1)"));
    assertTrue(values(read(export("en.csv", "--labels", "en")), "free").contains("Yes"));
  }

  @Test
  void codesInCsvKeepTheirStatesAndDisarmFormulasOnlyWithTexts() throws IOException {
    List<CSVRecord> rows = read(export("codes.csv", "--texts"));

    assertTrue(values(rows, "why").contains("'=HYPERLINK(1)"));
    assertTrue(values(rows, "tool.other").contains("Peertube"));
    assertTrue(values(rows, "tool:_state").containsAll(List.of("given", "dont_know", "no_answer")));
    assertFalse(read(export("bare.csv")).getFirst().isMapped("why"));
  }

  @Test
  void aWorkbookHoldsAnswersTheirMeaningAndNoFormula() {
    Path file = export("answers.xlsx", "--texts");

    List<List<String>> answers = cells(file, "responses");
    int why = answers.getFirst().indexOf("why");
    assertTrue(answers.stream().anyMatch(row -> row.get(why).equals("=HYPERLINK(1)")));
    assertTrue(answers.getFirst().contains("tool:_state"));
    assertTrue(cells(file, "variables").toString().contains("Pourquoi"));
    assertTrue(cells(file, "categories").toString().contains("not_asked"));
    List<List<String>> words = cells(export("words.xlsx", "--labels", "en"), "responses");
    assertTrue(words.toString().contains("[not asked]") || !words.getFirst().contains("why"));
    assertFalse(words.getFirst().contains("tool:_state"));
  }

  @Test
  void whatDoesNotFitIsRefusedWithOneSentence() {
    for (String[] wrong :
        new String[][] {{"x.sav"}, {"x.csv", "--labels", "de"}, {"x.parquet", "--labels", "fr"}}) {
      List<String> line = new ArrayList<>(List.of("export", STUDY, "--wave", "2025", "--out"));
      line.add(home.resolve(wrong[0]).toString());
      line.addAll(List.of(wrong).subList(1, wrong.length));
      Outcome refused = prompt.types(line.toArray(String[]::new));
      assertEquals(2, refused.code(), refused.out());
      assertEquals(1, refused.err().strip().lines().count(), refused.err());
      assertFalse(Files.exists(home.resolve(wrong[0])));
    }
  }

  @Test
  void theSurveyPackageOfRComputesTheSameEstimatesAndErrors()
      throws IOException, InterruptedException {
    Path folder = export("for-r", "--format", "r", "--labels", "fr");
    assertTrue(Files.readString(folder.resolve("read.R")).contains("lonely_strata <- \"average\""));
    assumeTrue(answers(List.of("Rscript", "-e", "library(survey)")), "R with survey is missing");
    Path script =
        prompt.write(
            "check.R",
            """
            suppressMessages(library(survey))
            source("for-r/read.R")
            stopifnot(levels(responses$tool)[1] == "Nextcloud, libre",
                      is.na(responses$tool[responses$tool__state == "dont_know"]),
                      attr(responses$hours, "label") == "Heures",
                      all(abs(weights(design) - design$variables$weight) < 1e-9))
            for (name in c("free", "hours")) {
              m <- svymean(as.formula(paste0("~as.numeric(", name, ")")), design, na.rm = TRUE)
              cat(name, format(coef(m), digits = 15), format(SE(m), digits = 15), "\\n")
            }
            """);
    Map<String, List<Double>> ofR = numbers(script);

    Map<String, List<Double>> ours = ours();
    assertEquals(ours.keySet(), ofR.keySet());
    ours.forEach(
        (indicator, numbers) -> {
          List<Double> theirs = ofR.getOrDefault(indicator, List.of());
          assertEquals(numbers.getFirst(), theirs.getFirst(), 1e-9, indicator);
          assertEquals(numbers.getLast(), theirs.getLast(), 1e-9, indicator + ": standard error");
          assertTrue(numbers.getLast() > 0);
        });
  }

  private Path export(String name, String... more) {
    Path file = home.resolve(name);
    List<String> line =
        new ArrayList<>(List.of("export", STUDY, "--wave", "2025", "--out", file.toString()));
    line.addAll(List.of(more));
    Outcome outcome = prompt.types(line.toArray(String[]::new));
    assertEquals(0, outcome.code(), outcome.err());
    return file;
  }

  private static List<CSVRecord> read(Path file) throws IOException {
    try (CSVParser parser =
        CSVParser.parse(
            Files.readString(file),
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get())) {
      return parser.getRecords();
    }
  }

  private static List<String> values(List<CSVRecord> rows, String column) {
    return rows.stream().map(row -> row.get(column)).distinct().toList();
  }

  private static List<List<String>> cells(Path file, String name) {
    SheetTable sheet =
        SheetReader.read(file, new ExchangeReport()).stream()
            .filter(table -> table.name().equals(name))
            .findFirst()
            .orElseThrow();
    int width = sheet.rows().getFirst().cells().size();
    return sheet.rows().stream()
        .map(row -> IntStream.range(0, width).mapToObj(row::cell).toList())
        .toList();
  }

  /** What the study's indicators say of everyone: indicator → estimate and standard error. */
  private Map<String, List<Double>> ours() {
    Workspace workspace = new Workspace(home, home.resolve("data/work"), DuckDbStore::open);
    StudyFolder study = workspace.study(STUDY);
    Wave wave = Workspace.wave(study, "2025");
    Snapshot snapshot = Snapshot.findLatest(workspace.snapshots(), STUDY, "2025").orElseThrow();
    FrameLink frame = new FrameLink(SamplingFrameReader.read(home, wave), Optional.empty());
    Map<String, List<Double>> numbers = new TreeMap<>();
    try (WaveDataSet data =
        WaveDataSet.open(snapshot.responses(), study.questionnaireOf(wave), wave, frame)) {
      List<Indicator> indicators = IndicatorsReader.read(study).orRefuse();
      for (IndicatorTable table :
          WaveResults.of(indicators, data, study.study().design()).tables()) {
        Estimate found = table.everyone().orElseThrow().cells().getFirst().estimate().orElseThrow();
        numbers.put(
            table.indicator().id(), List.of(found.value(), found.standardError().orElseThrow()));
      }
    }
    return numbers;
  }

  private static boolean answers(List<String> command) throws IOException, InterruptedException {
    try {
      return new ProcessBuilder(command).redirectErrorStream(true).start().waitFor() == 0;
    } catch (IOException noSuchProgram) {
      return false;
    }
  }

  private Map<String, List<Double>> numbers(Path script) throws IOException, InterruptedException {
    Process r =
        new ProcessBuilder("Rscript", script.toString())
            .directory(home.toFile())
            .redirectErrorStream(true)
            .start();
    String said = new String(r.getInputStream().readAllBytes(), UTF_8);
    assertEquals(0, r.waitFor(), said);
    Map<String, List<Double>> numbers = new TreeMap<>();
    for (String line : said.lines().toList()) {
      List<String> parts = List.of(line.split(" +"));
      if (List.of("free", "hours").contains(parts.getFirst())) {
        numbers.put(
            parts.getFirst(),
            List.of(Double.parseDouble(parts.get(1)), Double.parseDouble(parts.get(2))));
      }
    }
    return numbers;
  }
}
