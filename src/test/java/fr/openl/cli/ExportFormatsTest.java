package fr.openl.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.openl.cli.Prompt.Outcome;
import fr.openl.definition.exchange.ExchangeReport;
import fr.openl.definition.exchange.sheet.SheetReader;
import fr.openl.definition.exchange.sheet.SheetTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Responses travel to other programs with their meaning. */
class ExportFormatsTest {
  @TempDir private Path home;
  private ExportedStudy study;

  @BeforeEach
  void aStudyWithResponsesOfEveryState() {
    study = new ExportedStudy(home);
  }

  @Test
  void labelledCellsAreWordsAndReasonsForMissingAnswersStayApart() throws IOException {
    Path file = study.export("labels.csv", "--labels", "fr", "--texts");

    List<CSVRecord> rows = CsvRows.of(file);
    assertTrue(values(rows, "tool").contains("Nextcloud, libre"));
    assertTrue(values(rows, "tool").contains("Je ne sais pas"));
    assertTrue(values(rows, "tool").contains("[sans réponse]"));
    assertTrue(values(rows, "tools:nextcloud").containsAll(List.of("Oui", "[sans réponse]")));
    assertTrue(values(rows, "why").contains("[non posée]"));
    assertTrue(values(rows, "why").contains("'=HYPERLINK(1)"), "a formula is disarmed");
    assertFalse(values(rows, "why").contains("=HYPERLINK(1)"));
    assertTrue(
        values(CsvRows.of(study.export("en.csv", "--labels", "en")), "free").contains("Yes"));
  }

  @Test
  void codesInCsvKeepTheirStatesAndDisarmFormulasOnlyWithTexts() throws IOException {
    List<CSVRecord> rows = CsvRows.of(study.export("codes.csv", "--texts"));

    assertTrue(values(rows, "why").contains("'=HYPERLINK(1)"));
    assertTrue(values(rows, "tool.other").contains("Peertube"));
    assertTrue(values(rows, "tool:_state").containsAll(List.of("given", "dont_know", "no_answer")));
    assertFalse(CsvRows.of(study.export("bare.csv")).getFirst().isMapped("why"));
  }

  @Test
  void aWorkbookHoldsAnswersTheirMeaningAndNoFormula() {
    Path file = study.export("answers.xlsx", "--texts");

    List<List<String>> answers = cells(file, "responses");
    int why = answers.getFirst().indexOf("why");
    assertTrue(answers.stream().anyMatch(row -> row.get(why).equals("=HYPERLINK(1)")));
    assertTrue(answers.getFirst().contains("tool:_state"));
    assertTrue(cells(file, "variables").toString().contains("Pourquoi"));
    assertTrue(cells(file, "categories").toString().contains("not_asked"));
    List<List<String>> words = cells(study.export("words.xlsx", "--labels", "en"), "responses");
    assertTrue(words.toString().contains("[not asked]") || !words.getFirst().contains("why"));
    assertFalse(words.getFirst().contains("tool:_state"));
  }

  @Test
  void whatDoesNotFitIsRefusedWithOneSentence() {
    for (String[] wrong :
        new String[][] {{"x.sav"}, {"x.csv", "--labels", "de"}, {"x.parquet", "--labels", "fr"}}) {
      List<String> line =
          new ArrayList<>(List.of("export", ExportedStudy.ID, "--wave", "2025", "--out"));
      line.add(home.resolve(wrong[0]).toString());
      line.addAll(List.of(wrong).subList(1, wrong.length));
      Outcome refused = study.prompt().types(line.toArray(String[]::new));
      assertEquals(2, refused.code(), refused.out());
      assertEquals(1, refused.err().strip().lines().count(), refused.err());
      assertFalse(Files.exists(home.resolve(wrong[0])));
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
}
