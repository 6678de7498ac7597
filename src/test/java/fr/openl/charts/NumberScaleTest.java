package fr.openl.charts;

import static fr.openl.disclosure.ReleasedFixtures.published;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.openl.disclosure.ReleasedIndicator.Scale;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Lengths compare only where the scale holds zero. */
class NumberScaleTest {
  @Test
  void aScaleHoldsZeroOnWhicheverSideTheNumbersStand() {
    NumberScale below = NumberScale.of(Scale.QUANTITY, List.of(published(-8.1, -11.7, -4.6, 1294)));
    assertEquals(0, below.high());
    assertTrue(below.low() <= -11.7);
    NumberScale above = NumberScale.of(Scale.QUANTITY, List.of(published(8.1, 4.6, 11.7, 1294)));
    assertEquals(0, above.low());
    assertTrue(above.high() >= 11.7);
  }
}
