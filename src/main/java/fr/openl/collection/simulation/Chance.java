package fr.openl.collection.simulation;

/**
 * Chance that can be asked again: whatever is drawn is decided by the seed and by the words it is
 * drawn for, not by the order of drawing. So the same unit, question and wave always give the same
 * answer, and what two draws share in words they share in luck.
 */
record Chance(long key) {
  /** 2⁶⁴ divided by the golden ratio, the step of SplitMix64 (Steele, Lea & Flood 2014). */
  private static final long STEP = 0x9E3779B97F4A7C15L;

  static Chance of(long seed) {
    return new Chance(mixed(seed + STEP));
  }

  /** The chance of something within this. */
  Chance of(String word) {
    return new Chance(mixed(key * STEP + word.hashCode()));
  }

  /** A number from 0 to below 1, all alike. */
  double uniform() {
    return (mixed(key + STEP) >>> 11) * 0x1p-53;
  }

  /** Whether something of this probability happens. */
  boolean happens(double probability) {
    return uniform() < probability;
  }

  /** A number of mean 0 and variance 1 that is nearly normal: the sum of four uniform ones. */
  double normal() {
    long bits = mixed(key ^ STEP);
    double sum = 0;
    for (int i = 0; i < 4; i++) {
      sum += ((bits >>> (16 * i)) & 0xFFFF) + 0.5;
    }
    return (sum / 0x1p16 - 2) * Math.sqrt(3);
  }

  private static long mixed(long bits) {
    long z = (bits ^ (bits >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}
