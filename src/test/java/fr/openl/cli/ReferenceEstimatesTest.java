package fr.openl.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The 137 reference estimates that came with the weighted samples come out of {@code openl
 * estimate}. The table holds ten digits; its logit rows were found by iteration, and its raked rows
 * by an iteration that stopped as soon as no cell changed by one unit.
 */
class ReferenceEstimatesTest {
  private static final double TOLERANCE = 1e-6;
  private static final double STOPPED_EARLY = 1e-5;

  private static final Map<String, String> DESIGNS =
      Map.ofEntries(
          Map.entry("weights only", "--weights poids"),
          Map.entry(
              "post-stratified on sexe (Homme 48 %, Femme 52 % of the weight total)",
              "--weights poids --poststratify sexe=sexe.csv"),
          Map.entry("simple random, fpc", "--weights pw --fpc fpc"),
          Map.entry("stratified by stype, fpc", "--strata stype --weights pw --fpc fpc"),
          Map.entry("stratified by stype, no fpc", "--strata stype --weights pw"),
          Map.entry("one-stage cluster (dnum), fpc", "--cluster dnum --weights pw --fpc fpc"),
          Map.entry(
              "two-stage cluster (dnum, snum), fpc",
              "--cluster dnum,snum --weights pw --fpc fpc1,fpc2"),
          Map.entry(
              "one-stage cluster, post-stratified on stype",
              "--cluster dnum --weights pw --fpc fpc --poststratify stype=stype.csv"),
          Map.entry(
              "one-stage cluster, raked on stype and sch.wide",
              "--cluster dnum --weights pw --fpc fpc --rake stype=stype.csv --rake"
                  + " sch.wide=sch.wide.csv"),
          Map.entry("census", ""));

  /** The intervals that we have too; of the others the table's estimate and error are checked. */
  private static final Map<String, String> INTERVALS =
      Map.of(
          "svyciprop logit", "logit",
          "svyciprop xlogit", "logit",
          "svyciprop beta", "beta",
          "svyciprop mean", "wald");

  @TestFactory
  Stream<DynamicTest> everyReferenceEstimateComesOut() {
    List<CSVRecord> rows = OracleTest.rows("reference_estimates.csv");
    assertEquals(137, rows.size());
    return rows.stream()
        .map(row -> DynamicTest.dynamicTest(String.join(" | ", row.values()), () -> thenTold(row)));
  }

  private static void thenTold(CSVRecord row) {
    String file = row.get("dataset") + (row.get("dataset").equals("apipop") ? ".csv.gz" : ".csv");
    String design = file + " " + DESIGNS.get(row.get("design"));
    String variable = row.get("variable");
    String level = row.get("level");
    switch (row.get("statistic")) {
      case "mean" -> {
        String unweighted = level.equals("unweighted") ? file : design;
        thenTold(row, unweighted + " --mean " + variable, "mean", category(level, variable), "");
      }
      case "total" ->
          thenTold(row, design + " --total " + variable, "total", category(level, variable), "");
      case "count" -> thenTold(row, design + " --total " + variable, "total", level, "");
      case "proportion" ->
          thenTold(
              row,
              design
                  + " --proportion "
                  + variable
                  + " --interval "
                  + INTERVALS.getOrDefault(row.get("method"), "logit"),
              "proportion",
              level,
              "");
      case "ratio" -> thenTold(row, design + " --ratio " + variable, "ratio", "", "");
      case "quantile" ->
          thenTold(row, design + " --quantile " + variable + ":" + level, "quantile", level, "");
      case "mean by group" ->
          thenTold(row, design + " --mean api99 --by stype", "mean", "", "stype=" + level);
      case "proportion by group" ->
          thenTold(
              row, design + " --proportion sport --by sexe", "proportion", "Oui", "sexe=" + level);
      case "Kish effective n" -> thenNoted(design, "Kish's effective size 1,231.3");
      case "sum of weights" -> thenNoted(design, "sum 11,071,226.34");
      default -> throw new AssertionError("What is " + row.get("statistic") + "?");
    }
  }

  private static void thenNoted(String design, String expected) {
    String notes = Estimates.of(design + " --mean age").notes();
    assertTrue(notes.contains(expected), notes);
  }

  private static void thenTold(
      CSVRecord row, String command, String statistic, String level, String by) {
    String variable = row.get("statistic").endsWith("by group") ? name(row) : row.get("variable");
    CSVRecord told = Estimates.of(command).row(statistic, variable, level, by);
    assertClose(row, told, "estimate");
    assertClose(row, told, "se");
    boolean comparable =
        !row.get("method").startsWith("svyciprop") || INTERVALS.containsKey(row.get("method"));
    if (comparable) {
      assertClose(row, told, "ci_low");
      assertClose(row, told, "ci_high");
    }
  }

  /** The category in the reference's names of rows, which join it to the variable. */
  private static String category(String level, String variable) {
    return level.equals("unweighted")
        ? ""
        : level.startsWith(variable) ? level.substring(variable.length()) : level;
  }

  private static String name(CSVRecord row) {
    return row.get("variable").split("=", 2)[0];
  }

  private static void assertClose(CSVRecord expected, CSVRecord told, String number) {
    if (!expected.get(number).isEmpty()) {
      double wanted = Double.parseDouble(expected.get(number));
      double tolerance = expected.get("design").contains("raked") ? STOPPED_EARLY : TOLERANCE;
      double zero = 1e-12 * Math.abs(Double.parseDouble(expected.get("estimate")));
      assertEquals(
          wanted,
          Double.parseDouble(told.get(number)),
          Math.max(tolerance * Math.abs(wanted), zero),
          number + " of " + told);
    }
  }
}
