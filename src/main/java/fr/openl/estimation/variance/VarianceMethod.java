package fr.openl.estimation.variance;

import java.util.List;

/** How the uncertainty of estimates is found. */
public sealed interface VarianceMethod permits Linearisation, Replication {
  /**
   * The variances and covariances of numbers computed from the totals of one subject over one
   * domain, in their order.
   *
   * @throws fr.openl.Refusal when a stratum with a single unit has a part in it and no rule says
   *     what it adds
   */
  double[][] covariances(Subject subject, int domain, List<Functional> functionals);
}
