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
  /** Columns are independent when more than this part of them is left: R's survey, degf. */
  private static final double DEPENDENT = 1e-7;

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
    for (double[] row : rows(file, plan, replicates, List.of(weight))) {
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

  /** The rank of the replicate weights in each domain, less one. */
  static List<Double> degrees(
      DataFile file,
      EstimationPlan plan,
      SuppliedReplicates replicates,
      List<List<String>> domains) {
    List<List<double[]>> byDomain = new ArrayList<>();
    domains.forEach(domain -> byDomain.add(new ArrayList<>()));
    MomentTable table = table(file, plan, replicates, List.of());
    int width = replicates.columns().size();
    for (int row = 0; row < table.rowCount(); row++) {
      List<String> domain = new ArrayList<>();
      for (int k = 0; k < plan.by().size(); k++) {
        domain.add(table.key(width + k, row));
      }
      boolean inside = plan.within().isEmpty() || table.numbers(MomentQuery.WITHIN)[row] == 1;
      int index = domains.indexOf(domain);
      if (inside && index >= 0) {
        byDomain.get(index).add(numbers(file, table, replicates.columns(), row));
      }
    }
    return byDomain.stream().map(rows -> (double) rank(rows, width) - 1).toList();
  }

  private static List<double[]> rows(
      DataFile file, EstimationPlan plan, SuppliedReplicates replicates, List<DataColumn> more) {
    MomentTable table = table(file, plan, replicates, more);
    List<DataColumn> columns = new ArrayList<>(replicates.columns());
    columns.addAll(more);
    List<double[]> rows = new ArrayList<>();
    for (int row = 0; row < table.rowCount(); row++) {
      rows.add(numbers(file, table, columns, row));
    }
    return rows;
  }

  private static MomentTable table(
      DataFile file, EstimationPlan plan, SuppliedReplicates replicates, List<DataColumn> more) {
    List<DataColumn> keys = new ArrayList<>(replicates.columns());
    keys.addAll(more);
    if (more.isEmpty()) {
      keys.addAll(plan.by());
    }
    return file.sums(
        new MomentQuery(keys, false, plan.within(), Optional.empty(), List.of(), List.of()));
  }

  private static double[] numbers(
      DataFile file, MomentTable table, List<DataColumn> columns, int row) {
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

  /** Gram and Schmidt, until every dimension is found. */
  private static int rank(List<double[]> rows, int width) {
    List<double[]> basis = new ArrayList<>();
    for (double[] row : rows) {
      if (basis.size() == width) {
        break;
      }
      double[] rest = row.clone();
      double size = norm(row);
      for (int pass = 0; pass < 2; pass++) {
        for (double[] direction : basis) {
          double along = 0;
          for (int r = 0; r < width; r++) {
            along += direction[r] * rest[r];
          }
          for (int r = 0; r < width; r++) {
            rest[r] -= along * direction[r];
          }
        }
      }
      double left = norm(rest);
      if (left > DEPENDENT * size) {
        basis.add(Arrays.stream(rest).map(x -> x / left).toArray());
      }
    }
    return basis.size();
  }

  private static double norm(double[] vector) {
    return Math.sqrt(Arrays.stream(vector).map(x -> x * x).sum());
  }
}
