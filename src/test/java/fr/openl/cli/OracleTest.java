package fr.openl.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * What R's survey package estimates, {@code openl estimate} does too. The numbers were written by
 * src/test/r/estimates.R, associations.R and clubs.R beside the samples; R is not needed here.
 */
class OracleTest {
  private static final List<String> NUMBERS =
      List.of("estimate", "se", "ci_low", "ci_high", "deff", "df", "n");

  /** Rounding of R's sums: below this part of the estimate, zero is zero. */
  private static final double ZERO = 1e-12;

  @TestFactory
  Stream<DynamicTest> everyNumberIsThatOfTheOracle() {
    return numbersOf("oracle.csv");
  }

  @TestFactory
  Stream<DynamicTest> soIsEveryNumberOfHarderSamples() {
    return numbersOf("associations_oracle.csv");
  }

  @TestFactory
  Stream<DynamicTest> soIsEveryNumberOfSamplesWithSeveralDifficultiesAtOnce() {
    return numbersOf("clubs_oracle.csv");
  }

  private static Stream<DynamicTest> numbersOf(String file) {
    Map<String, List<CSVRecord>> byCommand = new LinkedHashMap<>();
    for (CSVRecord row : rows(file)) {
      byCommand.computeIfAbsent(row.get("arguments"), arguments -> new ArrayList<>()).add(row);
    }
    assertTrue(byCommand.size() > 30, byCommand.size() + " commands");
    return byCommand.entrySet().stream()
        .map(
            command ->
                DynamicTest.dynamicTest(
                    command.getKey(), () -> thenTold(command.getKey(), command.getValue())));
  }

  private static void thenTold(String command, List<CSVRecord> expected) {
    Estimates estimates = Estimates.of(command);
    for (CSVRecord row : expected) {
      CSVRecord told =
          estimates.row(row.get("statistic"), row.get("variable"), row.get("level"), row.get("by"));
      for (String number : NUMBERS) {
        if (!row.get(number).isEmpty()) {
          assertClose(row, told, number);
        }
      }
    }
  }

  private static void assertClose(CSVRecord expected, CSVRecord told, String number) {
    double wanted = Double.parseDouble(expected.get(number));
    String found = told.get(number);
    double tolerance = Double.parseDouble(expected.get("tolerance"));
    double zero = ZERO * Math.abs(Double.parseDouble(expected.get("estimate")));
    assertTrue(!found.isEmpty(), number + " of " + told + ": expected " + wanted);
    assertEquals(
        wanted,
        Double.parseDouble(found),
        Math.max(tolerance * Math.abs(wanted), zero),
        number + " of " + told);
  }

  static List<CSVRecord> rows(String file) {
    Path path = Estimates.SAMPLES.resolve(file);
    try (CSVParser parser =
        CSVParser.parse(
            path,
            StandardCharsets.UTF_8,
            CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get())) {
      return parser.getRecords();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
