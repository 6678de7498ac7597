package fr.openl.estimation.variance;

import fr.openl.Refusal;
import fr.openl.dataset.moments.MomentQuery;
import fr.openl.dataset.moments.MomentTable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The design found in the cells of a sample: how many sampling units each stratum has and of how
 * many they were drawn. Population corrections are counts where any is above 1 and fractions
 * otherwise, as in R's survey (as.fpc).
 */
final class DesignOfCells {
  private final MomentTable table;
  private final DesignColumns design;
  private final int[] stratum;
  private final Optional<int[]> first;
  private final Optional<int[]> second;
  private final Cells.Sampling sampling;

  DesignOfCells(
      MomentTable table,
      DesignColumns design,
      List<String> names,
      int[] stratum,
      Optional<int[]> first,
      List<String> firstNames,
      Optional<int[]> second,
      double[] units) {
    this.table = table;
    this.design = design;
    this.stratum = stratum;
    this.first = first;
    this.second = second;
    int[] stratumOfFirst = first.map(of -> above(of, stratum)).orElse(new int[0]);
    int[] firstOfSecond = second.map(of -> above(of, first.orElseThrow())).orElse(new int[0]);
    int[] drawn = new int[names.size()];
    if (first.isPresent()) {
      Arrays.stream(stratumOfFirst).forEach(h -> drawn[h]++);
    } else {
      for (int row = 0; row < units.length; row++) {
        drawn[stratum[row]] += (int) units[row];
      }
    }
    List<Stratum> strata = strata(0, names, drawn, stratum);
    List<Stratum> within = List.of();
    if (second.isPresent()) {
      int[] inside = new int[stratumOfFirst.length];
      Arrays.stream(firstOfSecond).forEach(k -> inside[k]++);
      List<String> of = new ArrayList<>();
      Arrays.stream(stratumOfFirst).forEach(h -> of.add(names.get(h)));
      within = strata(1, of, inside, first.orElseThrow());
    }
    this.sampling =
        new Cells.Sampling(
            strata, stratum, first, firstNames, second, stratumOfFirst, firstOfSecond, within);
  }

  Cells.Sampling sampling() {
    return sampling;
  }

  /**
   * By what the units' weights are multiplied, cell by cell: 1 where the file has weights, else the
   * inverse of the sampling fractions of all stages.
   */
  double[] scale() {
    double[] scale = new double[table.rowCount()];
    Arrays.fill(scale, 1);
    if (design.weight().isEmpty() && !design.fpc().isEmpty()) {
      for (int row = 0; row < scale.length; row++) {
        scale[row] = inverse(sampling.strata().get(stratum[row]));
        if (second.isPresent()) {
          scale[row] *= inverse(sampling.within().get(first.orElseThrow()[row]));
        }
      }
    }
    return scale;
  }

  private static double inverse(Stratum stratum) {
    return stratum.fraction() == 0 ? 1 : 1 / stratum.fraction();
  }

  private static int[] above(int[] of, int[] above) {
    int[] result = new int[Arrays.stream(of).max().orElse(-1) + 1];
    for (int row = 0; row < of.length; row++) {
      result[of[row]] = above[row];
    }
    return result;
  }

  private List<Stratum> strata(int stage, List<String> names, int[] drawn, int[] of) {
    double[] populations = new double[drawn.length];
    Arrays.fill(populations, Double.POSITIVE_INFINITY);
    if (stage < design.fpc().size()) {
      readPopulations(stage, names, drawn, of, populations);
    }
    List<Stratum> strata = new ArrayList<>();
    for (int h = 0; h < drawn.length; h++) {
      strata.add(new Stratum(names.get(h), drawn[h], populations[h]));
    }
    return strata;
  }

  private void readPopulations(
      int stage, List<String> names, int[] drawn, int[] of, double[] populations) {
    int range = stage + (design.weight().isPresent() ? 1 : 0);
    double[] low = table.numbers(MomentQuery.low(range));
    double[] high = table.numbers(MomentQuery.high(range));
    boolean counts = isCounts(low, high);
    for (int row = 0; row < low.length; row++) {
      int h = of[row];
      double population = counts ? low[row] : drawn[h] / low[row];
      boolean known = Double.isFinite(populations[h]);
      if (low[row] != high[row] || (known && differ(populations[h], population))) {
        throw refusal(stage, "'%s' has more than one value".formatted(names.get(h)));
      }
      populations[h] = population;
    }
    for (int h = 0; h < drawn.length; h++) {
      if (drawn[h] > populations[h] * (1 + 1e-9)) {
        throw refusal(
            stage,
            "'%s' has %d sampled of a population of %s"
                .formatted(names.get(h), drawn[h], populations[h]));
      }
    }
  }

  private boolean isCounts(double[] low, double[] high) {
    double smallest = Arrays.stream(low).min().orElse(0);
    double largest = Arrays.stream(high).max().orElse(0);
    if (!(smallest > 0) || (largest > 1 && smallest < 1)) {
      throw new Refusal(
          "The finite population correction goes from %s to %s; expected population counts (all from 1) or sampling fractions (all above 0 and to 1)"
              .formatted(smallest, largest));
    }
    return largest > 1;
  }

  private static boolean differ(double one, double other) {
    return Math.abs(one - other) > 1e-9 * Math.max(one, other);
  }

  private Refusal refusal(int stage, String what) {
    return new Refusal(
        "The finite population correction %s does not fit: stratum %s"
            .formatted(design.fpc().get(stage).name(), what));
  }
}
