package fr.openl.disclosure.table;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * Looks for the partners of a hidden number at the corners of a box.
 *
 * @see "Hundepool et al. (2012), Statistical Disclosure Control, section 4.4.4, hypercubes"
 */
final class Rectangles {
  private final ProtectionTask task;
  private final boolean zeros;
  private final Map<Integer, List<Place>> places = new HashMap<>();

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

  /**
   * The fewest partners that give {@code number} a wide interval in each table where it stands;
   * empty where a table has none. None at all when it is protected by what is hidden already.
   */
  Optional<BitSet> partners(int number, BitSet hidden) {
    BitSet all = new BitSet();
    for (Place place : places.getOrDefault(number, List.of())) {
      if (place.grid.adds().contains(true)) {
        Cheapest cheapest = new Cheapest(hidden);
        place.anyBox(n -> hidden.get(n) || isPartner(n), cheapest::take);
        if (cheapest.best.isEmpty()) {
          return Optional.empty();
        }
        all.or(cheapest.best.get().numbers());
      }
    }
    all.andNot(hidden);
    return Optional.of(all);
  }

  /** A box of hidden numbers that proves that {@code number} cannot be derived closely. */
  Optional<BitSet> box(int number, BitSet hidden) {
    List<Box> found = new ArrayList<>();
    for (Place place : places.getOrDefault(number, List.of())) {
      if (place.anyBox(
          hidden::get, box -> isWide(box) && box.isUnnoticed(task.system()) && found.add(box))) {
        return Optional.of(found.getFirst().numbers());
      }
    }
    return Optional.empty();
  }

  private boolean isWide(Box box) {
    return box.range(task.values()).isSafe(task.threshold());
  }

  private boolean isPartner(int number) {
    return task.tellable().get(number) && (zeros || task.values()[number] > 0);
  }

  /** Where a number stands. */
  private record Place(Grid grid, int at) {
    /** Whether {@code test} is met by a box at this place whose corners are all usable. */
    boolean anyBox(IntPredicate usable, Predicate<Box> test) {
      int[] dimensions =
          IntStream.range(0, grid.levels().size()).filter(grid.adds()::get).toArray();
      int[] level = new int[dimensions.length];
      do {
        if (Box.of(grid, at, dimensions, level, usable).filter(test).isPresent()) {
          return true;
        }
      } while (next(level, dimensions));
      return false;
    }

    private boolean next(int[] level, int[] dimensions) {
      for (int i = level.length - 1; i >= 0; i--) {
        if (++level[i] < grid.levels().get(dimensions[i])) {
          return true;
        }
        level[i] = 0;
      }
      return false;
    }
  }

  /** The box that hides the fewest numbers more, then the smallest sum. */
  private final class Cheapest {
    private final BitSet hidden;
    private Optional<Box> best = Optional.empty();
    private int fewest = Integer.MAX_VALUE;
    private double smallest;

    Cheapest(BitSet hidden) {
      this.hidden = hidden;
    }

    /** Never content: every box is looked at. */
    boolean take(Box box) {
      int count = 0;
      double sum = 0;
      for (int corner : box.corners()) {
        if (!hidden.get(corner)) {
          count++;
          sum += task.values()[corner];
        }
      }
      if ((count < fewest || (count == fewest && sum < smallest)) && isWide(box)) {
        best = Optional.of(box);
        fewest = count;
        smallest = sum;
      }
      return false;
    }
  }
}
