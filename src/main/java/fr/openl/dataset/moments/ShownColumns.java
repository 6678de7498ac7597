package fr.openl.dataset.moments;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the view of a file holds of its columns beside their values as the file has them.
 *
 * @param values those of which a missing text must be NULL, as conditions look at them
 * @param keys those that only tell cells apart, of which a missing text may be empty
 * @param amounts those whose numbers are summed
 * @param ranged those of them that need no look at whether their numbers are finite, as their
 *     smallest and largest will tell
 * @param numbers the columns that hold nothing but plain numbers, to be read as such
 * @param flags those of them that hold nothing but 1 and 0 and are looked at by conditions alone:
 *     true where they are 1
 */
record ShownColumns(
    List<DataColumn> values,
    List<DataColumn> keys,
    List<DataColumn> amounts,
    Set<DataColumn> ranged,
    Set<String> numbers,
    Set<DataColumn> flags) {
  ShownColumns {
    values = List.copyOf(values);
    keys = List.copyOf(keys);
    amounts = List.copyOf(amounts);
    ranged = Set.copyOf(ranged);
    numbers = Set.copyOf(numbers);
    flags = Set.copyOf(flags);
  }

  /** Columns as they are spelled, and the finite numbers of {@code amounts}. */
  static ShownColumns of(List<DataColumn> values, List<DataColumn> amounts) {
    return new ShownColumns(values, List.of(), amounts, Set.of(), Set.of(), Set.of());
  }

  /** What {@code query} reads, each column in the quickest way that may turn out to be wrong. */
  static ShownColumns quickly(MomentQuery query, PlainColumns plain) {
    List<DataColumn> otherwise = new ArrayList<>(query.keys());
    query.within().ifPresent(condition -> otherwise.addAll(condition.columns()));
    return new ShownColumns(
        query.values(),
        query.keysAlone(),
        query.amounts(),
        Set.copyOf(query.ranges()),
        plain.numbers(),
        query.values().stream()
            .filter(column -> plain.flags().contains(column.name()) && !otherwise.contains(column))
            .collect(Collectors.toSet()));
  }

  /** What {@code query} reads, whatever the columns hold. */
  static ShownColumns thoroughly(MomentQuery query) {
    return new ShownColumns(
        query.values(), query.keysAlone(), query.amounts(), Set.of(), Set.of(), Set.of());
  }
}
