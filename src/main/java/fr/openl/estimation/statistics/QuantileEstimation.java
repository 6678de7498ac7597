package fr.openl.estimation.statistics;

import fr.openl.Refusal;
import fr.openl.dataset.moments.DataColumn;
import fr.openl.dataset.moments.Factor;
import fr.openl.dataset.moments.Moment;
import fr.openl.dataset.moments.Product;
import fr.openl.estimation.intervals.Limits;
import fr.openl.estimation.intervals.StudentT;
import fr.openl.estimation.variance.Functional;
import fr.openl.estimation.variance.Subject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Quantiles with Woodruff's intervals: the limits of the share of units at or below the quantile,
 * turned back into values. Woodruff (1952), JASA 47, 635–646; Särndal, Swensson and Wretman (1992),
 * section 5.11. The weights are cumulated value by value; the variances of the shares come from
 * sums like all others.
 */
final class QuantileEstimation {
  private final EstimationPlan plan;
  private final Statistic.Quantile quantile;
  private final Map<Integer, Steps> steps = new LinkedHashMap<>();
  private final Map<Double, Subject> subjects = new LinkedHashMap<>();
  private final Sample sample;

  QuantileEstimation(SampleReader reader, EstimationPlan plan, Statistic.Quantile quantile) {
    this.plan = plan;
    this.quantile = quantile;
    for (double share : quantile.at()) {
      if (!(share > 0 && share < 1)) {
        throw new Refusal("Found a quantile at " + share + "; expected shares such as 0.5");
      }
    }
    DataColumn column = quantile.of();
    if (column.kind() == DataColumn.Kind.TEXT && !reader.profiles().of(column).holdsNumbers()) {
      throw new Refusal("Column " + column.name() + " holds no number to take quantiles of");
    }
    Map<List<String>, Steps> byDomain = new LinkedHashMap<>();
    reader
        .weightsByValue(column)
        .forEach((domain, weights) -> byDomain.put(domain, new Steps(weights)));
    byDomain
        .values()
        .forEach(
            of ->
                quantile
                    .at()
                    .forEach(
                        share ->
                            subjects.computeIfAbsent(of.quantile(plan, share), this::subject)));
    this.sample = reader.read(profiles -> wanted()).sample();
    for (int domain = 0; domain < sample.cells().domains().size(); domain++) {
      Steps of = byDomain.get(sample.cells().domains().get(domain));
      if (of != null) {
        steps.put(domain, of);
      }
    }
  }

  Sample sample() {
    return sample;
  }

  /** The shares at or below each quantile, which its uncertainty is made from. */
  List<Wanted> wanted() {
    return subjects.values().stream().map(QuantileEstimation::wanted).toList();
  }

  /** What the share at or below a domain's quantile is made from; empty without a value. */
  Optional<Subject> findSubject(int domain, double share) {
    return Optional.ofNullable(steps.get(domain)).map(of -> subject(of.quantile(plan, share)));
  }

  /** The quantiles of one domain. */
  List<Estimated> estimates(int domain, String by) {
    List<Estimated> estimates = new ArrayList<>();
    for (double share : quantile.at()) {
      estimates.add(estimate(domain, by, share));
    }
    return estimates;
  }

  /** One quantile of one domain. */
  Estimated estimate(int domain, String by, double share) {
    Steps of = steps.get(domain);
    if (of == null) {
      return told(share, by, Double.NaN, Limits.NONE, Double.NaN, Double.NaN, 0);
    }
    double value = of.quantile(plan, share);
    Subject subject = subject(value);
    Functional below = below();
    double p = below.at(sample.cells().totals(subject, domain));
    double error =
        Math.sqrt(
            Math.max(0, sample.variance().covariances(subject, domain, List.of(below))[0][0]));
    double degrees = sample.degrees(known(), domain);
    double t = new StudentT(degrees).quantile(plan.level());
    Limits shares = Limits.around(p, error, t);
    Limits limits =
        new Limits(
            shares.low() < 0 ? Double.NaN : of.quantile(plan, shares.low()),
            shares.high() > 1 ? Double.NaN : of.quantile(plan, shares.high()));
    return told(
        share,
        by,
        value,
        limits,
        (limits.high() - limits.low()) / (2 * t),
        degrees,
        sample.n(subject, domain));
  }

  private Estimated told(
      double share, String by, double value, Limits limits, double error, double degrees, long n) {
    return new Estimated(
        "quantile",
        quantile.of().name(),
        Double.toString(share),
        by,
        value,
        error,
        limits.low(),
        limits.high(),
        Double.NaN,
        degrees,
        n,
        Double.NaN);
  }

  /** A sentence on the units without a value, if there are any. */
  Optional<String> missing() {
    double units = 0;
    double values = 0;
    for (int domain = 0; domain < sample.cells().domains().size(); domain++) {
      units += sample.units(domain);
      values += sample.cells().count(Moment.count(known()), domain);
    }
    return values < units
        ? Optional.of(SampleEstimation.missing(quantile.of().name(), units - values, units))
        : Optional.empty();
  }

  private Product known() {
    return Product.of(new Factor.Numeric(quantile.of()));
  }

  private Subject subject(double value) {
    return new Subject(
        List.of(known(), Product.of(new Factor.AtMost(quantile.of(), value))), List.of(known()));
  }

  /** The share of the units with a value that lies at or below it. */
  static Functional below() {
    return Functional.quotient(new double[] {0, 1}, new double[] {1, 0});
  }

  private static Wanted wanted(Subject subject) {
    return new Wanted("quantile", "", subject, List.of(), Wanted.Form.AMOUNT);
  }

  /** The weights of the values of one domain, in ascending order. */
  private record Steps(TreeMap<Double, Double> weights) {
    Steps(Map<Double, Double> weights) {
      this(new TreeMap<>(weights));
    }

    double quantile(EstimationPlan plan, double share) {
      return plan.quantileRule()
          .quantile(
              weights.keySet().stream().mapToDouble(value -> value).toArray(),
              weights.values().stream().mapToDouble(weight -> weight).toArray(),
              share);
    }
  }
}
