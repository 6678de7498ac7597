package fr.openl.estimation.statistics;

import fr.openl.Refusal;
import fr.openl.dataset.moments.ColumnProfile;
import fr.openl.dataset.moments.DataColumn;
import fr.openl.dataset.moments.DataFile;
import fr.openl.dataset.moments.Moment;
import fr.openl.dataset.moments.Product;
import fr.openl.estimation.statistics.Wanted.Form;
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
    List<Integer> domains = domainsInOrder(answer.sample());
    List<List<Estimated>> numbers =
        IntStream.range(0, ofTotals.size())
            .parallel()
            .mapToObj(i -> numbers(ofTotals.get(i), answer, i, domains))
            .toList();
    List<Estimated> estimates = new ArrayList<>();
    List<String> notes = new ArrayList<>();
    int next = 0;
    for (Statistic statistic : plan.statistics()) {
      if (statistic instanceof Statistic.Quantile quantile) {
        estimates.addAll(quantiles(quantile, notes));
      } else {
        noteMissing(answer.sample(), answer.wanted().get(next), notes);
        estimates.addAll(numbers.get(next++));
      }
    }
    if (unitsInDomains(answer.sample()) == 0) {
      notes.add("No unit meets the condition: nothing can be estimated.");
    }
    long without = answer.sample().cells().unitsWithoutDomain();
    if (without > 0) {
      notes.add(
          String.format(
              Locale.ROOT,
              "%,d %s in %s and in no domain.",
              without,
              without == 1 ? "unit without a value is" : "units without a value are",
              String.join(", ", plan.by().stream().map(DataColumn::name).toList())));
    }
    return new Answers(estimates, reader.weightSteps(), notes);
  }

  /** The numbers of a statistic of totals, domain by domain; safe beside those of others. */
  private List<Estimated> numbers(
      Statistic statistic, SampleReader.Answer answer, int which, List<Integer> domains) {
    List<Estimated> estimates = new ArrayList<>();
    for (int domain : domains) {
      DomainEstimates numbers =
          new DomainEstimates(answer.sample(), answer.wanted().get(which), domain, plan);
      estimates.addAll(numbers.estimates());
      if (statistic instanceof Statistic.Crosstab crosstab) {
        estimates.addAll(numbers.test(reader.profiles().categories(crosstab.columns()).size()));
      }
    }
    return estimates;
  }

  private List<Estimated> quantiles(Statistic.Quantile quantile, List<String> notes) {
    QuantileEstimation estimation = new QuantileEstimation(reader, plan, quantile);
    List<Estimated> estimates = new ArrayList<>();
    Sample sample = estimation.sample();
    for (int domain : domainsInOrder(sample)) {
      estimates.addAll(estimation.estimates(domain, DomainEstimates.by(sample, domain, plan)));
    }
    estimation.missing().ifPresent(notes::add);
    return estimates;
  }

  private static double unitsInDomains(Sample sample) {
    return IntStream.range(0, sample.cells().domains().size()).mapToDouble(sample::units).sum();
  }

  private List<Integer> domainsInOrder(Sample sample) {
    List<List<String>> domains = sample.cells().domains();
    return IntStream.range(0, domains.size())
        .boxed()
        .sorted(Comparator.comparing(domains::get, ColumnProfile.listsInOrder()))
        .toList();
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
