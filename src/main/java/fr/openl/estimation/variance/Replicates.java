package fr.openl.estimation.variance;

import fr.openl.dataset.moments.DataColumn;
import fr.openl.dataset.moments.Moment;
import fr.openl.dataset.moments.Product;
import java.util.List;
import java.util.Random;

/**
 * The same sample weighted in several ways, so that the spread of an estimate over them tells its
 * variance. Wolter (2007), "Introduction to Variance Estimation", chapters 4 and 5.
 */
public sealed interface Replicates {
  /** How many there are. */
  int count();

  /** By what the squared deviation of a replicate is multiplied; 0 leaves it out. */
  double scale(int replicate);

  /** The sums of {@code product} by cell that replicate weights are applied to. */
  double[] column(int replicate, Product product, Cells cells);

  /** By what the sums of a cell are multiplied in a replicate. */
  double factor(int replicate, int cell);

  /**
   * Replicate weights that came with the data.
   *
   * @param scales one a replicate
   */
  @SuppressWarnings("ArrayRecordComponent") // numbers of many units, never compared
  record Supplied(List<DataColumn> columns, double[] scales) implements Replicates {
    public Supplied {
      columns = List.copyOf(columns);
    }

    @Override
    public int count() {
      return columns.size();
    }

    @Override
    public double scale(int replicate) {
      return scales[replicate];
    }

    @Override
    public double[] column(int replicate, Product product, Cells cells) {
      return cells.column(Moment.replicate(columns.get(replicate), product));
    }

    @Override
    public double factor(int replicate, int cell) {
      return 1;
    }
  }

  /**
   * The delete-one jackknife: each replicate leaves one sampling unit k out and lets the others of
   * its stratum stand for it. With one stratum this is JK1, with several JKn; scale (n_h − 1)/n_h ·
   * (1 − f_h). Wolter (2007), section 4.5. A replicate is named by its sampling unit.
   *
   * @param spread by which all scales are multiplied to make up for lonely strata
   */
  record Jackknife(Cells.Sampling sampling, LonelyStrata lonely, double spread)
      implements Replicates {
    /** The jackknife of a sample; lonely strata count by the rule. */
    public static Jackknife of(Cells.Sampling sampling, LonelyStrata lonely) {
      double all = sampling.stratumOfFirst().length;
      double left = 0;
      for (Stratum stratum : sampling.strata()) {
        left += stratum.isLonely() ? 1 : 0;
      }
      return new Jackknife(
          sampling, lonely, lonely == LonelyStrata.AVERAGE ? all / (all - left) : 1);
    }

    @Override
    public int count() {
      return sampling.stratumOfFirst().length;
    }

    @Override
    public double scale(int replicate) {
      Stratum stratum = stratum(replicate);
      double strata = sampling.strata().size();
      if (stratum.isLonely()) {
        return lonely == LonelyStrata.ADJUST ? (strata - 1) / strata : 0;
      }
      return stratum.isComplete()
          ? 0
          : spread * stratum.undrawn() * (stratum.drawn() - 1) / stratum.drawn();
    }

    @Override
    public double[] column(int replicate, Product product, Cells cells) {
      return cells.column(Moment.weighted(product));
    }

    @Override
    public double factor(int replicate, int cell) {
      int left = sampling.stratumOfFirst()[replicate];
      Stratum stratum = sampling.strata().get(left);
      double strata = sampling.strata().size();
      if (sampling.stratum()[cell] != left) {
        return stratum.isLonely() ? strata / (strata - 1) : 1;
      }
      return sampling.first().orElseThrow()[cell] == replicate
          ? 0
          : (double) stratum.drawn() / (stratum.drawn() - 1);
    }

    private Stratum stratum(int replicate) {
      return sampling.strata().get(sampling.stratumOfFirst()[replicate]);
    }
  }

  /**
   * The rescaling bootstrap: in every stratum n_h − 1 of the n_h sampling units are drawn with
   * replacement, each counting n_h/(n_h − 1) times the number of its draws, shrunk towards 1 by √(1
   * − f_h). Rao and Wu (1988), JASA 83, 231–241; Rao, Wu and Yue (1992), Survey Methodology 18,
   * 209–217. Lonely sampling units stay as they are.
   *
   * @param factors of every sampling unit, by replicate
   */
  @SuppressWarnings("ArrayRecordComponent") // numbers of many units, never compared
  record Bootstrap(Cells.Sampling sampling, double[][] factors) implements Replicates {
    /** {@code count} replicates; the same {@code seed} draws the same. */
    public static Bootstrap of(Cells.Sampling sampling, int count, long seed) {
      int[] stratumOf = sampling.stratumOfFirst();
      List<List<Integer>> members = new java.util.ArrayList<>();
      sampling.strata().forEach(stratum -> members.add(new java.util.ArrayList<>()));
      for (int k = 0; k < stratumOf.length; k++) {
        members.get(stratumOf[k]).add(k);
      }
      Random random = new Random(seed);
      double[][] factors = new double[count][stratumOf.length];
      for (double[] replicate : factors) {
        java.util.Arrays.fill(replicate, 1);
        for (int h = 0; h < members.size(); h++) {
          draw(replicate, members.get(h), sampling.strata().get(h), random);
        }
      }
      return new Bootstrap(sampling, factors);
    }

    private static void draw(
        double[] replicate, List<Integer> members, Stratum stratum, Random random) {
      int n = members.size();
      if (n < 2) {
        return;
      }
      double shrink = Math.sqrt(stratum.undrawn());
      members.forEach(k -> replicate[k] = 1 - shrink);
      for (int draw = 0; draw < n - 1; draw++) {
        replicate[members.get(random.nextInt(n))] += shrink * n / (n - 1);
      }
    }

    @Override
    public int count() {
      return factors.length;
    }

    @Override
    public double scale(int replicate) {
      return 1.0 / (factors.length - 1);
    }

    @Override
    public double[] column(int replicate, Product product, Cells cells) {
      return cells.column(Moment.weighted(product));
    }

    @Override
    public double factor(int replicate, int cell) {
      return factors[replicate][sampling.first().orElseThrow()[cell]];
    }
  }
}
