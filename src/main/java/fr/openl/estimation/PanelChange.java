package fr.openl.estimation;

import fr.openl.dataset.moments.Product;
import fr.openl.estimation.intervals.Limits;
import fr.openl.estimation.intervals.StudentT;
import fr.openl.estimation.statistics.Sample;
import fr.openl.estimation.variance.Cells;
import fr.openl.estimation.variance.Functional;
import fr.openl.estimation.variance.Linearisation;
import fr.openl.estimation.variance.Overlap;
import fr.openl.estimation.variance.Stratum;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * How a number changed from one wave to the next, with the covariance that the units in both bring:
 * V = V₁ + V₂ − 2·Cov. The parts of the units in both waves, of newcomers and of leavers add up to
 * the change.
 *
 * @param change of the population's number; its base counts the responses of both waves
 * @param inBoth what the units that both waves have changed
 * @param byNewcomers what the units add that only the second wave has; empty when there are none
 * @param byLeavers what the units take away that only the first wave had; empty when there are none
 */
public record PanelChange(
    Estimate change,
    Optional<Estimate> inBoth,
    Optional<Estimate> byNewcomers,
    Optional<Estimate> byLeavers) {

  /** One wave's numbers, unit by unit: every part is of one unit, and all are in one domain. */
  public record Side(Parts parts, WeightedParts weighted) {
    private Cells cells() {
      return weighted.sample().cells();
    }

    private Stratum stratum(int part) {
      return cells().sampling().strata().get(cells().sampling().stratum()[part]);
    }

    /** Its unit as the other wave names it, if it is in the same stratum there. */
    private String samplingUnit(int part) {
      return stratum(part).name() + "/" + parts.unit().get(part);
    }

    private Map<String, Overlap.Unit> units(double[] sums) {
      Map<String, Overlap.Unit> units = new HashMap<>();
      for (int part = 0; part < sums.length; part++) {
        Stratum stratum = stratum(part);
        units.merge(
            samplingUnit(part),
            new Overlap.Unit(stratum, sums[part]),
            (one, other) -> new Overlap.Unit(stratum, one.sum() + other.sum()));
      }
      return units;
    }

    private double variance(double[] sums) {
      return weighted.wave().linearisation(cells()).variance(sums);
    }
  }

  /** The change of a number; empty where a wave has no unit in its base. */
  public static Optional<PanelChange> of(Estimand before, Side first, Estimand after, Side second) {
    Numbers one = Numbers.of(before, first, first.cells());
    Numbers two = Numbers.of(after, second, second.cells());
    if (one.n == 0 || two.n == 0) {
      return Optional.empty();
    }
    Numbers oneInBoth = Numbers.of(before, first, shared(first, second));
    Numbers twoInBoth = Numbers.of(after, second, shared(second, first));
    Difference difference = new Difference(first, second, degrees(first, second));
    boolean overlap = oneInBoth.n > 0 && twoInBoth.n > 0;
    return Optional.of(
        new PanelChange(
            difference.of(two.value - one.value, one.sums, two.sums, one.n + two.n),
            overlap
                ? Optional.of(
                    difference.of(
                        twoInBoth.value - oneInBoth.value,
                        oneInBoth.sums,
                        twoInBoth.sums,
                        oneInBoth.n + twoInBoth.n))
                : Optional.empty(),
            overlap && two.n > twoInBoth.n
                ? Optional.of(
                    difference.of(
                        two.value - twoInBoth.value,
                        new double[one.sums.length],
                        less(two.sums, twoInBoth.sums),
                        two.n - twoInBoth.n))
                : Optional.empty(),
            overlap && one.n > oneInBoth.n
                ? Optional.of(
                    difference.of(
                        oneInBoth.value - one.value,
                        less(one.sums, oneInBoth.sums),
                        new double[two.sums.length],
                        one.n - oneInBoth.n))
                : Optional.empty()));
  }

  /** A number over some units of a wave, and what each unit adds to its variance. */
  @SuppressWarnings("ArrayRecordComponent") // numbers of many units, never compared
  private record Numbers(double value, double[] sums, long n) {
    static Numbers of(Estimand estimand, Side side, Cells cells) {
      Functional functional = estimand.functional();
      Linearisation linearisation = side.weighted.wave().linearisation(cells);
      Sample sample = new Sample(cells, linearisation, false, false, Optional.empty());
      long n = sample.n(estimand.subject(), 0);
      return n == 0
          ? new Numbers(Double.NaN, new double[cells.size()], 0)
          : new Numbers(
              functional.at(cells.totals(estimand.subject(), 0)),
              linearisation.linearised(estimand.subject(), 0, functional),
              n);
    }
  }

  /** Differences of two waves' numbers. */
  private record Difference(Side first, Side second, double degrees) {
    Estimate of(double value, double[] before, double[] after, long base) {
      double variance =
          first.variance(before)
              + second.variance(after)
              - 2 * Overlap.covariance(first.units(before), second.units(after));
      if (!(degrees > 0) || Double.isNaN(variance)) {
        return Estimate.withoutUncertainty(value, base);
      }
      double error = Math.sqrt(Math.max(0, variance));
      Limits limits = Limits.around(value, error, new StudentT(degrees).quantile(Interval.LEVEL));
      return new Estimate(
          value,
          base,
          OptionalDouble.of(error),
          Optional.of(new Interval(limits.low(), limits.high())),
          Optional.of(new Estimate.Precision(OptionalDouble.empty(), degrees, base)));
    }
  }

  private static Cells shared(Side of, Side with) {
    Set<String> units = new HashSet<>(with.parts.unit());
    return of.cells().only(part -> units.contains(of.parts.unit().get(part)));
  }

  /** The sampling units that either wave looks at, less their strata. */
  private static double degrees(Side first, Side second) {
    Set<String> units = new HashSet<>();
    Set<String> strata = new HashSet<>();
    for (Side side : new Side[] {first, second}) {
      double[] counts = side.cells().column(side.weighted.sample().counting(Product.ONE));
      for (int part : side.cells().cellsOf(0)) {
        if (counts[part] > 0) {
          units.add(side.samplingUnit(part));
          strata.add(side.stratum(part).name());
        }
      }
    }
    return units.size() - (double) strata.size();
  }

  private static double[] less(double[] one, double[] other) {
    double[] difference = new double[one.length];
    Arrays.setAll(difference, i -> one[i] - other[i]);
    return difference;
  }
}
