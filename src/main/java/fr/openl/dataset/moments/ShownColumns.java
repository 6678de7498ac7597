package fr.openl.dataset.moments;

import java.util.List;
import java.util.Set;

/**
 * What the view of a file holds of its columns beside their values as the file has them.
 *
 * @param values those of which a missing text must be NULL, as conditions look at them
 * @param keys those that only tell cells apart, of which a missing text may be empty
 * @param amounts those whose numbers are summed
 * @param ranged those of them that need no look at whether their numbers are finite, as their
 *     smallest and largest will tell
 * @param numbers the columns that hold nothing but plain numbers, to be read as such
 */
record ShownColumns(
    List<DataColumn> values,
    List<DataColumn> keys,
    List<DataColumn> amounts,
    Set<DataColumn> ranged,
    Set<String> numbers) {
  ShownColumns {
    values = List.copyOf(values);
    keys = List.copyOf(keys);
    amounts = List.copyOf(amounts);
    ranged = Set.copyOf(ranged);
    numbers = Set.copyOf(numbers);
  }

  /** Columns as they are spelled, and the finite numbers of {@code amounts}. */
  static ShownColumns of(List<DataColumn> values, List<DataColumn> amounts) {
    return new ShownColumns(values, List.of(), amounts, Set.of(), Set.of());
  }

  /** What {@code query} reads, each column in the quickest way that may turn out to be wrong. */
  static ShownColumns quickly(MomentQuery query, Set<String> numbers) {
    return new ShownColumns(
        query.values(), query.keysAlone(), query.amounts(), Set.copyOf(query.ranges()), numbers);
  }

  /** What {@code query} reads, whatever the columns hold. */
  static ShownColumns thoroughly(MomentQuery query) {
    return new ShownColumns(
        query.values(), query.keysAlone(), query.amounts(), Set.of(), Set.of());
  }
}
