package fr.openl.estimation.variance;

import fr.openl.Refusal;

/**
 * A stratum of one stage of sampling.
 *
 * @param name as the file has it; empty where there is only one
 * @param drawn how many sampling units were drawn in it
 * @param population how many there are; infinite where it is not known
 */
public record Stratum(String name, int drawn, double population) {
  /** A part of the population this small that is missing counts as none: R's survey, onestrat. */
  private static final double NOTHING = 1e-7;

  /** The share of the population that was not drawn: 1 − n/N. */
  public double undrawn() {
    return Double.isInfinite(population) ? 1 : (population - drawn) / population;
  }

  /** The share that was drawn: n/N, 0 of an endless population. */
  public double fraction() {
    return Double.isInfinite(population) ? 0 : drawn / population;
  }

  /** Whether everyone was drawn, so that nothing is uncertain. */
  public boolean isComplete() {
    return undrawn() < NOTHING;
  }

  /** Whether one unit is drawn that does not stand for itself alone. */
  public boolean isLonely() {
    return drawn == 1 && !isComplete();
  }

  /** What is said of a lonely stratum that no rule was declared for. */
  public Refusal refusal() {
    return new Refusal(
        "%s has a single sampled unit, which cannot tell a variance; declare what it adds with --lonely certainty, average or adjust"
            .formatted(name.isEmpty() ? "The sample" : "Stratum '" + name + "'"));
  }
}
