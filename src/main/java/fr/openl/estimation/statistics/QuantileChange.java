package fr.openl.estimation.statistics;

import fr.openl.Refusal;
import fr.openl.dataset.moments.ColumnProfile;
import fr.openl.estimation.intervals.Limits;
import fr.openl.estimation.intervals.StudentT;
import fr.openl.estimation.variance.PanelDifference;
import fr.openl.estimation.variance.PanelDifference.WaveNumber;
import fr.openl.estimation.variance.Subject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * How quantiles changed from one wave to the next: V = s₁² + s₂² − 2·ρ·s₁·s₂, with the standard
 * errors of Woodruff's intervals. A quantile's linearised value is that of the share at or below
 * it, divided by a density: Francisco and Fuller (1991), Annals of Statistics 19, 454–469; Deville
 * (1999), Survey Methodology 25, 193–203. Two quantiles are therefore correlated as these two
 * shares are, of which {@link PanelDifference} knows. A change of quantiles has no parts that add
 * up to it.
 */
public final class QuantileChange {
  private final QuantileEstimation quantiles;
  private final UnitSample units;
  private final EstimationPlan plan;

  private QuantileChange(Statistic.Quantile quantile, WaveChange.Wave wave) {
    this.plan = wave.plan();
    SampleReader reader = new SampleReader(wave.file(), plan.asking(List.of(quantile)));
    this.quantiles = new QuantileEstimation(reader, plan, quantile);
    this.units = reader.readUnits(wave.unit(), profiles -> quantiles.wanted());
  }

  /**
   * The changes of each of the quantiles, domain by domain.
   *
   * @param before by the first wave's column
   * @param after the same quantiles by the second wave's
   * @throws Refusal when a wave does not hold what is asked
   */
  public static List<Estimated> of(
      Statistic.Quantile before,
      WaveChange.Wave first,
      Statistic.Quantile after,
      WaveChange.Wave second) {
    QuantileChange one = new QuantileChange(before, first);
    QuantileChange two = new QuantileChange(after, second);
    List<Estimated> changes = new ArrayList<>();
    List<List<String>> domains = new ArrayList<>(one.quantiles.sample().cells().domains());
    domains.sort(Comparator.comparing(domain -> domain, ColumnProfile.listsInOrder()));
    for (List<String> domain : domains) {
      if (two.quantiles.sample().cells().domains().contains(domain)) {
        before.at().forEach(share -> one.change(two, domain, share).ifPresent(changes::add));
      }
    }
    if (changes.isEmpty()) {
      throw new Refusal("The two waves have no domain with values in common");
    }
    return changes;
  }

  private Optional<Estimated> change(QuantileChange later, List<String> domain, double share) {
    return number(domain, share)
        .flatMap(
            mine -> later.number(domain, share).map(its -> told(later, domain, share, mine, its)));
  }

  private Estimated told(
      QuantileChange later, List<String> domain, double share, WaveNumber mine, WaveNumber its) {
    Estimated before = quantile(domain, share);
    Estimated after = later.quantile(domain, share);
    double change = after.estimate() - before.estimate();
    double one = before.standardError();
    double two = after.standardError();
    double together = PanelDifference.correlation(mine, its) * one * two;
    double error = Math.sqrt(Math.max(0, one * one + two * two - 2 * together));
    double degrees = PanelDifference.degrees(mine, its);
    StudentT law = new StudentT(degrees);
    Limits limits = Limits.around(change, error, law.quantile(plan.level()));
    return new Estimated(
        WaveChange.CHANGE,
        before.variable(),
        before.level(),
        before.by(),
        change,
        error,
        limits.low(),
        limits.high(),
        Double.NaN,
        degrees,
        before.n() + after.n(),
        law.twoSided(change / error));
  }

  private Estimated quantile(List<String> domain, double share) {
    int at = quantiles.sample().cells().domains().indexOf(domain);
    return quantiles.estimate(at, DomainEstimates.by(quantiles.sample(), at, plan), share);
  }

  /** The share at or below the quantile, unit by unit; empty without a value in the domain. */
  private Optional<WaveNumber> number(List<String> domain, double share) {
    Optional<Subject> subject =
        quantiles.findSubject(quantiles.sample().cells().domains().indexOf(domain), share);
    return subject.map(
        of ->
            new WaveNumber(
                units, units.cells().domains().indexOf(domain), of, QuantileEstimation.below()));
  }
}
