package fr.openl.indicators;

import fr.openl.definition.CodeList;
import fr.openl.definition.Measure;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The chart that an indicator asks for. Where the study asks for none, its kind and the measure of
 * its question choose; the domains and waves of what is shown choose the drawing in the end.
 */
public enum ChartChoice {
  /** Bars, the longest first. */
  BAR,
  /** Dots on their intervals, the highest first: many shares, each of its own. */
  DOTS,
  /** Categories in the order of their list: scales, frequencies, size classes. */
  ORDERED,
  /** A scale with two ends around its middle: agreement, satisfaction. */
  DIVERGING,
  /** Quantiles: how an amount spreads over the units. */
  SPREAD,
  /** Quantiles of parts of a limit, and who has reached it. */
  SATURATION,
  /** What became of choices since the wave before. */
  FLOW,
  /** Counts over time and their ceiling. */
  GROWTH,
  /** Lines over the waves before all. */
  TREND,
  NONE;

  /** Codes of one end of a scale that has two. */
  private static final Pattern AGAINST =
      Pattern.compile(
          "(.*_)?(disagree|dissatisfied|unsatisfied|unlikely|difficult|hard|bad|worse)");

  /** Codes of its other end. */
  private static final Pattern FOR =
      Pattern.compile("(.*_)?(agree|satisfied|likely|easy|good|better)");

  /** As a study writes them. */
  static String[] words() {
    return Arrays.stream(values())
        .map(choice -> choice.name().toLowerCase(Locale.ROOT))
        .toArray(String[]::new);
  }

  /**
   * What shows the distribution of an item of {@code measure}: of several choices each is a share
   * of its own, a scale keeps its order, and agreement has two ends.
   */
  static ChartChoice ofDistribution(Measure measure) {
    return switch (measure) {
      case Measure.ManyCategories many -> DOTS;
      case Measure.RankedCategories ranked -> DOTS;
      case Measure.OneCategory one -> hasTwoEnds(one.list()) ? DIVERGING : BAR;
      case Measure.Numeric number -> ORDERED;
      case Measure.Truth truth -> BAR;
      case Measure.Text text -> BAR;
      case Measure.Day day -> BAR;
    };
  }

  /** Whether the substantive categories go from one end to its contrary. */
  private static boolean hasTwoEnds(CodeList list) {
    List<String> codes =
        list.categories().stream()
            .filter(category -> !category.dontKnow())
            .map(category -> category.code())
            .toList();
    return codes.size() >= 3
        && (isEnds(codes.getFirst(), codes.getLast()) || isEnds(codes.getLast(), codes.getFirst()));
  }

  private static boolean isEnds(String against, String forIt) {
    return AGAINST.matcher(against).matches() && FOR.matcher(forIt).matches();
  }
}
