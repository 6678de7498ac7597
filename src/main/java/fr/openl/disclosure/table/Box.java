package fr.openl.disclosure.table;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * The corners of a rectangle in a table (of a box, in more dimensions), of which every second one
 * can be larger while the others are smaller by the same amount: no line of the table notices.
 */
final class Box {
  private final int[] corners; // the first one is to be protected
  private final boolean[] grows; // whether each grows when the first one does

  private Box(int count) {
    this.corners = new int[count];
    this.grows = new boolean[count];
  }

  /**
   * The box between {@code at} and the crossing that has {@code level} in each of {@code
   * dimensions}; empty where that is no box, or where {@code usable} refuses a corner.
   */
  static Optional<Box> of(Grid grid, int at, int[] dimensions, int[] level, IntPredicate usable) {
    Box box = new Box(1 << dimensions.length);
    for (int corner = 0; corner < box.corners.length; corner++) {
      int place = at;
      boolean grows = true;
      for (int i = 0; i < dimensions.length; i++) {
        if ((corner >> i & 1) == 1) {
          int from = grid.level(at, dimensions[i]);
          int total = grid.levels().get(dimensions[i]) - 1;
          if (level[i] == from) {
            return Optional.empty();
          }
          place += (level[i] - from) * grid.stride(dimensions[i]);
          grows ^= from != total && level[i] != total; // parts replace each other, totals follow
        }
      }
      int number = grid.numbers().get(place);
      if (number < 0 || !usable.test(number)) {
        return Optional.empty();
      }
      box.corners[corner] = number;
      box.grows[corner] = grows;
    }
    return Optional.of(box);
  }

  int[] corners() {
    return corners;
  }

  /** What the first corner can be without any corner falling below 0. */
  Range range(double[] values) {
    double up = Double.POSITIVE_INFINITY;
    double down = Double.POSITIVE_INFINITY;
    for (int i = 0; i < corners.length; i++) {
      if (grows[i]) {
        down = Math.min(down, values[corners[i]]);
      } else {
        up = Math.min(up, values[corners[i]]);
      }
    }
    double value = values[corners[0]];
    return new Range(value - Math.min(value, down), value + up);
  }

  /** Whether the lines of all tables notice nothing, those too in which only some corners stand. */
  boolean isUnnoticed(LinearSystem system) {
    return Arrays.stream(corners)
        .boxed()
        .flatMap(number -> system.linesOf(number).stream())
        .allMatch(line -> line.parts().map(this::change).sum() == change(line.whole()));
  }

  /** The numbers at the corners. */
  BitSet numbers() {
    BitSet numbers = new BitSet();
    IntStream.of(corners).forEach(numbers::set);
    return numbers;
  }

  private int change(int number) {
    for (int i = 0; i < corners.length; i++) {
      if (corners[i] == number) {
        return grows[i] ? 1 : -1;
      }
    }
    return 0;
  }
}
