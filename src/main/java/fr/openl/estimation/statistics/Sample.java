package fr.openl.estimation.statistics;

import fr.openl.dataset.moments.Moment;
import fr.openl.dataset.moments.Product;
import fr.openl.estimation.variance.Cells;
import fr.openl.estimation.variance.Subject;
import fr.openl.estimation.variance.VarianceMethod;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A sample with calibrated weights, and what its design says of a domain besides variances.
 *
 * @param zeroWeights whether any unit weighs nothing; such units are in the sample, but in no count
 *     and no degree of freedom
 * @param finite whether the units were drawn one by one from a population of known size
 * @param replicateDegrees the degrees of freedom of replicate weights that came with the data, by
 *     domain
 */
public record Sample(
    Cells cells,
    VarianceMethod variance,
    boolean zeroWeights,
    boolean finite,
    Optional<List<Double>> replicateDegrees) {

  /** How many units of a domain have a value, unweighted. */
  public long n(Subject subject, int domain) {
    double n = 0;
    for (Product base : subject.bases()) {
      n += cells.count(counting(base), domain);
    }
    return Math.round(n);
  }

  /** How many units a domain has in the sample. */
  public double units(int domain) {
    double units = 0;
    for (int cell : cells.cellsOf(domain)) {
      units += cells.units(cell);
    }
    return units;
  }

  /**
   * The degrees of freedom in a domain: sampling units less strata, of those that {@code base}
   * holds for.
   */
  public double degrees(Product base, int domain) {
    return degrees(counting(base), domain);
  }

  /**
   * The degrees of freedom of a test in a domain: those of all its units, whatever they weigh, as
   * R's svychisq takes them.
   */
  double degreesOfTest(int domain) {
    return degrees(Moment.count(Product.ONE), domain);
  }

  private double degrees(Moment counting, int domain) {
    if (replicateDegrees.isPresent()) {
      return replicateDegrees.get().get(domain);
    }
    BitSet strata = new BitSet();
    BitSet units = new BitSet();
    double direct = 0;
    double[] counts = cells.column(counting);
    for (int cell : cells.cellsOf(domain)) {
      double inside = counts[cell];
      if (inside > 0) {
        strata.set(cells.sampling().stratum()[cell]);
        direct += inside;
        if (cells.sampling().first().isPresent()) {
          units.set(cells.sampling().first().get()[cell]);
        }
      }
    }
    return (cells.sampling().first().isPresent() ? units.cardinality() : direct)
        - strata.cardinality();
  }

  /** How units are counted: those of a weight other than zero. */
  public Moment counting(Product base) {
    return zeroWeights ? Moment.countWeighted(base) : Moment.count(base);
  }

  /** Kish's effective size of units that the quantities divide: (Σw)²/Σw². Kish (1965), 11.7. */
  public double effectiveUnits(Subject subject, int domain) {
    double weight = 0;
    double squared = 0;
    for (Product quantity : subject.quantities()) {
      double[] weights = cells.column(Moment.weighted(quantity));
      double[] squares = cells.column(Moment.squared(quantity));
      for (int cell : cells.cellsOf(domain)) {
        double factor = cells.factor(cell);
        weight += factor * weights[cell];
        squared += factor * factor * squares[cell];
      }
    }
    return weight * weight / squared;
  }

  /**
   * How many units a domain has in the population, by its share of the weights; infinite where the
   * design does not say.
   */
  public double population(Subject subject, int domain) {
    if (!finite) {
      return Double.POSITIVE_INFINITY;
    }
    double all =
        cells.sampling().strata().stream().mapToDouble(stratum -> stratum.population()).sum();
    double[] weights = cells.column(Moment.weighted(Product.ONE));
    double weight = 0;
    for (int cell = 0; cell < cells.size(); cell++) {
      weight += cells.factor(cell) * weights[cell];
    }
    return all * Arrays.stream(cells.totals(subject, domain)).sum() / weight;
  }

  /**
   * The variance of a simple random sample of as many units from the same population: N²·(1 −
   * n/N)/n·s² of the linearised variable. Särndal, Swensson and Wretman (1992), section 2.10; R's
   * survey, svytotal(deff = TRUE). Empty where the weights do not stand for a population larger
   * than the sample.
   *
   * @param slopes of the number by the totals of the subject's quantities
   */
  public OptionalDouble simpleVariance(
      Subject subject, double[] slopes, boolean divides, int domain) {
    long n = n(subject, domain);
    double sum = 0;
    double squares = 0;
    List<Product> quantities = subject.quantities();
    double[] totals = cells.totals(subject, domain);
    for (int j = 0; j < slopes.length; j++) {
      sum += slopes[j] == 0 ? 0 : slopes[j] * totals[j];
      for (int k = 0; k < slopes.length; k++) {
        double slope = slopes[j] * slopes[k];
        Optional<Product> product =
            slope == 0 ? Optional.empty() : quantities.get(j).times(quantities.get(k));
        squares += product.map(both -> slope * cells.total(both, domain)).orElse(0.0);
      }
    }
    double population =
        divides
            ? Arrays.stream(totals).sum()
            : subject.bases().stream().mapToDouble(base -> cells.total(base, domain)).sum();
    if (population < n || n < 2) {
      return OptionalDouble.empty();
    }
    double mean = sum / population;
    double spread = (squares / population - mean * mean) * n / (n - 1);
    return OptionalDouble.of(population * (population - n) / n * spread);
  }
}
