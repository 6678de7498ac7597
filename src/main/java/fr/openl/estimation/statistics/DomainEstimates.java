package fr.openl.estimation.statistics;

import fr.openl.dataset.moments.Product;
import fr.openl.estimation.intervals.Limits;
import fr.openl.estimation.intervals.ShareEvidence;
import fr.openl.estimation.intervals.StudentT;
import fr.openl.estimation.statistics.Wanted.Form;
import fr.openl.estimation.statistics.Wanted.Line;
import fr.openl.estimation.variance.Functional;
import fr.openl.estimation.variance.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** The numbers that a statistic asks for in one domain, with their uncertainty. */
record DomainEstimates(Sample sample, Wanted wanted, int domain, EstimationPlan plan) {
  /** Each number that is wanted. */
  List<Estimated> estimates() {
    Subject subject = wanted.subject();
    double[] totals = sample.cells().totals(subject, domain);
    long n = sample.n(subject, domain);
    double degrees = sample.degrees(Product.ONE, domain);
    List<Functional> functionals = wanted.lines().stream().map(Line::functional).toList();
    List<Estimated> estimates = new ArrayList<>();
    double[] variances = n == 0 ? new double[0] : variances(functionals);
    for (int l = 0; l < functionals.size(); l++) {
      double value = n == 0 ? Double.NaN : functionals.get(l).at(totals);
      double variance = Double.isNaN(value) ? Double.NaN : Math.max(0, variances[l]);
      double effect =
          wanted.form() == Form.DIFFERENCE || Double.isNaN(value)
              ? Double.NaN
              : effect(functionals.get(l).gradient(totals), variance);
      Limits limits = limits(value, variance, degrees);
      double error = Math.sqrt(variance);
      estimates.add(
          new Estimated(
              name(),
              wanted.variable(),
              wanted.lines().get(l).level(),
              by(sample, domain, plan) + between(),
              value,
              error,
              limits.low(),
              limits.high(),
              effect,
              degrees,
              n,
              wanted.form() == Form.DIFFERENCE
                  ? new StudentT(degrees).twoSided(value / error)
                  : Double.NaN));
    }
    return estimates;
  }

  /**
   * Only the variances, one formula at a time, as most statistics need no covariance. Of two shares
   * one is what the other leaves, so that both vary alike.
   */
  private double[] variances(List<Functional> functionals) {
    boolean halves = wanted.form().divides() && functionals.size() == 2;
    double[] variances = new double[functionals.size()];
    for (int f = 0; f < variances.length; f++) {
      variances[f] =
          halves && f == 1
              ? variances[0]
              : sample.variance()
                  .covariances(wanted.subject(), domain, List.of(functionals.get(f)))[0][0];
    }
    return variances;
  }

  private double effect(double[] slopes, double variance) {
    double simple =
        sample
            .simpleVariance(wanted.subject(), slopes, wanted.form().divides(), domain)
            .orElse(Double.NaN);
    double effect = variance / simple;
    return Double.isFinite(effect) ? effect : Double.NaN;
  }

  private Limits limits(double value, double variance, double degrees) {
    if (Double.isNaN(value)) {
      return Limits.NONE;
    }
    if (wanted.form() != Form.SHARE) {
      return Limits.around(
          value, Math.sqrt(variance), new StudentT(degrees).quantile(plan.level()));
    }
    ShareEvidence evidence =
        new ShareEvidence(
            value,
            variance,
            degrees,
            sample.units(domain),
            value <= 0 || value >= 1 ? sample.effectiveUnits(wanted.subject(), domain) : 0,
            value <= 0 || value >= 1
                ? sample.population(wanted.subject(), domain)
                : Double.POSITIVE_INFINITY);
    return plan.interval().limits(evidence, plan.level());
  }

  /**
   * Whether rows and columns go together: Rao and Scott's test.
   *
   * @param columns how many categories the second variable has
   */
  List<Estimated> test(int columns) {
    List<Functional> functionals = wanted.lines().stream().map(Line::functional).toList();
    double[] totals = sample.cells().totals(wanted.subject(), domain);
    double degrees = sample.degreesOfTest(domain);
    RaoScott test =
        RaoScott.of(
            functionals.stream().mapToDouble(f -> f.at(totals)).toArray(),
            columns,
            sample.variance().covariances(wanted.subject(), domain, functionals),
            degrees);
    long n = sample.n(wanted.subject(), domain);
    String by = by(sample, domain, plan);
    return List.of(
        number("F", by, test.f(), test.below(), n, test.p()),
        number("ndf", by, test.above(), Double.NaN, n, Double.NaN),
        number("ddf", by, test.below(), Double.NaN, n, Double.NaN),
        number("p", by, test.p(), Double.NaN, n, Double.NaN));
  }

  private Estimated number(
      String level, String by, double value, double degrees, long n, double p) {
    return new Estimated(
        wanted.statistic(),
        wanted.variable(),
        level,
        by,
        value,
        Double.NaN,
        Double.NaN,
        Double.NaN,
        Double.NaN,
        degrees,
        n,
        p);
  }

  private String name() {
    return wanted.statistic().equals("crosstab") ? "crosstab_share" : wanted.statistic();
  }

  private String between() {
    return wanted.between().isEmpty()
        ? ""
        : (by(sample, domain, plan).isEmpty() ? "" : ",") + wanted.between();
  }

  /** The domain in words: its variables and their values. */
  static String by(Sample sample, int domain, EstimationPlan plan) {
    List<String> values = sample.cells().domains().get(domain);
    return String.join(
        ",",
        IntStream.range(0, values.size())
            .mapToObj(k -> plan.by().get(k).name() + "=" + values.get(k))
            .toList());
  }
}
