package fr.openl.estimation.variance;

import fr.openl.dataset.moments.Moment;
import fr.openl.dataset.moments.Product;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How a number differs between two waves that have units in common: V = V₁ + V₂ − 2·Cov, and in
 * stratum h with k units in both Cov = (k − n₁n₂/N)·s₁₂, s₁₂ the covariance of their weighted
 * linearised values. For means this is Σ W_h² [(1 − n₁/N)S₁²/n₁ + (1 − n₂/N)S₂²/n₂ − 2(k/(n₁n₂) −
 * 1/N) S₁₂]: Särndal, Swensson and Wretman (1992), section 9.9; Qualité and Tillé (2008), Survey
 * Methodology 34, 173–181.
 *
 * @param change of the whole number
 * @param inBoth what the units that both waves have add to it; empty when there are none
 * @param byNewcomers what those add that only the second wave has
 * @param byLeavers what those take away that only the first wave has; the three parts add up to the
 *     change
 * @param degrees the sampling units in either wave less their strata
 */
public record PanelDifference(
    Part change,
    Optional<Part> inBoth,
    Optional<Part> byNewcomers,
    Optional<Part> byLeavers,
    double degrees) {
  /** A variance that is left below this part of those it is made from is none. */
  private static final double ROUNDING = 1e-12;

  /**
   * The change or a part of it.
   *
   * @param n how many values of units it is made from, unweighted
   */
  public record Part(double value, double variance, long n) {}

  /** One wave, of which every cell is of one unit. */
  public interface Side {
    Cells cells();

    /** Variances over {@code cells}, which are cells of this wave. */
    Linearisation linearisation(Cells cells);

    /** The unit of a cell, as both waves name it. */
    String unit(int cell);

    /** What was drawn of the cell at the first stage, as both waves name it. */
    String samplingUnit(int cell);

    /** How units are counted that have a {@code base}. */
    Moment counting(Product base);

    /** The stratum of a cell. */
    default Stratum stratum(int cell) {
      return cells().sampling().strata().get(cells().sampling().stratum()[cell]);
    }
  }

  /** A number of a wave: a function of totals in one domain. */
  public record WaveNumber(Side side, int domain, Subject subject, Functional functional) {
    private Value over(Cells cells) {
      double units = 0;
      for (Product base : subject.bases()) {
        units += cells.count(side.counting(base), domain);
      }
      long n = Math.round(units);
      return n == 0
          ? new Value(Double.NaN, new double[cells.size()], 0)
          : new Value(
              functional.at(cells.totals(subject, domain)),
              side.linearisation(cells).linearised(subject, domain, functional),
              n);
    }

    private Value overUnitsOf(Side other) {
      Set<String> units = new HashSet<>();
      for (int cell = 0; cell < other.cells().size(); cell++) {
        units.add(other.unit(cell));
      }
      return over(side.cells().only(cell -> units.contains(side.unit(cell))));
    }
  }

  /** A number over some units of a wave, and what each cell adds to its variance. */
  @SuppressWarnings("ArrayRecordComponent") // numbers of many units, never compared
  private record Value(double value, double[] sums, long n) {
    Value none() {
      return new Value(0, new double[sums.length], 0);
    }

    Value less(Value part) {
      double[] difference = new double[sums.length];
      Arrays.setAll(difference, i -> sums[i] - part.sums[i]);
      return new Value(value - part.value, difference, n - part.n);
    }
  }

  /** The difference of the second number to the first. */
  public static PanelDifference of(WaveNumber first, WaveNumber second) {
    Value one = first.over(first.side.cells());
    Value two = second.over(second.side.cells());
    Value oneInBoth = first.overUnitsOf(second.side);
    Value twoInBoth = second.overUnitsOf(first.side);
    boolean overlap = !Double.isNaN(oneInBoth.value + twoInBoth.value);
    return new PanelDifference(
        part(first.side, one, second.side, two),
        Optional.of(part(first.side, oneInBoth, second.side, twoInBoth)).filter(any -> overlap),
        Optional.of(part(first.side, one.none(), second.side, two.less(twoInBoth)))
            .filter(any -> overlap),
        Optional.of(part(first.side, one.less(oneInBoth), second.side, two.none()))
            .filter(any -> overlap),
        degrees(first, second));
  }

  /**
   * How two numbers go together by the units that both waves have: from −1 to 1; 0 if one is fixed.
   */
  public static double correlation(WaveNumber first, WaveNumber second) {
    double[] one = first.over(first.side.cells()).sums;
    double[] two = second.over(second.side.cells()).sums;
    double apart =
        Math.sqrt(
            first.side.linearisation(first.side.cells()).variance(one)
                * second.side.linearisation(second.side.cells()).variance(two));
    return apart > 0
        ? Overlap.covariance(units(first.side, one), units(second.side, two)) / apart
        : 0;
  }

  private static Part part(Side first, Value before, Side second, Value after) {
    double apart =
        first.linearisation(first.cells()).variance(before.sums)
            + second.linearisation(second.cells()).variance(after.sums);
    double variance =
        apart - 2 * Overlap.covariance(units(first, before.sums), units(second, after.sums));
    return new Part(
        after.value - before.value,
        Double.isNaN(variance) || variance > ROUNDING * apart ? variance : 0,
        before.n + after.n);
  }

  private static Map<String, Overlap.Unit> units(Side side, double[] sums) {
    Map<String, Overlap.Unit> units = new HashMap<>();
    for (int cell = 0; cell < sums.length; cell++) {
      Stratum stratum = side.stratum(cell);
      units.merge(
          side.samplingUnit(cell),
          new Overlap.Unit(stratum, sums[cell]),
          (one, other) -> new Overlap.Unit(stratum, one.sum() + other.sum()));
    }
    return units;
  }

  /** The sampling units in either wave less their strata. */
  public static double degrees(WaveNumber... numbers) {
    Set<String> units = new HashSet<>();
    Set<String> strata = new HashSet<>();
    for (WaveNumber number : numbers) {
      Side side = number.side;
      double[] counts = side.cells().column(side.counting(Product.ONE));
      for (int cell : side.cells().cellsOf(number.domain)) {
        if (counts[cell] > 0) {
          units.add(side.samplingUnit(cell));
          strata.add(side.stratum(cell).name());
        }
      }
    }
    return units.size() - (double) strata.size();
  }
}
