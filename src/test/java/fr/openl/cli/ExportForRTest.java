package fr.openl.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import fr.openl.cli.place.Workspace;
import fr.openl.dataset.FrameLink;
import fr.openl.dataset.WaveDataSet;
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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is exported for R says how the sample was drawn: R computes what we compute. */
class ExportForRTest {
  @TempDir private Path home;
  private ExportedStudy study;

  @BeforeEach
  void aStudyWithResponsesOfEveryState() {
    study = new ExportedStudy(home);
  }

  @Test
  void theSurveyPackageOfRComputesTheSameEstimatesAndErrors()
      throws IOException, InterruptedException {
    Path folder = study.export("for-r", "--format", "r", "--labels", "fr");
    assertTrue(Files.readString(folder.resolve("read.R")).contains("lonely_strata <- \"average\""));
    assumeTrue(answers(List.of("Rscript", "-e", "library(survey)")), "R with survey is missing");
    Path script =
        study
            .prompt()
            .write(
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

  /** What the study's indicators say of everyone: indicator → estimate and standard error. */
  private Map<String, List<Double>> ours() {
    Workspace workspace = new Workspace(home, home.resolve("data/work"), DuckDbStore::open);
    StudyFolder folder = workspace.study(ExportedStudy.ID);
    Wave wave = Workspace.wave(folder, "2025");
    Snapshot snapshot =
        Snapshot.findLatest(workspace.snapshots(), ExportedStudy.ID, "2025").orElseThrow();
    FrameLink frame = new FrameLink(SamplingFrameReader.read(home, wave), Optional.empty());
    Map<String, List<Double>> numbers = new TreeMap<>();
    try (WaveDataSet data =
        WaveDataSet.open(snapshot.responses(), folder.questionnaireOf(wave), wave, frame)) {
      List<Indicator> indicators = IndicatorsReader.read(folder).orRefuse();
      for (IndicatorTable table :
          WaveResults.of(indicators, data, folder.study().design()).tables()) {
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
