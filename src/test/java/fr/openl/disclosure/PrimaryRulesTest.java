package fr.openl.disclosure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.openl.definition.Study.DesignKind;
import fr.openl.definition.Study.DisclosureThresholds;
import fr.openl.disclosure.Suppressed.Sign;
import fr.openl.estimation.Estimate;
import fr.openl.indicators.Indicator.Scale;
import fr.openl.indicators.IndicatorTable.Cell;
import fr.openl.indicators.IndicatorTable.Cells;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which numbers are hidden for what they say by themselves. */
class PrimaryRulesTest {
  @ParameterizedTest(name = "{0} of {1}: {2}")
  @CsvSource({
    "5, 9, s", // too few respondents
    "50, 100, ''",
    "1, 100, s", // one or two stand out
    "2, 100, s",
    "3, 100, ''",
    "98, 100, ge90", // so do one or two who do not
    "97, 100, ''",
    "100, 100, ge90", // said of each of them
    "50, 50, ge90",
    "49, 49, s", // a tenth of them is fewer than five
    "48, 49, s",
    "0, 100, ''", // said of nobody
    "0, 9, s",
    "5, 10, u", // nobody's secret, but it says little
    "15, 29, u",
    "15, 30, u", // 33 points wide
    "4, 30, ''",
    "25, 50, ''",
    "0, 0, na"
  })
  void shares(long count, long base, String sign) {
    assertEquals(sign, sign(Tables.shares(DesignKind.SAMPLE, base, count), Scale.SHARE));
  }

  @ParameterizedTest(name = "{0} of {1} in an open wave: {2}")
  @CsvSource({"15, 29, u", "15, 30, ''", "2, 100, s", "100, 100, ge90"})
  void sharesWithoutInterval(long count, long base, String sign) {
    assertEquals(sign, sign(Tables.shares(DesignKind.OPEN, base, count), Scale.SHARE));
  }

  @Test
  void aMeanOfFewIsHidden() {
    assertEquals("s", sign(Tables.mean(1, 2, 3, 4), Scale.QUANTITY));
    assertEquals("", sign(Tables.mean(1, 2, 3, 4, 5), Scale.QUANTITY));
  }

  @Test
  void aSumThatOneUnitMakesUpIsHidden() {
    assertEquals("s", sign(Tables.mean(90, 1, 1, 1, 1, 1), Scale.QUANTITY));
    assertEquals("", sign(Tables.mean(20, 1, 1, 1, 1, 1), Scale.QUANTITY));
    assertEquals("", sign(Tables.mean(0, 0, 0, 0, 0, 0), Scale.QUANTITY));
  }

  @ParameterizedTest(name = "{0} on one side of {1}: {2}")
  @CsvSource({"3, 10, ''", "2, 100, s", "0, 100, s", "4, 9, s"})
  void aNumberCloseToSingleUnitsNeedsSomeOnEachSide(long beside, long base, String sign) {
    Cell quantile =
        new Cell(
            0, 0, 0, Optional.of(Estimate.withoutUncertainty(12.5, base)), OptionalLong.of(beside));
    assertEquals(
        sign,
        sign(
            new Cells(base, base, base, base, Optional.empty(), List.of(quantile)),
            Scale.QUANTITY));
  }

  @Test
  void aSumIsHiddenWhereTheSecondLargestCouldWorkOutTheLargest() {
    assertEquals("s", sign(Tables.mean(100, 60, 4, 4, 3, 3), Scale.QUANTITY), "14 left of 100");
    assertEquals("", sign(Tables.mean(100, 60, 4, 4, 4, 4), Scale.QUANTITY), "16 left of 100");
  }

  @Test
  void thresholdsAreTheStudysOwn() {
    Cells cells = Tables.shares(DesignKind.SAMPLE, 100, 4);
    DisclosureThresholds stricter = new DisclosureThresholds(10, 20, 5, 0.85, 1);
    assertEquals(
        Sign.SECRET,
        new PrimaryRules(stricter, Scale.SHARE)
            .sign(cells, cells.cells().getFirst())
            .orElseThrow());
  }

  private static String sign(Cells cells, Scale scale) {
    return new PrimaryRules(DisclosureThresholds.DEFAULT, scale)
        .sign(cells, cells.cells().getFirst())
        .map(Sign::code)
        .orElse("");
  }
}
