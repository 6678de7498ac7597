package fr.openl.disclosure.table;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The least and the most that each unknown can be where some of them add up to known numbers and
 * none is negative. One tableau serves all unknowns: each search starts where the last one ended,
 * and every corner that is passed tells something of all unknowns. Dantzig's rule, with Bland's
 * rule against circling where steps lead nowhere. The tableau and its bookkeeping stand in one
 * file: every step changes all of them together.
 *
 * @see "Chvátal (1983), Linear Programming, chapters 2, 3 and 8"
 */
final class Simplex {
  /** What is smaller is rounding: coefficients of tables are 0, 1 or simple fractions. */
  private static final double ZERO = 1e-7;

  private static final double ROUNDING = 1e-10;

  /** After so many steps the tableau is computed anew, so that rounding cannot pile up. */
  private static final int FRESH = 400;

  /** After so many steps that lead nowhere, Bland's rule. */
  private static final int PATIENCE = 40;

  private final double[][] coefficients;
  private final double[] sums;
  private final int width;
  private double[][] rows; // the last column is the right-hand side
  private int[] basis; // the unknown of each row
  private final int[] rowOf; // −1 for an unknown that is 0 in this corner
  private final double[] lowest;
  private final double[] highest;
  private final int[] support; // the columns in which the last row divided is not 0
  private int supported;
  private int steps;
  private int idle;

  /**
   * @param coefficients a row an equation, a column an unknown
   * @param sums what the equations add up to
   * @param tolerance how far the equations may miss each other, such as by rounding
   * @throws Contradiction when the equations have no solution without negative numbers
   */
  Simplex(double[][] coefficients, double[] sums, double tolerance) {
    this.width = coefficients.length == 0 ? 0 : coefficients[0].length;
    this.coefficients = coefficients;
    this.sums = sums;
    this.rowOf = new int[width];
    this.lowest = new double[width];
    this.highest = new double[width];
    this.support = new int[width + 1];
    Arrays.fill(rowOf, -1);
    Arrays.fill(lowest, Double.POSITIVE_INFINITY);
    this.rows = tableau();
    this.basis = new int[rows.length];
    Arrays.fill(basis, -1);
    findCorner(tolerance);
    look();
  }

  /** The least that {@code unknown} can be. */
  double least(int unknown) {
    while (rowOf[unknown] >= 0) {
      int row = rowOf[unknown];
      int entering = entering(rows[row], 1);
      if (entering < 0) {
        break;
      }
      pivot(leaving(entering), entering);
      look();
    }
    return value(unknown);
  }

  /** The most that {@code unknown} can be, or the first value found from {@code enough} on. */
  double most(int unknown, double enough) {
    while (highest[unknown] < enough) {
      int entering = rowOf[unknown] < 0 ? unknown : entering(rows[rowOf[unknown]], -1);
      if (entering < 0) {
        return value(unknown);
      }
      int leaving = leaving(entering);
      if (leaving < 0) {
        highest[unknown] = Double.POSITIVE_INFINITY;
        break;
      }
      pivot(leaving, entering);
      look();
    }
    return highest[unknown];
  }

  /** The values of all unknowns in a corner where they cost least. */
  double[] cheapest(double[] costs) {
    while (true) {
      double[] saving = new double[width + 1];
      for (int j = 0; j < width; j++) {
        saving[j] = -costs[j];
      }
      for (int i = 0; i < rows.length; i++) {
        double cost = costs[basis[i]];
        for (int j = 0; cost != 0 && j < width; j++) {
          saving[j] += cost * rows[i][j];
        }
      }
      int entering = entering(saving, 1);
      int leaving = entering < 0 ? -1 : leaving(entering);
      if (leaving < 0) {
        return IntStream.range(0, width).mapToDouble(this::value).toArray();
      }
      pivot(leaving, entering);
    }
  }

  /** The least value in any corner passed so far. */
  double lowestSeen(int unknown) {
    return lowest[unknown];
  }

  /** The most in any corner passed so far. */
  double highestSeen(int unknown) {
    return highest[unknown];
  }

  private double value(int unknown) {
    return rowOf[unknown] < 0 ? 0 : rows[rowOf[unknown]][width];
  }

  /** All equations with a sum that is not negative. */
  private double[][] tableau() {
    double[][] tableau = new double[sums.length][];
    for (int i = 0; i < sums.length; i++) {
      tableau[i] = Arrays.copyOf(coefficients[i], width + 1);
      tableau[i][width] = sums[i];
      if (sums[i] < 0) {
        for (int j = 0; j <= width; j++) {
          tableau[i][j] = -tableau[i][j];
        }
      }
    }
    return tableau;
  }

  /** Phase one: reduces what the equations miss until every row has an unknown of its own. */
  private void findCorner(double tolerance) {
    double[] missing = missing();
    while (missing[width] > ZERO) {
      int entering = entering(missing, 1);
      if (entering < 0) {
        break;
      }
      int leaving = leaving(entering);
      pivot(leaving, entering);
      subtract(missing, rows[leaving], entering);
      if (steps % FRESH == 0) {
        refresh();
        missing = missing();
      }
    }
    if (missing()[width] > tolerance + ZERO * (1 + largestSum())) {
      throw new Contradiction();
    }
    dropEmptyRows();
  }

