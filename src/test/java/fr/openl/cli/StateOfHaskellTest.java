package fr.openl.cli;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.openl.collection.imports.Finding;
import fr.openl.estimation.intervals.Limits;
import fr.openl.estimation.intervals.ShareEvidence;
import fr.openl.estimation.intervals.ShareInterval;
import fr.openl.indicators.IndicatorTable;
import fr.openl.indicators.WaveResults;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Six real waves, from the files as they were published to the figures that were published. */
class StateOfHaskellTest {
  private static final Map<String, String> INDICATOR_OF_TREND =
      Map.of(
          "uses Haskell (yes)", "uses_haskell_now",
          "uses it at work", "uses_at_work",
          "build tool Stack", "builds_with_stack",
          "build tool Cabal", "builds_with_cabal",
          "build tool Nix", "builds_with_nix",
          "develops on Linux", "develops_on_linux",
          "satisfied with the language (agree + strongly agree)", "satisfied_with_language",
          "libraries well documented (agree + strongly agree)", "libraries_well_documented");

  @TempDir static Path work;
  private static ImportedStudy study;

  @BeforeAll
  static void importAllWaves() {
    study = ImportedStudy.given("haskell-survey", work);
  }

  @ParameterizedTest
  @CsvSource({"2017, 1335", "2018, 1361", "2019, 1211", "2020, 1348", "2021, 1152", "2022, 1038"})
  void everyRespondentIsThere(String wave, long respondents) {
    assertEquals(respondents, study.indicators(wave).responses());
    assertEquals(respondents, study.report(wave).responses());
  }

  @ParameterizedTest
  @CsvSource({"2018, 599", "2019, 523", "2020, 691", "2021, 507", "2022, 522"})
  void everyPublishedCountIsReproduced(String wave, int recomputable) {
    Map<String, CSVRecord> published = published(wave);
    List<CSVRecord> crosswalk =
        ReferenceTable.rows("/fr/openl/haskell/crosswalk.csv").stream()
            .filter(row -> row.get("wave").equals(wave))
            .toList();
    Set<String> items = new LinkedHashSet<>();
    crosswalk.forEach(row -> items.add(row.get("item")));
    Map<String, IndicatorTable> tables = study.distributions(wave, "all", items);
    List<String> wrong = new ArrayList<>();
    int compared = 0;
    for (CSVRecord row : crosswalk) {
      CSVRecord expected = published.get(row.get("question_id") + "\t" + row.get("choice"));
      if (expected == null || !expected.get("agrees").equals("yes")) {
        continue;
      }
      compared++;
      long count =
          ImportedStudy.count(requireNonNull(tables.get(row.get("item"))), row.get("category"));
      if (count != Long.parseLong(expected.get("published_count"))) {
        wrong.add(
            "%s %s: published %s, computed %d"
                .formatted(
                    row.get("item"), row.get("category"), expected.get("published_count"), count));
      }
    }
    assertEquals(List.of(), wrong);
    assertEquals(recomputable, compared);
  }

  @Test
  void theTrendReferenceIsReproducedWithItsIntervals() {
    List<CSVRecord> reference = ReferenceTable.rows("/fr/openl/haskell/trend_reference.csv");
    Map<String, WaveResults> results = new HashMap<>();
    for (CSVRecord row : reference) {
      String wave = row.get("wave");
      boolean raw = wave.equals("2020") && row.get("subset").equals("all responses");
      IndicatorTable table =
          results
              .computeIfAbsent(
                  wave + raw,
                  key -> raw ? study.indicatorsWithoutVoids(wave) : study.indicators(wave))
              .findTable(requireNonNull(INDICATOR_OF_TREND.get(row.get("indicator"))))
              .orElseThrow();
      IndicatorTable.Cells cells = table.everyone().orElseThrow();
      String where = row.get("indicator") + " " + wave + " " + row.get("subset");
      long count = Math.round(cells.cells().getFirst().total());
      assertEquals(Long.parseLong(row.get("numerator")), count, where);
      assertEquals(Long.parseLong(row.get("answered")), cells.base(), where);
      assertEquals(row.get("percent"), percent(count / (double) cells.base()), where);
      Limits interval = wilson(count, cells.base());
      assertEquals(row.get("wilson95_low"), percent(interval.low()), where);
      assertEquals(row.get("wilson95_high"), percent(interval.high()), where);
      assertEquals(exactWilson(count, cells.base(), -1), interval.low(), 1e-9, where);
      assertEquals(exactWilson(count, cells.base(), +1), interval.high(), 1e-9, where);
    }
    assertEquals(52, reference.size());
  }

  @Test
  void theRecordingDefectOf2020IsOutOfEveryBase() {
    long answeredRaw = base(study.indicatorsWithoutVoids("2020"), "builds_with_stack");
    long answered = base(study.indicators("2020"), "builds_with_stack");
    assertEquals(1271, answeredRaw);
    assertEquals(555, answered);
  }

  @Test
  void rowsThatEqualAnEarlierOneAreFoundAndKept() {
    assertEquals(3, study.report("2017").count(Finding.Kind.DUPLICATE_ROW));
    assertEquals(2, study.report("2017").count(Finding.Kind.EMPTY_ROW));
    assertEquals(1, study.report("2019").count(Finding.Kind.DUPLICATE_ROW));
    assertEquals(8, study.report("2019").count(Finding.Kind.EMPTY_ROW));
    assertEquals(1, study.report("2022").count(Finding.Kind.DUPLICATE_ROW));
  }

  private static Map<String, CSVRecord> published(String wave) {
    Map<String, CSVRecord> published = new HashMap<>();
    for (CSVRecord row : ReferenceTable.rows("/fr/openl/haskell/published_results.csv")) {
      if (row.get("wave").equals(wave)) {
        published.put(row.get("question_id") + "\t" + row.get("choice"), row);
      }
    }
    return published;
  }

  private static long base(WaveResults results, String indicator) {
    return results.findTable(indicator).orElseThrow().everyone().orElseThrow().base();
  }

  private static String percent(double share) {
    return BigDecimal.valueOf(share * 100).setScale(2, RoundingMode.HALF_EVEN).toPlainString();
  }

  /** The limits of Wilson's interval for a simple random sample of a large population. */
  private static Limits wilson(long count, long n) {
    double p = count / (double) n;
    double endless = Double.POSITIVE_INFINITY;
    return ShareInterval.WILSON.limits(
        new ShareEvidence(p, p * (1 - p) / n, endless, n, n, endless), 0.95);
  }

  /** The roots of (p − π)² = z² π (1 − π) / n, in forty digits: Wilson 1927. */
  private static double exactWilson(long count, long n, int side) {
    MathContext digits = new MathContext(40);
    BigDecimal z2 = new BigDecimal("1.959963984540054").pow(2);
    BigDecimal size = BigDecimal.valueOf(n);
    BigDecimal p = BigDecimal.valueOf(count).divide(size, digits);
    BigDecimal a = BigDecimal.ONE.add(z2.divide(size, digits));
    BigDecimal b = p.multiply(BigDecimal.TWO).add(z2.divide(size, digits)).negate();
    BigDecimal c = p.pow(2);
    BigDecimal root = b.pow(2).subtract(a.multiply(c).multiply(BigDecimal.valueOf(4))).sqrt(digits);
    return b.negate()
        .add(root.multiply(BigDecimal.valueOf(side)))
        .divide(a.multiply(BigDecimal.TWO), digits)
        .doubleValue();
  }
}
