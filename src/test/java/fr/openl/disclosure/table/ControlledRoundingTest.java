package fr.openl.disclosure.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/** Rounded tables add up, and no number goes further than it must. */
class ControlledRoundingTest {
  @RepeatedTest(40)
  void sumsHoldAndEveryNumberIsAMultipleBesideItsOwn(RepetitionInfo repetition) {
    int seed = repetition.getCurrentRepetition();
    int base = seed % 3 == 0 ? 10 : 5;
    boolean flat = seed % 4 != 0;
    CountTable table = RandomTables.of(seed, flat ? new int[] {5, 6} : new int[] {3, 3, 3});
    ProtectionTask task = new LinkedTables(List.of(table)).task(5);
    double[] rounded = ControlledRounding.of(task, base);
    task.system().lines().forEach(line -> assertEquals(0, line.excess(rounded), 1e-9));
    for (int n = 0; n < rounded.length; n++) {
      assertEquals(0, rounded[n] % base, 1e-9);
      double moved = Math.abs(rounded[n] - task.values()[n]);
      assertTrue(moved < (flat ? base : 2 * base), moved + " is further than it must");
      assertTrue(!flat || task.values()[n] % base != 0 || moved < 1e-9, "a multiple stays");
    }
  }
}
