package fr.openl.estimation;

import fr.openl.dataset.moments.Moment;
import fr.openl.dataset.moments.Product;
import fr.openl.estimation.intervals.Limits;
import fr.openl.estimation.intervals.StudentT;
import fr.openl.estimation.variance.Cells;
import fr.openl.estimation.variance.Linearisation;
import fr.openl.estimation.variance.PanelDifference;
import java.util.Optional;
import java.util.OptionalDouble;

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
  public record Side(Parts parts, WeightedParts weighted) implements PanelDifference.Side {
    @Override
    public Cells cells() {
      return weighted.sample().cells();
    }

    @Override
    public Linearisation linearisation(Cells cells) {
      return weighted.wave().linearisation(cells);
    }

    @Override
    public String unit(int part) {
      return parts.unit().get(part);
    }

    /** Its unit as the other wave names it, if it is in the same stratum there. */
    @Override
    public String samplingUnit(int part) {
      return stratum(part).name() + "/" + unit(part);
    }

    @Override
    public Moment counting(Product base) {
      return weighted.sample().counting(base);
    }

    private PanelDifference.WaveNumber number(Estimand estimand) {
      return new PanelDifference.WaveNumber(this, 0, estimand.subject(), estimand.functional());
    }
  }

  /** The change of a number; empty where a wave has no unit in its base. */
  public static Optional<PanelChange> of(Estimand before, Side first, Estimand after, Side second) {
    if (first.weighted.sample().n(before.subject(), 0) == 0
        || second.weighted.sample().n(after.subject(), 0) == 0) {
      return Optional.empty();
    }
    PanelDifference found = PanelDifference.of(first.number(before), second.number(after));
    return Optional.of(
        new PanelChange(
            estimate(found.change(), found.degrees()),
            told(found.inBoth(), found.degrees()),
            told(found.byNewcomers(), found.degrees()),
            told(found.byLeavers(), found.degrees())));
  }

  private static Optional<Estimate> told(Optional<PanelDifference.Part> part, double degrees) {
    return part.filter(found -> found.n() > 0).map(found -> estimate(found, degrees));
  }

  private static Estimate estimate(PanelDifference.Part part, double degrees) {
    if (!(degrees > 0) || Double.isNaN(part.variance())) {
      return Estimate.withoutUncertainty(part.value(), part.n());
    }
    double error = Math.sqrt(part.variance());
    Limits limits =
        Limits.around(part.value(), error, new StudentT(degrees).quantile(Interval.LEVEL));
    return new Estimate(
        part.value(),
        part.n(),
        OptionalDouble.of(error),
        Optional.of(new Interval(limits.low(), limits.high())),
        Optional.of(new Estimate.Precision(OptionalDouble.empty(), degrees, part.n())));
  }
}
