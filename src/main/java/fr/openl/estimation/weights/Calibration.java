package fr.openl.estimation.weights;

import fr.openl.Refusal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.SingularValueDecomposition;

/**
 * Weights made to add up to what the frame knows. With one margin this is post-stratification; with
 * several it is raking by iterative proportional fitting: Deming and Stephan (1940), Annals of
 * Mathematical Statistics 11, 427–444; Deville and Särndal (1992), JASA 87, 376–382. Units with the
 * same categories form a calibration cell and get the same factor.
 */
public final class Calibration {
  /** A margin is met when no category is off by more than this part of the population. */
  public static final double TOLERANCE = 1e-12;

  /** More rounds than a raking that converges ever takes. */
  public static final int MOST_ROUNDS = 5_000;

  private final List<Margin> margins;
  private final List<int[]> categoryOfCell = new ArrayList<>();
  private final List<double[]> counts = new ArrayList<>();
  private final List<List<String>> categories = new ArrayList<>();
  private final int cells;

  /**
   * A calibration to margins of one population.
   *
   * @param cells the categories of each cell, in the order of the margins
   * @throws Refusal when margins disagree or do not know a category of a cell
   */
  public Calibration(List<Margin> margins, List<List<String>> cells) {
    this.margins = List.copyOf(margins);
    this.cells = cells.size();
    for (int m = 0; m < margins.size(); m++) {
      Margin margin = margins.get(m);
      margins.getFirst().agreeWith(margin);
      List<String> known = List.copyOf(margin.counts().keySet());
      Map<String, Integer> index = new HashMap<>();
      known.forEach(category -> index.put(category, index.size()));
      int[] of = new int[cells.size()];
      for (int c = 0; c < of.length; c++) {
        String category = cells.get(c).get(m);
        Integer found = index.get(category);
        if (found == null) {
          throw Refusal.said(
              "%s: the data have '%s' in %s, which the margin does not count; it counts: %s"
                  .formatted(
                      margin.source(), category, margin.variable(), String.join(", ", known)),
              "%s : les données ont « %s » en %s, que la marge ne compte pas ; elle compte : %s"
                  .formatted(
                      margin.source(), category, margin.variable(), String.join(", ", known)));
        }
        of[c] = found;
      }
      categories.add(known);
      categoryOfCell.add(of);
      counts.add(margin.counts().values().stream().mapToDouble(count -> count).toArray());
    }
  }

  /** What a fit came to: the factor of each cell and the rounds it took. */
  @SuppressWarnings("ArrayRecordComponent") // numbers of many units, never compared
  public record Fit(double[] factors, int rounds) {}

  /**
   * The factors by which weights that add up to {@code weights} in the cells meet the margins.
   *
   * @throws Refusal when a category that the population has weighs nothing in the sample, or when
   *     the margins cannot be met together
   */
  public Fit fit(double[] weights) {
    refuseEmpty(weights);
    double[] factors = new double[cells];
    Arrays.fill(factors, 1);
    for (int round = 1; round <= MOST_ROUNDS; round++) {
      for (int m = 0; m < margins.size(); m++) {
        scale(m, weights, factors);
      }
      if (margins.size() == 1 || misfit(weights, factors) <= TOLERANCE) {
        return new Fit(factors, round);
      }
    }
    int worst = worstMargin(weights, factors);
    throw Refusal.said(
        "The margins cannot be met together: after %d rounds %s is still off by %.3g of the population; cells that the sample lacks keep them apart"
            .formatted(MOST_ROUNDS, margins.get(worst).variable(), misfit(worst, weights, factors)),
        "Les marges ne peuvent pas être atteintes ensemble : après %d tours, %s manque encore %.3g de la population ; des croisements absents des réponses l’empêchent"
            .formatted(
                MOST_ROUNDS, margins.get(worst).variable(), misfit(worst, weights, factors)));
  }

  /**
   * What a weighted regression on all margins predicts in each cell. Its residuals carry the
   * variance that calibration leaves: Deville and Särndal (1992), section 3; Särndal, Swensson and
   * Wretman (1992), section 6.6.
   *
   * @param weights the sum of the weights before calibration, by cell
   * @param sums the sum of weight times value, by cell
   */
  public double[] predict(double[] weights, double[] sums) {
    return regression(weights).predict(sums);
  }

