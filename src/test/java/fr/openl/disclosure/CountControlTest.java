package fr.openl.disclosure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Small counts of a stratum are hidden, and cannot be worked out from sums. */
class CountControlTest {
  private static final int THRESHOLD = 5;

  @Test
  void largeCountsAndZeroesAreTold() {
    List<List<Long>> counts = List.of(List.of(10L, 0L, 20L), List.of(7L, 9L, 5L));

    assertEquals(
        counts,
        CountControl.release(counts, THRESHOLD).stream()
            .map(row -> row.stream().map(Optional::orElseThrow).toList())
            .toList());
  }

  @Test
  void aSmallCountIsHiddenWithOthersSoThatNoSumTellsIt() {
    List<List<Optional<Long>>> told =
        CountControl.release(
            List.of(List.of(2L, 30L, 40L), List.of(20L, 35L, 45L), List.of(21L, 31L, 41L)),
            THRESHOLD);

    assertTrue(told.get(0).get(0).isEmpty());
    assertTrue(hidden(told.get(0)) >= 2, "the row's sum is known");
    assertTrue(
        told.stream().filter(row -> row.get(0).isEmpty()).count() >= 2, "so is the column's");
  }

  @Test
  void aStratumOfFewUnitsIsHiddenWhole() {
    List<List<Optional<Long>>> told =
        CountControl.release(List.of(List.of(0L, 3L), List.of(30L, 40L)), THRESHOLD);

    assertEquals(2, hidden(told.get(0)));
  }

  /** Whatever is told, two tables that differ in a secret count agree with it. */
  @Test
  void noSecretCountFollowsFromWhatIsTold() {
    Random random = new Random(20261122);
    for (int round = 0; round < 300; round++) {
      int rows = random.nextInt(2, 7);
      int columns = random.nextInt(2, 6);
      List<List<Long>> counts = new ArrayList<>();
      for (int row = 0; row < rows; row++) {
        counts.add(
            IntStream.range(0, columns)
                .mapToObj(column -> (long) random.nextInt(random.nextBoolean() ? 8 : 60))
                .toList());
      }
      List<List<Optional<Long>>> told = CountControl.release(counts, THRESHOLD);
      for (int row = 0; row < rows; row++) {
        for (int column = 0; column < columns; column++) {
          long count = counts.get(row).get(column);
          if (count > 0 && count < THRESHOLD) {
            assertTrue(told.get(row).get(column).isEmpty());
            assertTrue(isOnACycle(told, row, column), counts + " told as " + told);
          }
        }
      }
    }
  }

  private static long hidden(List<Optional<Long>> row) {
    return row.stream().filter(Optional::isEmpty).count();
  }

  /**
   * Whether the hidden cell can change with the sums kept: its row and column are joined by other
   * hidden cells too (Gusfield 1988: a cell is protected if its edge is no bridge).
   */
  private static boolean isOnACycle(List<List<Optional<Long>>> told, int row, int column) {
    boolean[] rows = new boolean[told.size()];
    boolean[] columns = new boolean[told.getFirst().size()];
    rows[row] = true;
    for (boolean grows = true; grows; ) {
      grows = false;
      for (int r = 0; r < rows.length; r++) {
        for (int c = 0; c < columns.length; c++) {
          if (told.get(r).get(c).isEmpty() && !(r == row && c == column) && rows[r] != columns[c]) {
            rows[r] = true;
            columns[c] = true;
            grows = true;
          }
        }
      }
    }
    return columns[column];
  }
}
