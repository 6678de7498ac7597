package fr.openl.estimation.statistics;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.QRDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.special.Beta;

/**
 * Pearson's test that two variables are independent, with the second-order correction for the
 * design: Rao and Scott (1984), Annals of Statistics 12, 46–60, as an F test; Lumley (2010),
 * section 2.6.
 *
 * @param f the statistic; not a number when a variable has a single value
 * @param above the degrees of freedom of the numerator
 * @param below those of the denominator
 * @param p the probability of at least {@code f} if the variables were independent
 */
record RaoScott(double f, double above, double below, double p) {
  private static final RaoScott NONE = new RaoScott(Double.NaN, Double.NaN, Double.NaN, Double.NaN);

  /**
   * The test of a table.
   *
   * @param shares of its cells, row by row; rows and columns without any are left out
   * @param covariances of the shares
   * @param degrees of freedom of the design
   */
  static RaoScott of(double[] shares, int columns, double[][] covariances, double degrees) {
    List<Integer> rows = used(shares, columns, true);
    List<Integer> cols = used(shares, columns, false);
    if (rows.size() < 2 || cols.size() < 2) {
      return NONE;
    }
    int width = rows.size() * cols.size();
    double[] share = new double[width];
    RealMatrix v = MatrixUtils.createRealMatrix(width, width);
    int[] cell = new int[width];
    for (int i = 0; i < width; i++) {
      cell[i] = rows.get(i / cols.size()) * columns + cols.get(i % cols.size());
      share[i] = shares[cell[i]];
    }
    for (int i = 0; i < width; i++) {
      for (int j = 0; j < width; j++) {
        v.setEntry(i, j, covariances[cell[i]][cell[j]]);
      }
    }
    RealMatrix inverse = MatrixUtils.createRealMatrix(width, width);
    for (int i = 0; i < width; i++) {
      inverse.setEntry(i, i, share[i] == 0 ? 0 : 1 / share[i]);
    }
    RealMatrix c = interactions(rows.size(), cols.size());
    RealMatrix weighted = inverse.multiply(c);
    RealMatrix simple = c.transpose().multiply(weighted);
    RealMatrix design = weighted.transpose().multiply(v).multiply(weighted);
    LUDecomposition solvable = new LUDecomposition(simple);
    if (!solvable.getSolver().isNonSingular()) {
      return NONE;
    }
    RealMatrix effects = solvable.getSolver().solve(design);
    double trace = effects.getTrace();
    double above = trace * trace / effects.multiply(effects).getTrace();
    double below = above * degrees;
    double f = pearson(share, rows.size(), cols.size()) / trace;
    return new RaoScott(f, above, below, upper(f, above, below));
  }

  private static List<Integer> used(double[] shares, int columns, boolean rows) {
    List<Integer> used = new ArrayList<>();
    int count = rows ? shares.length / columns : columns;
    for (int line = 0; line < count; line++) {
      double sum = 0;
      for (int i = 0; i < shares.length; i++) {
        sum += (rows ? i / columns : i % columns) == line ? shares[i] : 0;
      }
      if (sum > 0) {
        used.add(line);
      }
    }
    return used;
  }

  /** The contrasts of interaction, free of the main effects of rows and columns. */
  private static RealMatrix interactions(int rows, int columns) {
    RealMatrix main = MatrixUtils.createRealMatrix(rows * columns, rows + columns - 1);
    RealMatrix both = MatrixUtils.createRealMatrix(rows * columns, (rows - 1) * (columns - 1));
    for (int i = 0; i < rows * columns; i++) {
      int row = i / columns;
      int column = i % columns;
      main.setEntry(i, 0, 1);
      if (row > 0) {
        main.setEntry(i, row, 1);
      }
      if (column > 0) {
        main.setEntry(i, rows - 1 + column, 1);
      }
      if (row > 0 && column > 0) {
        both.setEntry(i, (row - 1) * (columns - 1) + column - 1, 1);
      }
    }
    RealMatrix fitted = main.multiply(new QRDecomposition(main).getSolver().solve(both));
    return both.subtract(fitted);
  }

  /** X² of a sample of one unit. */
  private static double pearson(double[] share, int rows, int columns) {
    double[] ofRow = new double[rows];
    double[] ofColumn = new double[columns];
    for (int i = 0; i < share.length; i++) {
      ofRow[i / columns] += share[i];
      ofColumn[i % columns] += share[i];
    }
    double sum = 0;
    for (int i = 0; i < share.length; i++) {
      double expected = ofRow[i / columns] * ofColumn[i % columns];
      sum += (share[i] - expected) * (share[i] - expected) / expected;
    }
    return sum;
  }

  private static double upper(double f, double above, double below) {
    return Double.isNaN(f) || !(below > 0)
        ? Double.NaN
        : Beta.regularizedBeta(below / (below + above * f), below / 2, above / 2);
  }
}
