package fr.openl.estimation.statistics;

import fr.openl.Refusal;
import fr.openl.dataset.moments.DataColumn;
import fr.openl.dataset.moments.DataFile;
import fr.openl.dataset.moments.MomentQuery;
import fr.openl.dataset.moments.MomentTable;
import fr.openl.estimation.statistics.EstimationPlan.SuppliedReplicates;
import fr.openl.estimation.variance.Replicates;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * How replicate weights that came with the data count. Bootstrap: 1/(R − 1); JK1: (R − 1)/R; JKn:
 * (n_h − 1)/n_h, read off the factor n_h/(n_h − 1) by which the weights in the stratum of the unit
 * left out are larger. R's survey, svrepdesign.
 */
final class SuppliedScales {
  private SuppliedScales() {}

  static Replicates.Supplied of(DataFile file, EstimationPlan plan, SuppliedReplicates replicates) {
    int count = replicates.columns().size();
    double[] scales = new double[count];
    switch (replicates.type()) {
      case BOOTSTRAP -> Arrays.fill(scales, 1.0 / (count - 1));
      case JK1 -> Arrays.fill(scales, (count - 1.0) / count);
      case JKN -> readJkn(file, plan, replicates, scales);
    }
    return new Replicates.Supplied(replicates.columns(), scales);
  }

  private static void readJkn(
      DataFile file, EstimationPlan plan, SuppliedReplicates replicates, double[] scales) {
    DataColumn weight =
        plan.design()
            .weight()
            .orElseThrow(
                () ->
                    new Refusal(
                        "JKn replicate weights need the sample's own weights beside them: name"
                            + " their column with --weights"));
    for (double[] row : rows(file, plan, replicates, weight)) {
      for (int r = 0; r < scales.length; r++) {
        double base = row[scales.length];
        scales[r] = base > 0 ? Math.max(scales[r], row[r] / base) : scales[r];
      }
    }
    for (int r = 0; r < scales.length; r++) {
      if (!(scales[r] > 1)) {
        throw new Refusal(
            "The replicate weights %s leave no unit out: none is larger than the sample's own weight"
                .formatted(replicates.columns().get(r).name()));
      }
      scales[r] = 1 / scales[r];
    }
  }

  private static List<double[]> rows(
      DataFile file, EstimationPlan plan, SuppliedReplicates replicates, DataColumn weight) {
    List<DataColumn> columns = new ArrayList<>(replicates.columns());
    columns.add(weight);
    MomentTable table =
        file.sums(
            new MomentQuery(columns, false, plan.within(), Optional.empty(), List.of(), List.of()));
    List<double[]> rows = new ArrayList<>();
    for (int row = 0; row < table.rowCount(); row++) {
      rows.add(numbers(file, table, columns, row));
    }
    return rows;
  }

  /** The numbers that the first keys of a row are. */
  static double[] numbers(DataFile file, MomentTable table, List<DataColumn> columns, int row) {
    double[] numbers = new double[columns.size()];
    for (int r = 0; r < numbers.length; r++) {
      String value = table.key(r, row);
      try {
        numbers[r] = Double.parseDouble(value.strip());
      } catch (NumberFormatException word) {
        throw new Refusal(
            "%s: %s has '%s'; expected a replicate weight for every unit"
                .formatted(file.path(), columns.get(r).name(), value));
      }
    }
    return numbers;
  }
}
