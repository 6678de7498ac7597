package fr.openl.disclosure.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A table of numbers at the crossings of its dimensions. Along a dimension that adds up the last
 * level is the total of the others.
 *
 * @param levels how many levels each dimension has, the total included
 * @param adds whether the levels of each dimension add up to its last one
 * @param numbers the number at each crossing, the last dimension fastest; −1 where there is none,
 *     which is a known zero
 */
public record Grid(List<Integer> levels, List<Boolean> adds, List<Integer> numbers) {
  public Grid {
    levels = List.copyOf(levels);
    adds = List.copyOf(adds);
    numbers = List.copyOf(numbers);
    if (adds.size() != levels.size()
        || numbers.size() != levels.stream().reduce(1, Math::multiplyExact)) {
      throw new IllegalArgumentException("Dimensions and numbers do not fit: " + levels);
    }
  }

  /** One line along a dimension. */
  public record Sum(int dimension, List<Integer> parts, int whole) {
    public Sum {
      parts = List.copyOf(parts);
    }
  }

  /** Every line of the table that has a whole and parts. */
  public List<Sum> sums() {
    List<Sum> sums = new ArrayList<>();
    for (int dimension = 0; dimension < levels.size(); dimension++) {
      if (adds.get(dimension)) {
        int along = dimension;
        forEachTotal(along, place -> sumAt(along, place, sums));
      }
    }
    return sums;
  }

  /** The same table, adding up only along dimensions of which one of {@code sums} remains. */
  Grid addingOnly(Set<Sum> sums) {
    Set<Integer> kept =
        sums().stream().filter(sums::contains).map(Sum::dimension).collect(Collectors.toSet());
    return new Grid(
        levels, IntStream.range(0, levels.size()).mapToObj(kept::contains).toList(), numbers);
  }

  private void sumAt(int dimension, int place, List<Sum> sums) {
    int stride = stride(dimension);
    int last = levels.get(dimension) - 1;
    List<Integer> parts =
        IntStream.range(0, last)
            .map(level -> numbers.get(place - (last - level) * stride))
            .filter(number -> number >= 0)
            .boxed()
            .toList();
    if (numbers.get(place) >= 0 && !parts.isEmpty()) {
      sums.add(new Sum(dimension, parts, numbers.get(place)));
    }
  }

  private void forEachTotal(int dimension, IntConsumer action) {
    for (int place = 0; place < numbers.size(); place++) {
      if (level(place, dimension) == levels.get(dimension) - 1) {
        action.accept(place);
      }
    }
  }

  int level(int place, int dimension) {
    return place / stride(dimension) % levels.get(dimension);
  }

  /** How far apart neighbouring levels of a dimension stand. */
  int stride(int dimension) {
    int stride = 1;
    for (int d = dimension + 1; d < levels.size(); d++) {
      stride *= levels.get(d);
    }
    return stride;
  }
}
