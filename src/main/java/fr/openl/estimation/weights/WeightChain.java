package fr.openl.estimation.weights;

import java.util.List;

/**
 * How responding units came to stand for the population, step by step. Weights are one a class, in
 * the order of the classes; a step that the study does not declare leaves them as they were.
 *
 * @param base N_h/n_h: units of the stratum per unit asked
 * @param adjusted for units that did not answer, within response groups
 * @param calibrated to the frame's margins
 * @param entering what enters the last calibration: trimmed where bounds are declared, else
 *     adjusted
 * @param last what estimates use
 * @param groups how many response groups there are
 * @param silentGroups in how many of them nobody answered; all others stand for them
 * @param margins what weights are calibrated to: the frame's, in which all other categories stand
 *     for those in which nobody answered
 * @param silentCategories how many categories of the margins are stood for so
 * @param rounds of the last calibration; 0 without one
 * @param trimmedUnits how many units had their weight cut
 * @param steps what the weights of units look like after every step
 */
@SuppressWarnings("ArrayRecordComponent") // numbers of many classes, never compared
public record WeightChain(
    List<WeightingClass> classes,
    double[] base,
    double[] adjusted,
    double[] calibrated,
    double[] entering,
    double[] last,
    int groups,
    int silentGroups,
    List<Margin> margins,
    int silentCategories,
    int rounds,
    long trimmedUnits,
    List<WeightSummary> steps) {
  public WeightChain {
    classes = List.copyOf(classes);
    margins = List.copyOf(margins);
    steps = List.copyOf(steps);
  }

  /** What the final weights look like. */
  public WeightSummary summary() {
    return steps.getLast();
  }

  /** By what the last calibration multiplies the weights of a class. */
  public double factor(int ofClass) {
    return entering[ofClass] == 0 ? 0 : last[ofClass] / entering[ofClass];
  }

  /** The share of units whose weight was cut, 0 to 1. */
  public double shareTrimmed() {
    return (double) trimmedUnits / summary().units();
  }
}
