package fr.openl.disclosure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Every number that the tables of a wave rest on, each once however many tables it stands in, and
 * the lines in which they add up. Numbers have indexes from 0.
 */
final class WaveNumbers {
  /** What is smaller is rounding of sums of amounts. */
  private static final double ZERO = 1e-9;

  private final List<String> keys = new ArrayList<>();
  private final List<Double> values = new ArrayList<>();
  private final Map<String, Integer> index = new HashMap<>();
  private final Set<Line> lines = new LinkedHashSet<>();
  private final BitSet unlisted = new BitSet();

  /** Numbers that add up to another. */
  record Line(List<Integer> parts, int whole) {
    Line {
      parts = List.copyOf(parts);
    }

    Stream<Integer> members() {
      return Stream.concat(parts.stream(), Stream.of(whole));
    }
  }

  /**
   * The number that is known by {@code key}. Where a number of that key is there with another
   * value, such as that of an earlier release, this is a number of its own.
   */
  int number(String key, double value) {
    String name = key;
    while (true) {
      Integer known = index.get(name);
      if (known == null) {
        index.put(name, keys.size());
        keys.add(name);
        values.add(value);
        return keys.size() - 1;
      }
      if (isSame(values.get(known), value)) {
        return known;
      }
      name += "'";
    }
  }

  /**
   * Declares that {@code parts} are parts of {@code whole} that share no unit. What is left of it,
   * such as units of which the domain is not known, is supposed to be known to everybody; that errs
   * on the side of secrecy.
   */
  void add(List<Integer> parts, int whole) {
    double rest = value(whole) - parts.stream().mapToDouble(this::value).sum();
    List<Integer> all = new ArrayList<>(parts);
    if (!isSame(rest, 0)) {
      all.add(number("rest of " + key(whole) + " without " + key(parts.getFirst()), rest));
    }
    line(all, whole);
  }

  /** Declares that {@code parts} add up to {@code whole}; nothing where that is said already. */
  void line(List<Integer> parts, int whole) {
    List<Integer> sorted = parts.stream().sorted().toList();
    if (!sorted.equals(List.of(whole))) {
      lines.add(new Line(sorted, whole));
    }
  }

  /** Declares that the units of {@code part} are among those of {@code whole}, others hidden. */
  void addPart(int part, int whole) {
    String others = key(whole) + " not in " + key(part);
    int other = number(others, value(whole) - value(part));
    unlisted.set(other);
    unlisted.set(whole);
    line(List.of(part, other), whole);
  }

  /**
   * Numbers that are no cell's own, such as units that were asked and kept silent; where a table
   * tells one of them all the same, it is known.
   */
  BitSet unlisted() {
    return unlisted;
  }

  List<Line> lines() {
    return List.copyOf(lines);
  }

  int size() {
    return keys.size();
  }

  String key(int number) {
    return keys.get(number);
  }

  double value(int number) {
    return values.get(number);
  }

  static boolean isSame(double one, double other) {
    return Math.abs(one - other) <= ZERO * (1 + Math.abs(one) + Math.abs(other));
  }
}
