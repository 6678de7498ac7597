package fr.openl.estimation.variance;

import fr.openl.Refusal;
import fr.openl.dataset.moments.DataColumn;
import java.util.List;
import java.util.Optional;

/**
 * Where a file says how its units were drawn.
 *
 * @param stratum the strata of the first stage; one stratum without
 * @param clusters the units drawn at the first and at the second stage; the units themselves
 *     without
 * @param fpc for each stage the population counts or the sampling fractions; without, the
 *     population is taken for endless
 * @param weight the units' weights; without, the inverse of the sampling fractions, or 1
 */
public record DesignColumns(
    Optional<DataColumn> stratum,
    List<DataColumn> clusters,
    List<DataColumn> fpc,
    Optional<DataColumn> weight) {
  public DesignColumns {
    clusters = List.copyOf(clusters);
    fpc = List.copyOf(fpc);
    if (clusters.size() > 2) {
      throw new Refusal("Found " + clusters.size() + " stages of clusters; expected one or two");
    }
    if (fpc.size() > Math.max(1, clusters.size())) {
      throw new Refusal(
          "Found %d finite population corrections for %d stage(s) of sampling; expected one a stage"
              .formatted(fpc.size(), Math.max(1, clusters.size())));
    }
  }

  /** Units that are drawn in clusters. */
  public boolean isClustered() {
    return !clusters.isEmpty();
  }

  /**
   * The clusters that variances look at: the second stage adds to it only where the first is a part
   * of a finite population.
   */
  public List<DataColumn> stages() {
    return fpc.isEmpty() && clusters.size() == 2 ? clusters.subList(0, 1) : clusters;
  }
}
