package fr.openl.openanswers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.openl.openanswers.agreement.Agreement;
import fr.openl.openanswers.agreement.Ratings;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Agreement of coders, held to the values of textbooks. */
class AgreementTest {
  /** Krippendorff (2011), section A: two observers, binary data. */
  @Test
  void alphaOfTwoObserversWithTwoCodes() {
    Ratings ratings = coded("0 1 0 0 0 0 0 0 1 0", "1 1 1 0 0 1 0 0 0 0");
    assertEquals(0.095, Agreement.alpha(ratings).orElseThrow(), 5e-4);
    assertEquals(0.6, Agreement.percent(ratings, "c0", "c1").orElseThrow(), 1e-12);
  }

  /** Krippendorff (2011), section B: two observers, five codes. */
  @Test
  void alphaOfTwoObserversWithManyCodes() {
    assertEquals(
        0.692,
        Agreement.alpha(coded("a a b b d c c c e d d a", "b a b b b c c c e d d d")).orElseThrow(),
        5e-4);
  }

  /** Krippendorff (2011), section C: four observers, codes missing. */
  @Test
  void alphaOfSeveralObserversWithMissingCodes() {
    Ratings ratings =
        coded(
            "1 2 3 3 2 1 4 1 2 . . .",
            "1 2 3 3 2 2 4 1 2 5 . 3",
            ". 3 3 3 2 3 4 2 2 5 1 .",
            "1 2 3 3 2 4 4 1 2 5 1 .");
    assertEquals(0.743, Agreement.alpha(ratings).orElseThrow(), 5e-4);
    assertEquals(11, ratings.pairable());
  }

  /** Cohen (1968), table 1: p_o = 0.70, p_e = 0.41. */
  @Test
  void kappaOfTwoCoders() {
    Ratings ratings = new Ratings();
    long[][] counts = {{88, 14, 18}, {10, 40, 10}, {2, 6, 12}};
    int answer = 0;
    for (int row = 0; row < 3; row++) {
      for (int column = 0; column < 3; column++) {
        for (long i = 0; i < counts[row][column]; i++) {
          ratings.add("a" + answer, "first", "code" + row);
          ratings.add("a" + answer++, "second", "code" + column);
        }
      }
    }
    assertEquals(0.70, Agreement.percent(ratings, "first", "second").orElseThrow(), 1e-12);
    assertEquals(
        (0.70 - 0.41) / (1 - 0.41),
        Agreement.kappa(ratings, "first", "second").orElseThrow(),
        1e-12);
  }

  @Test
  void chanceCannotBeToldWhereOnlyOneCodeWasUsedOrNothingIsShared() {
    assertTrue(Agreement.kappa(coded("1 1", "1 1"), "c0", "c1").isEmpty());
    assertTrue(Agreement.alpha(coded("1 1", "1 1")).isEmpty());
    assertTrue(Agreement.kappa(coded("1 .", ". 1"), "c0", "c1").isEmpty());
    assertTrue(Agreement.alpha(coded("1 .", ". 1")).isEmpty());
    assertTrue(Agreement.percent(coded("1 .", ". 1"), "c0", "c1").isEmpty());
  }

  private static Ratings coded(String... coders) {
    Ratings ratings = new Ratings();
    for (int coder = 0; coder < coders.length; coder++) {
      List<String> codes = List.of(coders[coder].split(" "));
      for (int answer = 0; answer < codes.size(); answer++) {
        if (!codes.get(answer).equals(".")) {
          ratings.add("a" + answer, "c" + coder, codes.get(answer));
        }
      }
    }
    return ratings;
  }
}
