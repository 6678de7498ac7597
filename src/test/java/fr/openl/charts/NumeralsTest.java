package fr.openl.charts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.openl.disclosure.Published.Bounds;
import fr.openl.disclosure.ReleasedIndicator.Scale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers are written as each language writes them. */
class NumeralsTest {
  private static final Numerals FRENCH = Words.in("fr").numerals();
  private static final Numerals ENGLISH = Words.in("en").numerals();

  @ParameterizedTest
  @CsvSource({
    "0, 0%",
    "1, 100%",
    "0.624, 62%",
    "0.625, 63%",
    "0.004, 0.4%",
    "0.997, 99.7%",
    "0.0001, <0.1%",
    "0.9999, >99.9%"
  })
  void sharesNeverReadAsNoneOrAllUnlessTheyAre(double share, String words) {
    assertEquals(words, ENGLISH.share(share));
  }

  @Test
  void frenchPutsThinSpacesAndCommas() {
    assertEquals("62\u202f%", FRENCH.share(0.62));
    assertEquals("62,4\u202f%", FRENCH.fineShare(0.624));
    assertEquals("1\u202f335", FRENCH.count(1335));
    assertEquals("6,42", FRENCH.quantity(6.42));
    assertEquals("12\u202f346", FRENCH.quantity(12345.6));
  }

  @Test
  void englishPutsPointsAndCommas() {
    assertEquals("62.4%", ENGLISH.fineShare(0.624));
    assertEquals("1,335", ENGLISH.count(1335));
    assertEquals("12.3", ENGLISH.quantity(12.345));
  }

  @Test
  void pointsHaveOneDecimalWhateverTheirSize() {
    assertEquals("\u22128,1", FRENCH.value(Scale.POINTS, -8.12));
    assertEquals("39.2", ENGLISH.value(Scale.POINTS, 39.18));
    assertEquals("100.0", ENGLISH.value(Scale.POINTS, 100));
  }

  @Test
  void aMinusIsAMinusSignAndZeroHasNone() {
    assertEquals("\u22123.50", ENGLISH.quantity(-3.5));
    assertEquals("0.00", ENGLISH.quantity(-0.001));
  }

  @Test
  void intervalsBearOneUnit() {
    assertEquals("59–66\u202f%", FRENCH.interval(Scale.SHARE, new Bounds(0.589, 0.658)));
    assertEquals("−11,7 à −4,57", FRENCH.interval(Scale.QUANTITY, new Bounds(-11.7, -4.57)));
    assertEquals("−1.20 to 4.50", ENGLISH.interval(Scale.QUANTITY, new Bounds(-1.2, 4.5)));
    assertEquals("−11,7 à −4,6", FRENCH.interval(Scale.POINTS, new Bounds(-11.7, -4.57)));
    assertEquals("5.60–7.25", ENGLISH.interval(Scale.QUANTITY, new Bounds(5.6, 7.25)));
  }
}
