package fr.openl.collection.simulation;

import java.util.List;

/**
 * Which answers a made-up unit leans to. The appeal of an answer is the sum of how popular it is in
 * the study (which drifts a little from wave to wave), of what the unit's group and temper add, and
 * of the unit's own taste, most of which lasts from wave to wave. So answers depend on each other,
 * groups differ, and two waves of a study resemble each other.
 */
record Leaning(Chance study, String wave, String unit, List<String> groups) {
  private static final double POPULARITY = 0.7;
  private static final double FIRST_COME = 1.0;
  private static final double GROUP = 0.3;
  private static final double TEMPER = 0.5;
  private static final double DRIFT = 0.15;
  private static final double LASTING_TASTE = 0.85;
  private static final double PASSING_TASTE = 0.5;

  Leaning {
    groups = List.copyOf(groups);
  }

  /** How willing the unit is to answer at all; mean 0, variance 1. */
  double engagement() {
    return own().of("engagement").normal();
  }

  /**
   * The appeal of one of several categories.
   *
   * @param place of the category in its list, 0 to 1: early ones are taken a little more often, and
   *     the unit's temper pulls towards one of the ends
   */
  double appeal(String item, String code, double place) {
    Chance answer = study.of("popularity").of(item).of(code);
    return POPULARITY * answer.normal()
        - FIRST_COME * place
        + pull(item, (place - 0.5) * 2)
        + outside(item, code);
  }

  /** Where the unit stands on a line; mean 0, variance about 1. */
  double position(String item) {
    return pull(item, 1) + outside(item, "");
  }

  /** The same number for all units of all waves: what is usual, 0 to 1. */
  double usual(String item) {
    return study.of("usual").of(item).uniform();
  }

  /** Luck of this unit in this wave, for whatever is not a matter of taste. */
  Chance luck(String item) {
    return own().of(wave).of(item);
  }

  private double pull(String item, double towards) {
    double loading = study.of("loading").of(item).normal();
    return TEMPER * loading * towards * own().of("temper").normal();
  }

  private double outside(String item, String code) {
    Chance answer = study.of("popularity").of(item).of(code);
    double sum = DRIFT * answer.of(wave).normal();
    for (String group : groups) {
      sum += GROUP * answer.of(group).normal();
    }
    Chance taste = own().of(item).of(code);
    return sum + LASTING_TASTE * taste.normal() + PASSING_TASTE * taste.of(wave).normal();
  }

  private Chance own() {
    return study.of("unit").of(unit);
  }
}
