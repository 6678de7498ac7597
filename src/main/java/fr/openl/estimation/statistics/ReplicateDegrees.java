package fr.openl.estimation.statistics;

import fr.openl.dataset.moments.DataColumn;
import fr.openl.dataset.moments.DataFile;
import fr.openl.dataset.moments.MomentQuery;
import fr.openl.dataset.moments.MomentTable;
import fr.openl.estimation.statistics.EstimationPlan.CalibrationMargin;
import fr.openl.estimation.statistics.EstimationPlan.SuppliedReplicates;
import fr.openl.estimation.variance.Cells;
import fr.openl.estimation.variance.Replication;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The degrees of freedom of replicate weights that came with the data: how many of them are
 * independent in a domain, as they are calibrated, less one. R's survey, degf.
 */
final class ReplicateDegrees {
  /** Replicates are independent when more than this part of them is left: R's survey, degf. */
  private static final double DEPENDENT = 1e-5;

  private ReplicateDegrees() {}

  /** The degrees of freedom of each domain of {@code cells}. */
  static List<Double> of(
      DataFile file,
      EstimationPlan plan,
      SuppliedReplicates replicates,
      Cells cells,
      Replication replication) {
    int width = replicates.columns().size();
    int by = plan.by().size();
    List<DataColumn> keys = new ArrayList<>(replicates.columns());
    keys.addAll(plan.by());
    plan.margins().stream().map(CalibrationMargin::column).forEach(keys::add);
    MomentTable table =
        file.sums(
            new MomentQuery(keys, false, plan.within(), Optional.empty(), List.of(), List.of()));
    List<double[][]> products = new ArrayList<>();
    cells.domains().forEach(domain -> products.add(new double[width][width]));
    for (int row = 0; row < table.rowCount(); row++) {
      boolean inside = plan.within().isEmpty() || table.numbers(MomentQuery.WITHIN)[row] == 1;
      int domain = cells.domains().indexOf(keys(table, width, by, row));
      if (inside && domain >= 0) {
        double[] weights = SuppliedScales.numbers(file, table, replicates.columns(), row);
        if (!plan.margins().isEmpty()) {
          int cell =
              cells.calibrationCells().indexOf(keys(table, width + by, plan.margins().size(), row));
          for (int r = 0; r < width; r++) {
            weights[r] *= replication.calibrated(r, cell);
          }
        }
        add(weights, products.get(domain));
      }
    }
    return products.stream().map(of -> (double) rank(of) - 1).toList();
  }

  private static List<String> keys(MomentTable table, int from, int count, int row) {
    List<String> keys = new ArrayList<>();
    for (int k = from; k < from + count; k++) {
      keys.add(table.key(k, row));
    }
    return keys;
  }

  private static void add(double[] weights, double[][] products) {
    for (int r = 0; r < weights.length; r++) {
      for (int s = 0; weights[r] != 0 && s <= r; s++) {
        products[r][s] += weights[r] * weights[s];
      }
    }
  }

  /**
   * How many columns are independent, from their products: Cholesky's decomposition, in which a
   * column counts when what the earlier ones leave of it is long enough.
   */
  private static int rank(double[][] products) {
    List<double[]> found = new ArrayList<>();
    for (int r = 0; r < products.length; r++) {
      double left = products[r][r];
      for (double[] direction : found) {
        left -= direction[r] * direction[r];
      }
      if (left > DEPENDENT * DEPENDENT * products[r][r]) {
        double length = Math.sqrt(left);
        double[] direction = new double[products.length];
        for (int s = r; s < products.length; s++) {
          double along = products[s][r];
          for (double[] earlier : found) {
            along -= earlier[r] * earlier[s];
          }
          direction[s] = along / length;
        }
        found.add(direction);
      }
    }
    return found.size();
  }
}
