package fr.openl.estimation;

import fr.openl.dataset.moments.Product;
import fr.openl.estimation.intervals.Limits;
import fr.openl.estimation.intervals.ShareEvidence;
import fr.openl.estimation.intervals.StudentT;
import fr.openl.estimation.statistics.Sample;
import fr.openl.estimation.variance.Subject;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Weighted sums of a wave, from which its numbers are estimated domain by domain.
 *
 * @param wave whose design tells how sure they are
 */
public record WeightedParts(Sample sample, WaveSample wave) {

  /** The number in a domain; empty where no unit is in its base. */
  public Optional<Estimate> estimate(Estimand estimand, int domain) {
    long n = sample.n(estimand.subject(), domain);
    double[] totals = sample.cells().totals(estimand.subject(), domain);
    double value = estimand.functional().at(totals);
    if (n == 0 || Double.isNaN(value)) {
      return Optional.empty();
    }
    double variance =
        Math.max(
            0,
            sample.variance()
                .covariances(estimand.subject(), domain, List.of(estimand.functional()))[0][0]);
    double degrees = sample.degrees(Product.ONE, domain);
    double effective = effectiveUnits(estimand, domain);
    Limits limits = limits(estimand, value, variance, degrees, effective, domain);
    boolean sure = degrees > 0 && !Double.isNaN(variance);
    return Optional.of(
        new Estimate(
            estimand.isShare() ? Math.clamp(value, 0, 1) : value,
            n,
            sure ? OptionalDouble.of(Math.sqrt(variance)) : OptionalDouble.empty(),
            Double.isNaN(limits.low())
                ? Optional.empty()
                : Optional.of(new Interval(limits.low(), limits.high())),
            sure
                ? Optional.of(
                    new Estimate.Precision(
                        effect(estimand, totals, variance, domain), degrees, effective))
                : Optional.empty()));
  }

  private Limits limits(
      Estimand estimand,
      double value,
      double variance,
      double degrees,
      double effective,
      int domain) {
    if (Double.isNaN(variance)) {
      return Limits.NONE;
    }
    if (!estimand.isShare()) {
      return Limits.around(
          value, Math.sqrt(variance), new StudentT(degrees).quantile(Interval.LEVEL));
    }
    return wave.interval()
        .limits(
            new ShareEvidence(
                value,
                variance,
                degrees,
                sample.units(domain),
                effective,
                sample.population(estimand.subject(), domain)),
            Interval.LEVEL);
  }

  /** Kish's effective size of the base. */
  private double effectiveUnits(Estimand estimand, int domain) {
    return sample.effectiveUnits(
        new Subject(estimand.subject().bases(), estimand.subject().bases()), domain);
  }

  private OptionalDouble effect(Estimand estimand, double[] totals, double variance, int domain) {
    OptionalDouble simple =
        sample.simpleVariance(
            estimand.subject(), estimand.functional().gradient(totals), estimand.isShare(), domain);
    return simple.isPresent() && simple.getAsDouble() > 0
        ? OptionalDouble.of(variance / simple.getAsDouble())
        : OptionalDouble.empty();
  }
}
