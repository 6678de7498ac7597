package fr.openl.estimation.statistics;

import fr.openl.Refusal;
import fr.openl.dataset.moments.ColumnProfile;
import fr.openl.dataset.moments.DataColumn;
import fr.openl.dataset.moments.DataFile;
import fr.openl.dataset.moments.Moment;
import fr.openl.dataset.moments.Product;
import fr.openl.estimation.intervals.Limits;
import fr.openl.estimation.intervals.ShareEvidence;
import fr.openl.estimation.intervals.StudentT;
import fr.openl.estimation.statistics.Wanted.Form;
import fr.openl.estimation.statistics.Wanted.Line;
import fr.openl.estimation.variance.Functional;
import fr.openl.estimation.variance.Subject;
import fr.openl.estimation.weights.WeightSummary;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** Answers a plan: every statistic in every domain, with its uncertainty. */
public final class SampleEstimation {
  private final DataFile file;
  private final EstimationPlan plan;
  private final SampleReader reader;

  private SampleEstimation(DataFile file, EstimationPlan plan) {
    this.file = file;
    this.plan = plan;
    this.reader = new SampleReader(file, plan);
  }

  /**
   * The answers.
   *
   * @param estimates statistic by statistic, domain by domain
   * @param weights what the weights look like after every step of weighting
   * @param notes what else a reader must know of them, in sentences
   */
  public record Answers(
      List<Estimated> estimates, List<WeightSummary> weights, List<String> notes) {
    public Answers {
      estimates = List.copyOf(estimates);
      weights = List.copyOf(weights);
      notes = List.copyOf(notes);
    }

    /** These and further answers. */
    public Answers and(Answers more) {
      List<Estimated> all = new ArrayList<>(estimates);
      all.addAll(more.estimates);
      List<WeightSummary> steps = new ArrayList<>(weights);
      steps.addAll(more.weights);
      List<String> told = new ArrayList<>(notes);
      told.addAll(more.notes);
      return new Answers(all, steps, told);
    }
  }

  /**
   * Answers {@code plan} from the units of {@code file}.
   *
   * @throws Refusal when the file does not hold what the plan needs
   */
  public static Answers answer(DataFile file, EstimationPlan plan) {
    return new SampleEstimation(file, plan).answers();
  }

  private Answers answers() {
    List<Statistic> ofTotals =
        plan.statistics().stream()
            .filter(statistic -> !(statistic instanceof Statistic.Quantile))
            .toList();
    SampleReader.Answer answer =
        reader.read(profiles -> ofTotals.stream().map(s -> Wanted.of(s, profiles)).toList());
    if (answer.sample().cells().domains().isEmpty()) {
      throw new Refusal(file.path() + ": no unit is in any domain of what is asked");
    }
    List<Estimated> estimates = new ArrayList<>();
    List<String> notes = new ArrayList<>();
    int next = 0;
    for (Statistic statistic : plan.statistics()) {
      if (statistic instanceof Statistic.Quantile quantile) {
        estimates.addAll(quantiles(quantile, notes));
        continue;
      }
      Wanted wanted = answer.wanted().get(next++);
      noteMissing(answer.sample(), wanted, notes);
      for (int domain : domainsInOrder(answer.sample())) {
        estimates.addAll(estimates(answer.sample(), wanted, domain));
        if (statistic instanceof Statistic.Crosstab crosstab) {
          int columns = reader.profile(crosstab.columns()).categories().size();
          estimates.addAll(test(answer.sample(), wanted, columns, domain));
        }
      }
    }
    long without = answer.sample().cells().unitsWithoutDomain();
    if (without > 0) {
      notes.add(
          String.format(
              Locale.ROOT,
              "%,d units have no value in %s and are in no domain.",
              without,
              String.join(", ", plan.by().stream().map(DataColumn::name).toList())));
    }
    return new Answers(estimates, reader.weightSteps(), notes);
  }

