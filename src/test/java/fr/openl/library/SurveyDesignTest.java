package fr.openl.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.openl.Refusal;
import fr.openl.estimation.intervals.ShareInterval;
import fr.openl.estimation.statistics.Estimated;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.Table;

/** A design over a file gives the numbers that R's package survey gives for the same data. */
class SurveyDesignTest {
  private static final Path SCHOOLS = Path.of("data/examples/california-schools/apistrat.csv");

  @Test
  void meansSharesRatiosAndQuantilesAreThoseOfTheReference() {
    thenNear(662.2874, 9.408941, given().mean("api00").single());
    thenNear(3_687_177.5, 114_641.7, given().total("enroll").single());
    thenNear(0.827948, 0.024345, given().proportion("sch.wide", "Yes").single());
    thenNear(0.836957, 0.007757, given().ratio("api.stu", "enroll").single());
    Estimated median = given().quantile("api00").single();
    assertEquals(
        List.of(668.0, 642.0, 694.0), List.of(median.estimate(), median.low(), median.high()));
  }

  @Test
  void aTableInMemoryGivesTheNumbersOfItsFile() {
    Table table = Table.read().file(SCHOOLS.toFile());
    assertEquals(
        given().mean("api00").by("stype").rows(),
        drawn(SurveyDesign.of(table)).mean("api00").by("stype").rows());
  }

  @Test
  void weightsAreCalibratedToCounts() {
    Map<String, Double> counts = Map.of("E", 4421.0, "M", 1018.0, "H", 755.0);
    Estimates total = given().calibrate("stype", counts).total("stype");
    assertEquals(
        new TreeSet<>(counts.values()),
        new TreeSet<>(
            total.rows().stream().map(row -> (double) Math.round(row.estimate())).toList()));
    assertTrue(total.weights().size() >= 2);
  }

  @Test
  void differencesAndCrossTablesAreTested() {
    Estimated difference = given().difference("api00", "stype", "E", "H").single();
    assertTrue(difference.isTested() && difference.p() < 0.05, difference.toString());
    Set<String> statistics =
        new TreeSet<>(
            given().crosstab("stype", "sch.wide").rows().stream()
                .map(Estimated::statistic)
                .toList());
    assertTrue(statistics.size() >= 2, statistics.toString());
  }

  @Test
  void anotherLevelOrMethodChangesTheInterval() {
    Estimated usual = given().proportion("sch.wide", "Yes").single();
    Estimated wide =
        given().intervals(ShareInterval.LOGIT, 0.99).proportion("sch.wide", "Yes").single();
    Estimated wald =
        given().intervals(ShareInterval.WALD, 0.95).proportion("sch.wide", "Yes").single();
    assertTrue(wide.low() < usual.low() && usual.high() < wide.high());
    assertEquals(wald.estimate() - wald.low(), wald.high() - wald.estimate(), 1e-12);
  }

  @Test
  void estimatesShowThemselves() {
    Estimates shares = given().proportion("stype").by("sch.wide");
    assertEquals(6, shares.table().rowCount());
    assertTrue(shares.toString().contains("sch.wide=Yes"), shares.toString());
    String html = shares.html();
    assertTrue(html.contains("<table") && html.contains("<svg") && !html.contains("<script"));
    assertEquals(6, html.split("<circle", -1).length - 1);
  }

  @Test
  void aColumnThatIsNotThereIsNamedWithThoseThatAre() {
    Refusal refused = assertThrows(Refusal.class, () -> given().mean("api01"));
    String said = String.valueOf(refused.getMessage());
    assertTrue(said.contains("did you mean 'api00'?") && said.contains("enroll"), said);
    assertThrows(Refusal.class, () -> SurveyDesign.of(Path.of("nowhere.csv")));
    assertThrows(Refusal.class, () -> given().proportion("stype").single());
    assertThrows(Refusal.class, () -> given().proportion("stype").get("X", ""));
  }

  private static SurveyDesign given() {
    return drawn(SurveyDesign.of(SCHOOLS));
  }

  private static SurveyDesign drawn(SurveyDesign units) {
    return units.strata("stype").population("fpc").weights("pw");
  }

  /** As close as the reference is written. */
  private static void thenNear(double estimate, double error, Estimated found) {
    assertEquals(estimate, found.estimate(), Math.abs(estimate) * 1e-6);
    assertEquals(error, found.standardError(), error * 1e-4);
  }
}
