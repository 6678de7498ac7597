package fr.openl.estimation.variance;

import fr.openl.dataset.moments.Product;
import fr.openl.estimation.weights.Calibration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Variances from replicates: Σ scale_r (θ_r − θ̄)(θ′_r − θ̄′), around the mean of the replicates.
 * Every replicate is calibrated anew, so that what calibration gains shows. Wolter (2007), chapters
 * 4 and 5.
 */
public final class Replication implements VarianceMethod {
  private final Cells cells;
  private final Replicates replicates;
  private final List<double[]> factors = new ArrayList<>();

  /** A replication over {@code cells}, whose weights {@code calibration} made. */
  public Replication(Cells cells, Replicates replicates, Optional<Calibration> calibration) {
    this.cells = cells;
    this.replicates = replicates;
    calibration.ifPresent(this::calibrate);
  }

  @Override
  public double[][] covariances(Subject subject, int domain, List<Functional> functionals) {
    List<double[]> values = new ArrayList<>();
    List<Double> scales = new ArrayList<>();
    for (int r = 0; r < replicates.count(); r++) {
      if (replicates.scale(r) == 0) {
        continue;
      }
      double[] totals = totals(r, subject, domain);
      double[] value = functionals.stream().mapToDouble(f -> f.at(totals)).toArray();
      if (java.util.Arrays.stream(value).allMatch(Double::isFinite)) {
        values.add(value);
        scales.add(replicates.scale(r));
      }
    }
    int width = functionals.size();
    double[] centre = new double[width];
    for (double[] value : values) {
      for (int f = 0; f < width; f++) {
        centre[f] += value[f] / values.size();
      }
    }
    double[][] covariances = new double[width][width];
    for (int r = 0; r < values.size(); r++) {
      for (int f = 0; f < width; f++) {
        for (int g = 0; g < width; g++) {
          covariances[f][g] +=
              scales.get(r) * (values.get(r)[f] - centre[f]) * (values.get(r)[g] - centre[g]);
        }
      }
    }
    return covariances;
  }

  /** By what a replicate's calibration multiplies the weights of a calibration cell. */
  public double calibrated(int replicate, int calibrationCell) {
    return factors.isEmpty() ? 1 : factors.get(replicate)[calibrationCell];
  }

  private double[] totals(int replicate, Subject subject, int domain) {
    double[] totals = new double[subject.quantities().size()];
    for (int j = 0; j < totals.length; j++) {
      double[] sums = replicates.column(replicate, subject.quantities().get(j), cells);
      for (int cell : cells.cellsOf(domain)) {
        double factor = calibrated(replicate, cells.calibrationCell(cell));
        totals[j] += factor * replicates.factor(replicate, cell) * sums[cell];
      }
    }
    return totals;
  }

  private void calibrate(Calibration calibration) {
    for (int r = 0; r < replicates.count(); r++) {
      double[] weights = new double[cells.calibrationCells().size()];
      if (replicates.scale(r) != 0) {
        double[] sums = replicates.column(r, Product.ONE, cells);
        for (int cell = 0; cell < cells.size(); cell++) {
          weights[cells.calibrationCell(cell)] += replicates.factor(r, cell) * sums[cell];
        }
        factors.add(calibration.fit(weights).factors());
      } else {
        factors.add(weights);
      }
    }
  }
}