  private List<Estimated> estimates(Sample sample, Wanted wanted, int domain) {
    Subject subject = wanted.subject();
    double[] totals = sample.cells().totals(subject, domain);
    long n = sample.n(subject, domain);
    double degrees = sample.degrees(Product.ONE, domain);
    List<Functional> functionals = wanted.lines().stream().map(Line::functional).toList();
    List<Estimated> estimates = new ArrayList<>();
    double[] variances = n == 0 ? new double[0] : variances(sample, wanted, domain, functionals);
    for (int l = 0; l < functionals.size(); l++) {
      double value = n == 0 ? Double.NaN : functionals.get(l).at(totals);
      double variance = Double.isNaN(value) ? Double.NaN : Math.max(0, variances[l]);
      double effect =
          wanted.form() == Form.DIFFERENCE || Double.isNaN(value)
              ? Double.NaN
              : effect(sample, wanted, functionals.get(l).gradient(totals), variance, domain);
      Limits limits = limits(sample, wanted, value, variance, degrees, domain);
      double error = Math.sqrt(variance);
      estimates.add(
          new Estimated(
              name(wanted),
              wanted.variable(),
              wanted.lines().get(l).level(),
              by(sample, domain) + between(wanted, sample, domain),
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

  /** Only the variances, one formula at a time, as most statistics need no covariance. */
  private static double[] variances(
      Sample sample, Wanted wanted, int domain, List<Functional> functionals) {
    return functionals.stream()
        .mapToDouble(f -> sample.variance().covariances(wanted.subject(), domain, List.of(f))[0][0])
        .toArray();
  }

  private double effect(
      Sample sample, Wanted wanted, double[] slopes, double variance, int domain) {
    double simple =
        sample
            .simpleVariance(wanted.subject(), slopes, wanted.form().divides(), domain)
            .orElse(Double.NaN);
    double effect = variance / simple;
    return Double.isFinite(effect) ? effect : Double.NaN;
  }

  private Limits limits(
      Sample sample, Wanted wanted, double value, double variance, double degrees, int domain) {
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

  private List<Estimated> test(Sample sample, Wanted wanted, int columns, int domain) {
    List<Functional> functionals = wanted.lines().stream().map(Line::functional).toList();
    double[] totals = sample.cells().totals(wanted.subject(), domain);
    double degrees = sample.degrees(Product.ONE, domain);
    RaoScott test =
        RaoScott.of(
            functionals.stream().mapToDouble(f -> f.at(totals)).toArray(),
            columns,
            sample.variance().covariances(wanted.subject(), domain, functionals),
            degrees);
    long n = sample.n(wanted.subject(), domain);
    String by = by(sample, domain);
    return List.of(
        number(wanted, "F", by, test.f(), test.below(), n, test.p()),
        number(wanted, "ndf", by, test.above(), Double.NaN, n, Double.NaN),
        number(wanted, "ddf", by, test.below(), Double.NaN, n, Double.NaN),
        number(wanted, "p", by, test.p(), Double.NaN, n, Double.NaN));
  }

  private static Estimated number(
      Wanted wanted, String level, String by, double value, double degrees, long n, double p) {
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

  private List<Estimated> quantiles(Statistic.Quantile quantile, List<String> notes) {
    QuantileEstimation estimation = new QuantileEstimation(reader, plan, quantile);
    List<Estimated> estimates = new ArrayList<>();
    Sample sample = estimation.sample();
    for (int domain : domainsInOrder(sample)) {
      estimates.addAll(estimation.estimates(domain, by(sample, domain)));
    }
    estimation.missing().ifPresent(notes::add);
    return estimates;
  }

  private static String name(Wanted wanted) {
    return wanted.statistic().equals("crosstab") ? "crosstab_share" : wanted.statistic();
  }

  private String by(Sample sample, int domain) {
    List<String> values = sample.cells().domains().get(domain);
    return String.join(
        ",",
        IntStream.range(0, values.size())
            .mapToObj(k -> plan.by().get(k).name() + "=" + values.get(k))
            .toList());
  }

  private List<Integer> domainsInOrder(Sample sample) {
    List<List<String>> domains = sample.cells().domains();
    return IntStream.range(0, domains.size())
        .boxed()
        .sorted(Comparator.comparing(domains::get, ColumnProfile.listsInOrder()))
        .toList();
  }

  private String between(Wanted wanted, Sample sample, int domain) {
    return wanted.between().isEmpty()
        ? ""
        : (by(sample, domain).isEmpty() ? "" : ",") + wanted.between();
  }

  /** A sentence on units without a value. */
  static String missing(String variable, double missing, double units) {
    return String.format(
        Locale.ROOT,
        "%s: %,.0f of %,.0f units have no value (%.2f %%) and are left out.",
        variable,
        missing,
        units,
        100 * missing / units);
  }

  private void noteMissing(Sample sample, Wanted wanted, List<String> notes) {
    double units = 0;
    double known = 0;
    if (wanted.form() == Form.DIFFERENCE) {
      return;
    }
    for (int domain = 0; domain < sample.cells().domains().size(); domain++) {
      units += sample.units(domain);
      for (Product base : wanted.subject().bases()) {
        known += sample.cells().count(Moment.count(base), domain);
      }
    }
    if (known < units) {
      notes.add(missing(wanted.variable(), units - known, units));
    }
  }
}
