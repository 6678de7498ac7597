package fr.openl.disclosure.table;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Looks for the partners of a hidden number at the corners of a rectangle (in more dimensions: a
 * box): when all its corners are hidden, every second one can be larger and the others smaller by
 * the same amount, and no line tells.
 *
 * @see "Hundepool et al. (2012), Statistical Disclosure Control, section 4.4.4, hypercubes"
 */
final class Rectangles {
  private final ProtectionTask task;
  private final boolean zeros;
  private final TreeMap<Integer, List<Place>> places = new TreeMap<>();

  /**
   * @param zeros whether numbers that are 0 may be partners
   */
  Rectangles(ProtectionTask task, boolean zeros) {
    this.task = task;
    this.zeros = zeros;
    for (Grid grid : task.grids()) {
      for (int at = 0; at < grid.numbers().size(); at++) {
        if (grid.numbers().get(at) >= 0) {
          places
              .computeIfAbsent(grid.numbers().get(at), number -> new ArrayList<>())
              .add(new Place(grid, at));
        }
      }
    }
  }

  /** Where a number stands. */
  private record Place(Grid grid, int at) {}

  /** The further numbers to hide and what they cost. */
  record Partners(BitSet numbers, int count, double sum) {
    boolean isBetterThan(Optional<Partners> other) {
      return other.isEmpty()
          || count < other.get().count
          || (count == other.get().count && sum < other.get().sum);
    }
  }

  /**
   * The fewest partners that give {@code number} a wide interval in each table where it stands;
   * empty where a table has none. None at all when it is protected by what is hidden already.
   */
  Optional<BitSet> partners(int number, BitSet hidden) {
    BitSet all = new BitSet();
    for (Place place : places.getOrDefault(number, List.of())) {
      if (place.grid.adds().contains(true)) {
        Optional<Partners> best = best(place, hidden);
        if (best.isEmpty()) {
          return Optional.empty();
        }
        all.or(best.get().numbers);
      }
    }
    return Optional.of(all);
  }

  private Optional<Partners> best(Place place, BitSet hidden) {
    Grid grid = place.grid;
    int[] dimensions = IntStream.range(0, grid.levels().size()).filter(grid.adds()::get).toArray();
    int[] level = new int[dimensions.length];
    Optional<Partners> best = Optional.empty();
    do {
      Optional<Partners> found = box(place, dimensions, level, hidden);
      if (found.isPresent() && found.get().isBetterThan(best)) {
        best = found;
      }
    } while (next(level, dimensions, grid));
    return best;
  }

  private static boolean next(int[] level, int[] dimensions, Grid grid) {
    for (int i = level.length - 1; i >= 0; i--) {
      if (++level[i] < grid.levels().get(dimensions[i])) {
        return true;
      }
      level[i] = 0;
    }
    return false;
  }

  /** The box between a place and the one with {@code level} in each of {@code dimensions}. */
  private Optional<Partners> box(Place place, int[] dimensions, int[] level, BitSet hidden) {
    Grid grid = place.grid;
    double up = Double.POSITIVE_INFINITY;
    double down = Double.POSITIVE_INFINITY;
    int[] corners = new int[1 << dimensions.length];
    int count = 0;
    double sum = 0;
    for (int corner = 0; corner < corners.length; corner++) {
      int at = place.at;
      boolean grows = true;
      for (int i = 0; i < dimensions.length; i++) {
        int from = grid.level(place.at, dimensions[i]);
        if (level[i] == from) {
          return Optional.empty();
        }
        if ((corner >> i & 1) == 1) {
          at += (level[i] - from) * grid.stride(dimensions[i]);
          int total = grid.levels().get(dimensions[i]) - 1;
          grows ^= from != total && level[i] != total;
        }
      }
      int number = grid.numbers().get(at);
      if (number < 0 || !(hidden.get(number) || isPartner(number))) {
        return Optional.empty();
      }
      corners[corner] = number;
      double value = task.values()[number];
      if (grows) {
        down = Math.min(down, value);
      } else {
        up = Math.min(up, value);
      }
      if (!hidden.get(number)) {
        count++;
        sum += value;
      }
    }
    double value = task.values()[corners[0]];
    if (!new Range(value - Math.min(down, value), value + up).isSafe(task.threshold())) {
      return Optional.empty();
    }
    BitSet numbers = new BitSet();
    IntStream.of(corners).filter(number -> !hidden.get(number)).forEach(numbers::set);
    return Optional.of(new Partners(numbers, count, sum));
  }

  private boolean isPartner(int number) {
    return task.tellable().get(number) && (zeros || task.values()[number] > 0);
  }
}
