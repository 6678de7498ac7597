package fr.openl.bench;

import fr.openl.estimation.intervals.Limits;
import fr.openl.estimation.intervals.ShareEvidence;
import fr.openl.estimation.intervals.ShareInterval;
import java.util.Arrays;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.HypergeometricDistribution;

/**
 * How often the 95 % intervals of a share hold the true one: simple random samples without
 * replacement from a population of 900, drawn again and again, and worked out exactly. A sample
 * shows a whole count, and an interval holds the truth for a run of counts: a coverage that no run
 * has cannot be attained. Hence two more figures: the coverages of all runs between 93 and 97 %,
 * and the mean of the exact coverage over the shares up to a quarter away, where runs gain and lose
 * counts at their ends. Brown, Cai and DasGupta (2001), Statistical Science 16, 101–133.
 */
public final class CoverageBenchmark {
  private static final int POPULATION = 900;
  private static final int DRAWS = 20_000;
  private static final double LEVEL = 0.95;
  private static final double LEAST = 0.93;
  private static final double MOST = 0.97;
  private static final double[] SHARES = {0.02, 0.1, 0.5};
  private static final int[] SIZES = {30, 100, 600};

  private CoverageBenchmark() {}

  public static void main(String[] arguments) {
    System.out.printf(
        "coverage in %%, of %d draws from %d units | exact | mean over shares nearby;"
            + " * outside %.0f to %.0f%n%8s%6s",
        DRAWS, POPULATION, 100 * LEAST, 100 * MOST, "share", "n");
    for (ShareInterval interval : ShareInterval.values()) {
      System.out.printf("%22s", interval.name().toLowerCase(Locale.ROOT));
    }
    System.out.println("   what a run of counts can attain");
    for (double share : SHARES) {
      for (int n : SIZES) {
        tell(share, n, new Random(20261122));
      }
    }
  }

  private static void tell(double share, int n, Random random) {
    int having = (int) Math.round(share * POPULATION);
    double[] drawn = new double[n + 1];
    for (int draw = 0; draw < DRAWS; draw++) {
      drawn[count(having, n, random)] += 1.0 / DRAWS;
    }
    System.out.printf(Locale.ROOT, "%8.2f%6d", share, n);
    for (ShareInterval interval : ShareInterval.values()) {
      Limits[] limits =
          IntStream.rangeClosed(0, n).mapToObj(x -> limits(interval, x, n)).toArray(Limits[]::new);
      double exact = coverage(limits, having, chances(having, n));
      double nearby =
          IntStream.rangeClosed((int) Math.ceil(0.75 * having), (int) (1.25 * having))
              .mapToDouble(k -> coverage(limits, k, chances(k, n)))
              .average()
              .orElseThrow();
      System.out.printf(
          Locale.ROOT,
          "%8.1f |%5.1f%s|%5.1f",
          100 * coverage(limits, having, drawn),
          100 * exact,
          exact < LEAST || exact > MOST ? "*" : " ",
          100 * nearby);
    }
    System.out.println("   " + attainable(chances(having, n)));
  }

  /** How many of a sample have it, drawn unit by unit. */
  private static int count(int having, int n, Random random) {
    int left = having;
    int found = 0;
    for (int i = 0; i < n; i++) {
      if (random.nextInt(POPULATION - i) < left) {
        left--;
        found++;
      }
    }
    return found;
  }

  /** The probability of every count. */
  private static double[] chances(int having, int n) {
    HypergeometricDistribution law = new HypergeometricDistribution(null, POPULATION, having, n);
    return IntStream.rangeClosed(0, n).mapToDouble(law::probability).toArray();
  }

  private static double coverage(Limits[] limits, int having, double[] chances) {
    double truth = (double) having / POPULATION;
    return IntStream.range(0, chances.length)
        .filter(x -> limits[x].low() <= truth && truth <= limits[x].high())
        .mapToDouble(x -> chances[x])
        .sum();
  }

  /** V = (1 − n/N)·p(1 − p)/(n − 1): Särndal, Swensson and Wretman (1992), section 3.3. */
  private static Limits limits(ShareInterval interval, int x, int n) {
    double p = (double) x / n;
    double variance = (1 - (double) n / POPULATION) * p * (1 - p) / (n - 1);
    return interval.limits(new ShareEvidence(p, variance, n - 1, n, n, POPULATION), LEVEL);
  }

  /** The coverages of runs of counts that are inside, or the nearest when there are none. */
  private static String attainable(double[] chances) {
    double[] sums = new double[chances.length + 1];
    for (int x = 0; x < chances.length; x++) {
      sums[x + 1] = sums[x] + chances[x];
    }
    double[] runs =
        IntStream.range(0, sums.length)
            .boxed()
            .flatMapToDouble(
                from ->
                    IntStream.range(from + 1, sums.length).mapToDouble(to -> sums[to] - sums[from]))
            .toArray();
    double[] inside = Arrays.stream(runs).filter(c -> c >= LEAST && c <= MOST).toArray();
    if (inside.length > 0) {
      return String.format(
          Locale.ROOT,
          "%.1f to %.1f",
          100 * Arrays.stream(inside).min().orElseThrow(),
          100 * Arrays.stream(inside).max().orElseThrow());
    }
    return String.format(
        Locale.ROOT,
        "nothing inside: %.1f, then %.1f",
        100 * Arrays.stream(runs).filter(c -> c < LEAST).max().orElse(0),
        100 * Arrays.stream(runs).filter(c -> c > MOST).min().orElse(1));
  }
}
