package fr.openl.estimation.intervals;

/**
 * What an interval of a share is computed from.
 *
 * @param share from 0 to 1
 * @param variance of its estimate
 * @param degrees of freedom of the design in the domain
 * @param units how many units the domain has in the sample
 * @param effectiveUnits Kish's effective size of the units with a value: (Σw)²/Σw²
 * @param population how many units the domain has in the population; infinite where it is not known
 */
public record ShareEvidence(
    double share,
    double variance,
    double degrees,
    double units,
    double effectiveUnits,
    double population) {

  /** Whether every unit, or none, has what is counted, so that no variance can be seen. */
  boolean isExtreme() {
    return share <= 0 || share >= 1;
  }
}
