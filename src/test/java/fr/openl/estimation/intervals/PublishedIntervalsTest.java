package fr.openl.estimation.intervals;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;

/**
 * Every interval of GitHub's Open Source Survey, 2017 and 2024, comes out as it was published, but
 * where none or all of n chose a category: there we give the exact limits instead.
 */
class PublishedIntervalsTest {
  private static final double TOLERANCE = 1e-12;

  @Test
  void wilsonLimitsAreThePublishedOnes() throws Exception {
    List<CSVRecord> rows = publishedRows();
    assertEquals(1070, rows.size());
    for (CSVRecord row : rows) {
      assertLimits(row, "wilson", ShareInterval.WILSON.limits(evidence(row), 0.95));
    }
  }

  @Test
  void normalLimitsAreThePublishedOnes() throws Exception {
    for (CSVRecord row : publishedRows()) {
      Limits limits = ShareInterval.WALD.limits(evidence(row), 0.95);
      assertLimits(
          row, "normal", new Limits(Math.max(0, limits.low()), Math.min(1, limits.high())));
    }
  }

  /** A simple random sample of a large population, with the quantile of the normal law. */
  private static ShareEvidence evidence(CSVRecord row) {
    double n = base(row);
    double p = count(row) / n;
    double endless = Double.POSITIVE_INFINITY;
    return new ShareEvidence(p, p * (1 - p) / n, endless, n, n, endless);
  }

  private static void assertLimits(CSVRecord row, String method, Limits limits) {
    assertAll(
        row.get("year") + " " + row.get("column") + " " + row.get("response"),
        () -> assertEquals(number(row, "ci_lower_" + method), limits.low(), TOLERANCE),
        () -> assertEquals(number(row, "ci_upper_" + method), limits.high(), TOLERANCE));
  }

  private static long count(CSVRecord row) {
    return Long.parseLong(row.get("count"));
  }

  private static long base(CSVRecord row) {
    return Long.parseLong(row.get("total_count"));
  }

  private static double number(CSVRecord row, String column) {
    return Double.parseDouble(row.get(column));
  }

  private static List<CSVRecord> publishedRows() throws Exception {
    try (Reader reader =
        new InputStreamReader(
            Objects.requireNonNull(
                PublishedIntervalsTest.class.getResourceAsStream(
                    "/fr/openl/github/proportions_with_ci_2017_2024.csv")),
            StandardCharsets.UTF_8)) {
      return CSVFormat.DEFAULT
          .builder()
          .setHeader()
          .setSkipHeaderRecord(true)
          .get()
          .parse(reader)
          .stream()
          .filter(row -> count(row) > 0 && count(row) < base(row))
          .toList();
    }
  }
}
