package fr.openl.cli;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.openl.collection.imports.Finding;
import fr.openl.indicators.IndicatorTable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Real routing and two real waves: published figures come back, printed errors do not. */
class GitHubSurveyTest {
  @TempDir static Path work;
  private static Map<String, ImportedStudy> studies;

  @BeforeAll
  static void importAllWaves() {
    studies =
        List.of("github-open-source", "github-negative-incidents").stream()
            .collect(
                Collectors.toMap(
                    Function.identity(), id -> ImportedStudy.given(id, work.resolve(id))));
  }

  @ParameterizedTest
  @CsvSource({
    "github-open-source, 2017, 5495, 534",
    "github-negative-incidents, 2017, 5495, 534",
    "github-negative-incidents, 2024, 8452, 5495"
  })
  void onlyTheRandomSampleIsTakenAndTheRestCounted(
      String study, String wave, long taken, long leftOut) {
    assertEquals(taken, study(study).report(wave).responses());
    assertEquals(leftOut, study(study).report(wave).count(Finding.Kind.ROW_LEFT_OUT));
  }

  @Test
  void everyHighlightIsReproduced() {
    List<CSVRecord> rows = ReferenceTable.rows("/fr/openl/github/highlights.csv");
    List<String> wrong = new ArrayList<>();
    for (CSVRecord row : rows) {
      IndicatorTable table =
          row.get("indicator").isEmpty()
              ? table(row)
              : study(row.get("study"))
                  .indicators(row.get("wave"))
                  .findTable(row.get("indicator"))
                  .orElseThrow();
      String code = row.get("category").isEmpty() ? row.get("indicator") : row.get("category");
      compare(row.get("source"), table, code, true, row.get("numerator"), row.get("base"), wrong);
    }
    assertEquals(List.of(), wrong);
    assertEquals(60, rows.size());
  }

  @Test
  void everyRecountThatAgreesIsReproduced() {
    assertEquals(List.of(), differences("/fr/openl/github/crosswalk.csv", "count", "base"));
  }

  @Test
  void printedErrorsAreNotImitated() {
    assertEquals(List.of(), differences("/fr/openl/github/not_reproduced.csv", "count", "base"));
    List<CSVRecord> rows = computable("/fr/openl/github/not_reproduced.csv");
    assertTrue(rows.size() > 150, "compared " + rows.size());
    for (CSVRecord row : rows) {
      assertTrue(
          !row.get("count").equals(row.get("printed_count"))
              || !row.get("base").equals(row.get("printed_base")),
          row.toString());
    }
  }

  private static ImportedStudy study(String id) {
    return requireNonNull(studies.get(id));
  }

  private static List<String> differences(String resource, String count, String base) {
    List<String> wrong = new ArrayList<>();
    Map<List<String>, List<CSVRecord>> byWave =
        computable(resource).stream()
            .collect(Collectors.groupingBy(row -> List.of(row.get("study"), row.get("wave"))));
    byWave.forEach(
        (wave, rows) -> {
          Set<String> items = new LinkedHashSet<>();
          rows.forEach(row -> items.add(row.get("item")));
          Map<String, IndicatorTable> tables =
              study(wave.get(0)).distributions(wave.get(1), "answered", items);
          for (CSVRecord row : rows) {
            compare(
                row.get("item"),
                requireNonNull(tables.get(row.get("item"))),
                row.get("category"),
                row.get("chosen").equals("yes"),
                row.get(count),
                row.get(base),
                wrong);
          }
        });
    return wrong;
  }

  private static List<CSVRecord> computable(String resource) {
    return ReferenceTable.rows(resource).stream()
        .filter(row -> !row.get("count").isEmpty() && !row.get("item").isEmpty())
        .toList();
  }

  private static IndicatorTable table(CSVRecord row) {
    return requireNonNull(
        study(row.get("study"))
            .distributions(row.get("wave"), "answered", List.of(row.get("item")))
            .get(row.get("item")));
  }

  private static void compare(
      String what,
      IndicatorTable table,
      String code,
      boolean chosen,
      String count,
      String base,
      List<String> wrong) {
    IndicatorTable.Cells cells = table.everyone().orElseThrow();
    long total = ImportedStudy.count(table, code);
    long counted = chosen ? total : cells.base() - total;
    if (counted != Long.parseLong(count) || cells.base() != Long.parseLong(base)) {
      wrong.add(
          "%s %s: expected %s of %s, computed %d of %d"
              .formatted(what, code, count, base, counted, cells.base()));
    }
  }
}