  /** The sum of the rows that have no unknown of their own. */
  private double[] missing() {
    double[] missing = new double[width + 1];
    for (int i = 0; i < rows.length; i++) {
      for (int j = 0; basis[i] < 0 && j <= width; j++) {
        missing[j] += rows[i][j];
      }
    }
    return missing;
  }

  private double largestSum() {
    return Arrays.stream(sums).map(Math::abs).max().orElse(0);
  }

  /** What is left without an unknown of its own says nothing, or takes any that it has. */
  private void dropEmptyRows() {
    for (int i = 0; i < rows.length; i++) {
      if (basis[i] < 0) {
        rows[i][width] = 0;
        int column = largest(rows[i]);
        if (column >= 0) {
          pivot(i, column);
        }
      }
    }
    int kept = 0;
    for (int i = 0; i < rows.length; i++) {
      if (basis[i] >= 0) {
        rows[kept] = rows[i];
        basis[kept] = basis[i];
        rowOf[basis[kept]] = kept++;
      }
    }
    rows = Arrays.copyOf(rows, kept);
    basis = Arrays.copyOf(basis, kept);
  }

  private int largest(double[] row) {
    int best = -1;
    for (int j = 0; j < width; j++) {
      if (Math.abs(row[j]) > (best < 0 ? ZERO : Math.abs(row[best]))) {
        best = j;
      }
    }
    return best;
  }

  /** The unknown whose growth lowers the row most (sign 1) or raises it most (sign −1). */
  private int entering(double[] row, int sign) {
    int best = -1;
    for (int j = 0; j < width; j++) {
      if (rowOf[j] < 0 && sign * row[j] > (best < 0 ? ZERO : sign * row[best])) {
        best = j;
        if (idle > PATIENCE) {
          break;
        }
      }
    }
    return best;
  }

  /** The row that is the first to reach 0 when {@code column} grows; −1 when none does. */
  private int leaving(int column) {
    int best = -1;
    double least = Double.POSITIVE_INFINITY;
    for (int i = 0; i < rows.length; i++) {
      double by = rows[i][column];
      if (by > ZERO) {
        double ratio = rows[i][width] / by;
        if (ratio < least - ZERO || (ratio <= least + ZERO && isBetter(i, best, column))) {
          best = i;
          least = Math.min(ratio, least);
        }
      }
    }
    idle = least > ZERO ? 0 : idle + 1;
    return best;
  }

  /**
   * Of rows that reach 0 together the largest coefficient is the surest, the first never circles.
   */
  private boolean isBetter(int row, int than, int column) {
    return idle > PATIENCE ? basis[row] < basis[than] : rows[row][column] > rows[than][column];
  }

  private void pivot(int at, int column) {
    step(rows, at, column);
    if (basis[at] >= 0) {
      rowOf[basis[at]] = -1;
    }
    basis[at] = column;
    rowOf[column] = at;
    steps++;
  }

  /** One elimination step; only what is not 0 is touched, and that is little. */
  private void step(double[][] tableau, int at, int column) {
    double[] row = tableau[at];
    double by = row[column];
    supported = 0;
    for (int j = 0; j <= width; j++) {
      if (row[j] != 0) {
        row[j] /= by;
        support[supported++] = j;
      }
    }
    row[column] = 1;
    for (int i = 0; i < tableau.length; i++) {
      if (i != at) {
        subtract(tableau[i], row, column);
      }
    }
  }

  /** Takes {@code row} off another one so often that its {@code column} becomes 0. */
  private void subtract(double[] from, double[] row, int column) {
    double factor = from[column];
    if (factor == 0) {
      return;
    }
    for (int s = 0; s < supported; s++) {
      int j = support[s];
      double difference = from[j] - factor * row[j];
      from[j] = Math.abs(difference) < ROUNDING ? 0 : difference;
    }
    from[column] = 0;
  }

  /**
   * Computes the rows of this corner anew from the equations. In phase one an equation that has no
   * unknown of its own yet keeps its row; later the rows are in the order of the basis.
   */
  private void refresh() {
    double[][] fresh = tableau();
    boolean[] used = new boolean[fresh.length];
    for (int i = 0; i < rows.length; i++) {
      used[i] = basis[i] < 0;
    }
    double[][] ordered = new double[rows.length][];
    for (int i = 0; i < rows.length; i++) {
      if (basis[i] < 0) {
        ordered[i] = fresh[i];
      } else {
        int row = largest(fresh, basis[i], used);
        step(fresh, row, basis[i]);
        used[row] = true;
        ordered[i] = fresh[row];
      }
    }
    for (double[] row : ordered) {
      row[width] = Math.max(0, row[width]);
    }
    rows = ordered;
  }

  private static int largest(double[][] tableau, int column, boolean[] used) {
    int best = -1;
    for (int i = 0; i < tableau.length; i++) {
      if (!used[i]
          && (best < 0 || Math.abs(tableau[i][column]) > Math.abs(tableau[best][column]))) {
        best = i;
      }
    }
    return best;
  }

  /** Learns from this corner. */
  private void look() {
    if (steps % FRESH == 0) {
      refresh();
    }
    for (int j = 0; j < width; j++) {
      double value = value(j);
      lowest[j] = Math.min(lowest[j], value);
      highest[j] = Math.max(highest[j], value);
    }
  }

  /** Equations that no numbers meet that are not negative. */
  static final class Contradiction extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Contradiction() {
      super("The numbers contradict each other");
    }
  }
}
