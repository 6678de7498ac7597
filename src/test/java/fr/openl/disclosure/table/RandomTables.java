package fr.openl.disclosure.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Random;

/** Tables of counts made by chance, the same for the same seed. */
final class RandomTables {
  private RandomTables() {}

  /** A table with all totals, of as many dimensions as there are sizes. */
  static CountTable of(long seed, int... sizes) {
    Random random = new Random(seed);
    Map<List<String>, Integer> counts = new LinkedHashMap<>();
    crossings(sizes)
        .forEach(
            levels -> {
              int count = random.nextInt(6) == 0 ? 0 : (int) (-14 * Math.log(random.nextDouble()));
              for (int totals = 0; totals < 1 << sizes.length; totals++) {
                List<String> at = new ArrayList<>(levels);
                for (int d = 0; d < sizes.length; d++) {
                  if ((totals >> d & 1) == 1) {
                    at.set(d, CountTable.TOTAL);
                  }
                }
                counts.merge(at, count, Integer::sum);
              }
            });
    return table("random", dimensions(sizes.length), counts);
  }

  /** The counts by levels as a table. */
  static CountTable table(
      String name, List<String> dimensions, Map<List<String>, ? extends Number> counts) {
    List<CountTable.Row> rows = new ArrayList<>();
    counts.forEach(
        (levels, count) ->
            rows.add(
                new CountTable.Row(
                    rows.size() + 2, levels, OptionalDouble.of(count.doubleValue()), false)));
    return new CountTable(name, dimensions, rows);
  }

  private static List<String> dimensions(int count) {
    return List.of("a", "b", "c", "d").subList(0, count);
  }

  private static List<List<String>> crossings(int... sizes) {
    List<List<String>> all = List.of(List.of());
    for (int d = 0; d < sizes.length; d++) {
      List<List<String>> longer = new ArrayList<>();
      for (List<String> levels : all) {
        for (int level = 0; level < sizes[d]; level++) {
          List<String> one = new ArrayList<>(levels);
          one.add("l" + level);
          longer.add(one);
        }
      }
      all = longer;
    }
    return all;
  }
}
