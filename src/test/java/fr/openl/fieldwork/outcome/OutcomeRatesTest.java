package fr.openl.fieldwork.outcome;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Outcome rates by hand, from AAPOR's formulas. */
class OutcomeRatesTest {
  /** I = 400, P = 50, R = 100, NC = 150, O = 50, U = 200, ineligible 50: e = 750/800. */
  private static final OutcomeRates RATES = new OutcomeRates(400, 50, 100, 150, 50, 200, 50);

  @Test
  void responseRates() {
    thenRate("RR1", 400 / 950.0);
    thenRate("RR2", 450 / 950.0);
    thenRate("RR3", 400 / (750 + 0.9375 * 200));
    thenRate("RR4", 450 / 937.5);
    thenRate("RR5", 400 / 750.0);
    thenRate("RR6", 450 / 750.0);
  }

  @Test
  void cooperationRates() {
    thenRate("COOP1", 400 / 600.0);
    thenRate("COOP2", 450 / 600.0);
    thenRate("COOP3", 400 / 550.0);
    thenRate("COOP4", 450 / 550.0);
  }

  @Test
  void refusalRates() {
    thenRate("REF1", 100 / 950.0);
    thenRate("REF2", 100 / 937.5);
    thenRate("REF3", 100 / 750.0);
  }

  @Test
  void dispositionsFallIntoTheLettersOfTheFormulas() {
    OutcomeRates rates =
        OutcomeRates.of(
            Map.of(
                Disposition.COMPLETE, 7L,
                Disposition.PARTIAL, 2L,
                Disposition.BREAK_OFF, 1L,
                Disposition.OPT_OUT, 1L,
                Disposition.WITHDRAWN, 1L,
                Disposition.NO_REPLY, 5L,
                Disposition.UNDELIVERABLE, 2L,
                Disposition.NOT_INVITED, 1L,
                Disposition.INELIGIBLE, 3L));
    assertEquals(new OutcomeRates(7, 2, 3, 0, 0, 8, 3), rates);
    assertEquals(12 / 15.0, rates.eligibility());
  }

  @Test
  void withoutCasesThereIsNoRate() {
    OutcomeRates none = OutcomeRates.of(Map.of());
    assertEquals(Map.of(), none.rates());
    assertEquals(Optional.empty(), none.find("RR1"));
    assertEquals(1, none.eligibility());
    assertTrue(OutcomeRates.of(Map.of(Disposition.NO_REPLY, 4L)).find("RR5").isEmpty());
  }

  private static void thenRate(String name, double expected) {
    assertEquals(expected, RATES.find(name).orElseThrow(), 1e-12, name);
  }
}
