package fr.openl.dataset.moments;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the values of a column look like, in the first rows or in all of them.
 *
 * @param counts how many units have each value, by value
 * @param missing how many units have none
 */
public record ColumnProfile(DataColumn column, Map<String, Long> counts, long missing) {
  /** Numbers in their order, then words in theirs. */
  private static final Comparator<Ranked> IN_ORDER =
      Comparator.comparing(Ranked::isWord)
          .thenComparingDouble(Ranked::number)
          .thenComparing(Ranked::value);

  public ColumnProfile {
    List<Ranked> values = new ArrayList<>();
    counts.keySet().forEach(value -> values.add(Ranked.of(value)));
    values.sort(IN_ORDER);
    Map<String, Long> sorted = new LinkedHashMap<>();
    for (Ranked ranked : values) {
      sorted.put(ranked.value, counts.getOrDefault(ranked.value, 0L));
    }
    counts = Collections.unmodifiableMap(sorted);
  }

  /** A value beside the number that it spells, which is read once. */
  private record Ranked(String value, boolean isWord, double number) {
    static Ranked of(String value) {
      Optional<Double> number = findNumber(value);
      return new Ranked(value, number.isEmpty(), number.orElse(0.0));
    }
  }

  /** Lists of values in the order of their first difference. */
  public static Comparator<List<String>> listsInOrder() {
    return (one, other) -> {
      for (int i = 0; i < Math.min(one.size(), other.size()); i++) {
        int order = IN_ORDER.compare(Ranked.of(one.get(i)), Ranked.of(other.get(i)));
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
