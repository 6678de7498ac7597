package fr.openl.bench;

import fr.openl.estimation.intervals.Limits;
import fr.openl.estimation.intervals.ShareEvidence;
import fr.openl.estimation.intervals.ShareInterval;
import java.util.Arrays;
import java.util.Locale;
import java.util.Random;

/**
 * How often the 95 % intervals of a share hold the true one: simple random samples without
 * replacement from a population of 900, drawn again and again. Beside it stands what no interval
 * that looks at the count alone can leave: the coverages next to 95 % that the counts allow, as
 * whole counts are in or out.
 */
public final class CoverageBenchmark {
  private static final int POPULATION = 900;
  private static final int DRAWS = 20_000;
  private static final double LEVEL = 0.95;
  private static final double[] SHARES = {0.02, 0.1, 0.5};
  private static final int[] SIZES = {30, 100, 600};

  private CoverageBenchmark() {}

  public static void main(String[] arguments) {
    System.out.printf(
        "coverage of %d draws from %d units, in %%%n%8s%8s", DRAWS, POPULATION, "share", "n");
    for (ShareInterval interval : ShareInterval.values()) {
      System.out.printf("%10s", interval.name().toLowerCase(Locale.ROOT));
    }
    System.out.printf("   next possible below and above 95 %%%n");
    for (double share : SHARES) {
      for (int n : SIZES) {
        tell(share, n, new Random(20261122));
      }
    }
  }

  private static void tell(double share, int n, Random random) {
    int having = (int) Math.round(share * POPULATION);
    int[] counts = new int[n + 1];
    for (int draw = 0; draw < DRAWS; draw++) {
      counts[count(having, n, random)]++;
    }
    System.out.printf(Locale.ROOT, "%8.2f%8d", share, n);
    for (ShareInterval interval : ShareInterval.values()) {
      long held = 0;
      for (int x = 0; x <= n; x++) {
        if (counts[x] > 0) {
          Limits limits = limits(interval, x, n);
          held += limits.low() <= share && share <= limits.high() ? counts[x] : 0;
        }
      }
      System.out.printf(Locale.ROOT, "%10.1f", 100.0 * held / DRAWS);
    }
    System.out.println("   " + possible(counts));
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

  /** V = (1 − n/N)·p(1 − p)/(n − 1): Särndal, Swensson and Wretman (1992), section 3.3. */
  private static Limits limits(ShareInterval interval, int x, int n) {
    double p = (double) x / n;
    double variance = (1 - (double) n / POPULATION) * p * (1 - p) / (n - 1);
    return interval.limits(new ShareEvidence(p, variance, n - 1, n, n, POPULATION), LEVEL);
  }

  /** Coverages of runs of the likeliest counts. */
  private static String possible(int[] counts) {
    int[] descending = Arrays.stream(counts).map(c -> -c).sorted().map(c -> -c).toArray();
    double below = 0;
    double sum = 0;
    for (int count : descending) {
      sum += count;
      if (sum / DRAWS >= LEVEL) {
        break;
      }
      below = sum;
    }
    return String.format(Locale.ROOT, "%.1f, %.1f", 100 * below / DRAWS, 100 * sum / DRAWS);
  }
}
