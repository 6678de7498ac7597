package fr.openl.estimation.statistics;

import fr.openl.dataset.moments.Moment;
import fr.openl.dataset.moments.MomentQuery;
import fr.openl.dataset.moments.MomentTable;
import fr.openl.dataset.moments.Product;
import fr.openl.estimation.variance.Cells;
import fr.openl.estimation.weights.WeightSummary;

/** What the weights look like after one step of weighting, from the sums of the cells. */
final class WeightStep {
  private WeightStep() {}

  /**
   * The summary.
   *
   * @param own whether the file has weights, of which cells tell the smallest and the largest
   */
  static WeightSummary of(String step, Cells cells, MomentTable table, boolean own) {
    double[] weights = cells.column(Moment.weighted(Product.ONE));
    double[] squared = cells.column(Moment.squared(Product.ONE));
    double[] low = own ? table.numbers(MomentQuery.low(0)) : weights;
    double[] high = own ? table.numbers(MomentQuery.high(0)) : weights;
    double units = 0;
    double sum = 0;
    double squares = 0;
    double smallest = Double.POSITIVE_INFINITY;
    double largest = 0;
    for (int cell = 0; cell < cells.size(); cell++) {
      double factor = cells.factor(cell);
      double weight = factor * weights[cell];
      units += cells.units(cell);
      sum += weight;
      squares += factor * factor * squared[cell];
      double alike = own ? 1 : cells.units(cell);
      smallest = Math.min(smallest, factor * low[cell] / alike);
      largest = Math.max(largest, factor * high[cell] / alike);
    }
    return new WeightSummary(step, Math.round(units), sum, smallest, largest, sum * sum / squares);
  }
}
