package fr.openl.charts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rules of CLDR choose the forms that their languages use. */
class PluralRuleTest {
  private static final String ENGLISH = "one: i = 1 and v = 0";
  private static final String FRENCH = "one: i = 0,1";
  private static final String POLISH =
      "one: i = 1 and v = 0; few: v = 0 and i % 10 = 2..4 and i % 100 != 12..14;"
          + " many: v = 0 and i != 1 and i % 10 = 0..1 or v = 0 and i % 10 = 5..9"
          + " or v = 0 and i % 100 = 12..14";
  private static final String BRETON =
      "one: n % 10 = 1 and n % 100 != 11,71,91; two: n % 10 = 2 and n % 100 != 12,72,92;"
          + " few: n % 10 = 3..4,9 and n % 100 != 10..19,70..79,90..99;"
          + " many: n != 0 and n % 1000000 = 0";
  private static final String DANISH = "one: n = 1 or t != 0 and i = 0,1";

  @ParameterizedTest
  @CsvSource({
    "0, other, one, many, other, other",
    "1, one, one, one, one, one",
    "2, other, other, few, two, other",
    "5, other, other, many, other, other",
    "11, other, other, many, other, other",
    "22, other, other, few, two, other",
    "23, other, other, few, few, other",
    "112, other, other, many, other, other",
    "1000000, other, other, many, many, other",
    "1.0, other, one, other, one, one",
    "1.5, other, one, other, other, one",
    "2.5, other, other, other, other, other"
  })
  void everyNumberTakesItsForm(
      BigDecimal number,
      String english,
      String french,
      String polish,
      String breton,
      String danish) {
    assertEquals(english, PluralRule.parse(ENGLISH).form(number));
    assertEquals(french, PluralRule.parse(FRENCH).form(number));
    assertEquals(polish, PluralRule.parse(POLISH).form(number));
    assertEquals(breton, PluralRule.parse(BRETON).form(number));
    assertEquals(danish, PluralRule.parse(DANISH).form(number));
  }

  @Test
  void aLanguageWithoutPluralHasOneForm() {
    assertEquals(Set.of("other"), PluralRule.parse("").forms());
    assertEquals("other", PluralRule.parse("").form(BigDecimal.ONE));
    assertEquals(Set.of("few", "many", "one", "other"), PluralRule.parse(POLISH).forms());
  }

  @ParameterizedTest
  @ValueSource(strings = {"n = 1", "single: n = 1", "other: n = 1", "one: x = 1", "one:"})
  void whatIsNoRuleIsRefused(String written) {
    assertThrows(IllegalArgumentException.class, () -> PluralRule.parse(written));
  }
}
