package fr.openl.estimation.variance;

import fr.openl.dataset.moments.MomentTable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;

/** Numbers combinations of keys in the order in which they come. */
final class Numbering {
  private final Map<List<String>, Integer> numbers = new HashMap<>();
  private final List<List<String>> lists = new ArrayList<>();

  static List<String> values(MomentTable table, int from, int count, int row) {
    List<String> values = new ArrayList<>(count);
    for (int k = from; k < from + count; k++) {
      values.add(table.key(k, row));
    }
    return values;
  }

  int[] number(MomentTable table, int from, int count, IntFunction<String> prefix) {
    int[] result = new int[table.rowCount()];
    for (int row = 0; row < result.length; row++) {
      List<String> values = values(table, from, count, row);
      String before = prefix.apply(row);
      result[row] = number(before.isEmpty() ? values : List.of(before, values.getFirst()));
    }
    return result;
  }

  int number(String value) {
    return number(List.of(value));
  }

  int number(List<String> values) {
    Integer known = numbers.putIfAbsent(values, lists.size());
    if (known == null) {
      lists.add(values);
      return lists.size() - 1;
    }
    return known;
  }

  List<String> values() {
    return lists.stream().map(List::getFirst).toList();
  }

  List<String> names() {
    return lists.stream().map(List::getLast).toList();
  }

  List<List<String>> lists(int width) {
    return lists.isEmpty() && width == 0 ? List.of(List.of()) : lists;
  }
}
