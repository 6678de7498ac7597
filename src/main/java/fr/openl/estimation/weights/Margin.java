package fr.openl.estimation.weights;

import fr.openl.Refusal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * How many units of the population are in each category of a variable, as the frame knows it.
 *
 * @param source where the numbers come from, named when they do not fit
 * @param counts by category; at least one, none negative
 */
public record Margin(String variable, String source, Map<String, Double> counts) {
  /** Margins of one population agree in their sum up to this part of it. */
  private static final double ROUNDING = 1e-6;

  public Margin {
    counts = Collections.unmodifiableMap(new LinkedHashMap<>(counts));
    if (!(counts.values().stream().mapToDouble(count -> count).sum() > 0)) {
      throw new Refusal(source + ": found no category with a count; expected a category a row");
    }
    counts.forEach(
        (category, count) -> {
          if (!(count >= 0) || Double.isInfinite(count)) {
            throw new Refusal(
                "%s: category '%s' counts %s; expected a number from 0"
                    .formatted(source, category, count));
          }
        });
  }

  /** The size of the population. */
  public double total() {
    return counts.values().stream().mapToDouble(count -> count).sum();
  }

  /** Whether the numbers are shares of a population of unknown size. */
  public boolean tellsShares() {
    return Math.abs(total() - 1) <= ROUNDING;
  }

  /** The same shares of a population of {@code size} units. */
  public Margin ofPopulation(double size) {
    Map<String, Double> scaled = new LinkedHashMap<>();
    counts.forEach((category, count) -> scaled.put(category, count * size / total()));
    return new Margin(variable, source, scaled);
  }

  /**
   * The margin when nobody answered in some categories: all others stand for these, each in
   * proportion to its count, so that the population keeps its size.
   *
   * @param answered the categories in which somebody did
   */
  Margin heardIn(Set<String> answered) {
    Map<String, Double> heard = new LinkedHashMap<>(counts);
    heard.keySet().retainAll(answered);
    double sum = heard.values().stream().mapToDouble(count -> count).sum();
    if (heard.size() == counts.size() || !(sum > 0)) {
      return this;
    }
    heard.replaceAll((category, count) -> count * total() / sum);
    return new Margin(variable, source, heard);
  }

  /**
   * Two margins of one population.
   *
   * @throws Refusal when their sums differ
   */
  public void agreeWith(Margin other) {
    if (Math.abs(total() - other.total()) > ROUNDING * Math.max(total(), other.total())) {
      throw new Refusal(
          "The margins disagree: %s counts %s units, %s counts %s"
              .formatted(source, total(), other.source, other.total()));
    }
  }
}
