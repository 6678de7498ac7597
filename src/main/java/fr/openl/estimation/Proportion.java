package fr.openl.estimation;

/** A share of a whole, from 0 to 1, both included. */
public record Proportion(double value) implements Comparable<Proportion> {
  public Proportion {
    if (!(value >= 0 && value <= 1)) {
      throw new IllegalArgumentException("A proportion is from 0 to 1, found " + value);
    }
  }

  /**
   * {@code count} out of {@code base}.
   *
   * @throws IllegalArgumentException unless 0 ≤ count ≤ base and base &gt; 0
   */
  public static Proportion of(long count, long base) {
    if (count < 0 || base <= 0 || count > base) {
      throw new IllegalArgumentException("Not a part of a whole: " + count + " of " + base);
    }
    return new Proportion((double) count / base);
  }

  @Override
  public int compareTo(Proportion other) {
    return Double.compare(value, other.value);
  }
}
