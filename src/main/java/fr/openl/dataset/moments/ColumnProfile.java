package fr.openl.dataset.moments;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What the values of a column look like, in the first rows or in all of them.
 *
 * @param counts how many units have each value, by value
 * @param missing how many units have none
 */
public record ColumnProfile(DataColumn column, Map<String, Long> counts, long missing) {
  /** Numbers in their order, then words in theirs. */
  private static final Comparator<String> IN_ORDER =
      Comparator.<String, Boolean>comparing(value -> findNumber(value).isEmpty())
          .thenComparing(value -> findNumber(value).orElse(0.0))
          .thenComparing(Comparator.naturalOrder());

  public ColumnProfile {
    TreeMap<String, Long> sorted = new TreeMap<>(IN_ORDER);
    sorted.putAll(counts);
    counts = Collections.unmodifiableMap(sorted);
  }

  /** Lists of values in the order of their first difference. */
  public static Comparator<List<String>> listsInOrder() {
    return (one, other) -> {
      for (int i = 0; i < Math.min(one.size(), other.size()); i++) {
        int order = IN_ORDER.compare(one.get(i), other.get(i));
        if (order != 0) {
          return order;
        }
      }
      return Integer.compare(one.size(), other.size());
    };
  }

  /** The values, numbers in their order before words in theirs. */
  public List<String> categories() {
    return List.copyOf(counts.keySet());
  }

  /** The value that the most units have; empty when none has any. */
  public Optional<String> findMostFrequent() {
    return counts.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey);
  }

  /** Whether any value spells a number. */
  public boolean holdsNumbers() {
    return counts.keySet().stream().anyMatch(value -> findNumber(value).isPresent());
  }

  /** Whether every value is a number, spelled as short as it can be: {@code 1}, not {@code 01}. */
  boolean holdsPlainNumbers() {
    return !counts.isEmpty()
        && counts.keySet().stream()
            .allMatch(value -> findNumber(value).map(MomentTable::text).equals(Optional.of(value)));
  }

  /** A value that spells no number. */
  public Optional<String> findWord() {
    return counts.keySet().stream().filter(value -> findNumber(value).isEmpty()).findFirst();
  }

  /** Whether an amount is below or at zero. */
  public boolean holdsZero() {
    return counts.keySet().stream()
        .flatMap(value -> findNumber(value).stream())
        .anyMatch(amount -> amount <= 0);
  }

  /** The mean of the amounts; 0 when there are none. */
  public double mean() {
    double sum = 0;
    long known = 0;
    for (Map.Entry<String, Long> entry : counts.entrySet()) {
      Optional<Double> amount = findNumber(entry.getKey());
      if (amount.isPresent()) {
        sum += amount.get() * entry.getValue();
        known += entry.getValue();
      }
    }
    return known == 0 ? 0 : sum / known;
  }

  private static Optional<Double> findNumber(String value) {
    if (value.isEmpty() || Character.isLetter(value.charAt(0))) {
      return Optional.empty(); // many values are words, and failing to read a number takes long
    }
    try {
      double number = Double.parseDouble(value.strip());
      return Double.isFinite(number) ? Optional.of(number) : Optional.empty();
    } catch (NumberFormatException word) {
      return Optional.empty();
    }
  }
}