  /** The regression for one set of weights, ready for many values. */
  public Regression regression(double[] weights) {
    List<int[]> columns = new ArrayList<>();
    int width = 0;
    for (int m = 0; m < margins.size(); m++) {
      int offset = width;
      columns.add(Arrays.stream(categoryOfCell.get(m)).map(k -> offset + k).toArray());
      width += categories.get(m).size();
    }
    double[][] normal = new double[width][width];
    for (int[] one : columns) {
      for (int[] other : columns) {
        for (int c = 0; c < cells; c++) {
          normal[one[c]][other[c]] += weights[c];
        }
      }
    }
    return new Regression(
        columns, pseudoInverse(MatrixUtils.createRealMatrix(normal)).getData(), cells);
  }

  /**
   * A weighted regression on the margins, whose categories overlap by one constant each. Every
   * category of every margin is a column of it.
   *
   * @param columns for each margin the column of every cell
   * @param inverse of the matrix of normal equations
   */
  @SuppressWarnings("ArrayRecordComponent") // numbers of many categories, never compared
  public record Regression(List<int[]> columns, double[][] inverse, int cells) {
    /** The prediction in each cell, from the sum of weight times value in each. */
    public double[] predict(double[] sums) {
      double[] byCategory = new double[inverse.length];
      for (int[] column : columns) {
        for (int c = 0; c < cells; c++) {
          byCategory[column[c]] += sums[c];
        }
      }
      double[] coefficients = new double[inverse.length];
      for (int k = 0; k < coefficients.length; k++) {
        for (int l = 0; l < coefficients.length; l++) {
          coefficients[k] += inverse[k][l] * byCategory[l];
        }
      }
      double[] predicted = new double[cells];
      for (int[] column : columns) {
        for (int c = 0; c < cells; c++) {
          predicted[c] += coefficients[column[c]];
        }
      }
      return predicted;
    }
  }

  private static RealMatrix pseudoInverse(RealMatrix normal) {
    SingularValueDecomposition parts = new SingularValueDecomposition(normal);
    double[] values = parts.getSingularValues();
    double[] inverted = new double[values.length];
    for (int i = 0; i < values.length; i++) {
      inverted[i] = values[i] > 1e-11 * values[0] ? 1 / values[i] : 0;
    }
    return parts
        .getV()
        .multiply(MatrixUtils.createRealDiagonalMatrix(inverted))
        .multiply(parts.getUT());
  }

  private void scale(int m, double[] weights, double[] factors) {
    double[] found = sums(m, weights, factors);
    for (int c = 0; c < cells; c++) {
      int category = categoryOfCell.get(m)[c];
      factors[c] *= found[category] == 0 ? 0 : counts.get(m)[category] / found[category];
    }
  }

  private double[] sums(int m, double[] weights, double[] factors) {
    double[] found = new double[counts.get(m).length];
    for (int c = 0; c < cells; c++) {
      found[categoryOfCell.get(m)[c]] += weights[c] * factors[c];
    }
    return found;
  }

  private double misfit(double[] weights, double[] factors) {
    return misfit(worstMargin(weights, factors), weights, factors);
  }

  private int worstMargin(double[] weights, double[] factors) {
    int worst = 0;
    for (int m = 1; m < margins.size(); m++) {
      worst = misfit(m, weights, factors) > misfit(worst, weights, factors) ? m : worst;
    }
    return worst;
  }

  private double misfit(int m, double[] weights, double[] factors) {
    double[] found = sums(m, weights, factors);
    double largest = 0;
    for (int k = 0; k < found.length; k++) {
      largest = Math.max(largest, Math.abs(found[k] - counts.get(m)[k]));
    }
    return largest / margins.get(m).total();
  }

  private void refuseEmpty(double[] weights) {
    double[] ones = new double[cells];
    Arrays.fill(ones, 1);
    for (int m = 0; m < margins.size(); m++) {
      double[] found = sums(m, weights, ones);
      for (int k = 0; k < found.length; k++) {
        if (found[k] == 0 && counts.get(m)[k] > 0) {
          String source = margins.get(m).source();
          String variable = margins.get(m).variable();
          String category = categories.get(m).get(k);
          throw Refusal.said(
              "%s: the margin counts %s units with %s = '%s', but no respondent of any weight has it; merge the category with another"
                  .formatted(source, counts.get(m)[k], variable, category),
              "%s : la marge compte %s unités avec %s = « %s », mais aucune réponse n’y correspond ; réunissez cette modalité à une autre"
                  .formatted(source, counts.get(m)[k], variable, category));
        }
      }
    }
  }
}
