package fr.openl.estimation.weights;

import fr.openl.Refusal;
import fr.openl.definition.Study.Design;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Weights the units that responded, as their study declares: base weights from the frame, adjusted
 * for non-response within response groups, calibrated to the frame's margins, trimmed. Särndal,
 * Swensson and Wretman (1992), sections 15.6 and 6.5; Deville and Särndal (1992).
 */
public final class Weighting {
  /** More turns between trimming and calibration than bounds and margins that agree ever take. */
  private static final int MOST_TURNS = 200;

  private final Design design;
  private final FrameTotals frame;
  private final List<WeightingClass> classes;
  private final List<Margin> margins;
  private final List<WeightSummary> steps = new ArrayList<>();

  private Weighting(Design design, FrameTotals frame, List<WeightingClass> classes) {
    this.design = design;
    this.frame = frame;
    this.classes = classes;
    this.margins = heard();
  }

  /**
   * The weights of {@code classes}.
   *
   * @throws Refusal when a class is not in the frame, or when margins and bounds cannot be met
   *     together
   */
  public static WeightChain of(Design design, FrameTotals frame, List<WeightingClass> classes) {
    return new Weighting(design, frame, classes).chain();
  }

  /** The calibration cell of a class: its category in every margin. */
  public static List<String> cell(Design design, WeightingClass ofUnits) {
    return FrameTotals.marginVariables(design).stream().map(ofUnits::crossing).toList();
  }

  private WeightChain chain() {
    double[] base = base();
    step("base", base);
    Map<String, Double> responding = sums(base, FrameTotals.groupVariables(design));
    double[] adjusted = adjusted(base, responding);
    step("adjusted", adjusted);
    int rounds = 0;
    double[] calibrated = adjusted;
    if (!margins.isEmpty()) {
      Calibrated fitted = calibrate(adjusted);
      calibrated = fitted.weights;
      rounds = fitted.rounds;
      step("calibrated", calibrated);
    }
    double[] entering = margins.isEmpty() ? calibrated : adjusted;
    double[] last = calibrated;
    long cut = 0;
    if (design.trim().isPresent()) {
      Trimming trimming = new Trimming(design.trim().get(), classes);
      cut = trimming.unitsOutside(calibrated);
      for (int turn = 0; trimming.isNeeded(last); turn++) {
        entering = trimming.trim(last);
        last = entering;
        if (!margins.isEmpty()) {
          Calibrated fitted = calibrate(entering);
          last = fitted.weights;
          rounds = fitted.rounds;
        }
        if (turn == MOST_TURNS) {
          throw Refusal.said(
              "Weights from %s to %s times their mean cannot meet the frame's margins; widen the bounds or drop a margin"
                  .formatted(design.trim().get().from(), design.trim().get().to()),
              "Des poids entre %s et %s fois leur moyenne ne peuvent pas atteindre les marges de la base de sondage ; élargissez les bornes ou retirez une marge"
                  .formatted(design.trim().get().from(), design.trim().get().to()));
        }
      }
      step("trimmed", last);
    }
    int silent =
        (int) frame.groups().keySet().stream().filter(g -> !responding.containsKey(g)).count();
    return new WeightChain(
        classes,
        base,
        adjusted,
        calibrated,
        entering,
        last,
        frame.groups().size(),
        silent,
        margins,
        silentCategories(),
        rounds,
        cut,
        steps);
  }

  /** The frame's margins, in which categories without a response are stood for by the others. */
  private List<Margin> heard() {
    List<List<String>> cells = classes.stream().map(of -> cell(design, of)).toList();
    return IntStream.range(0, frame.margins().size())
        .mapToObj(
            m ->
                frame
                    .margins()
                    .get(m)
                    .heardIn(cells.stream().map(cell -> cell.get(m)).collect(Collectors.toSet())))
        .toList();
  }

  private int silentCategories() {
    return categories(frame.margins()) - categories(margins);
  }

  private static int categories(List<Margin> margins) {
    return margins.stream().mapToInt(margin -> margin.counts().size()).sum();
  }

  /** N_h/n_h. */
  private double[] base() {
    double[] base = new double[classes.size()];
    for (int c = 0; c < base.length; c++) {
      String stratum = classes.get(c).crossing(design.strata());
      Long population = frame.population().get(stratum);
      Long drawn = frame.drawn().get(stratum);
      if (population == null || drawn == null) {
        throw Refusal.said(
            "Units responded in the stratum '%s' (%s), in which the frame has asked none"
                .formatted(stratum, String.join(WeightingClass.CROSSED, design.strata())),
            "Des unités ont répondu dans la strate « %s » (%s), où la base de sondage n’en interroge aucune"
                .formatted(stratum, String.join(WeightingClass.CROSSED, design.strata())));
      }
      base[c] = (double) population / drawn;
    }
    return base;
  }

  /**
   * Base weights times, for every response group, what its units asked stand for over what those of
   * them that responded do. Groups without a response are shared out among all others.
   */
  private double[] adjusted(double[] base, Map<String, Double> responding) {
    double all = frame.groups().values().stream().mapToDouble(weight -> weight).sum();
    double reached =
        responding.keySet().stream().mapToDouble(g -> frame.groups().getOrDefault(g, 0.0)).sum();
    double[] adjusted = new double[base.length];
    for (int c = 0; c < base.length; c++) {
      String group = classes.get(c).crossing(FrameTotals.groupVariables(design));
      Double asked = frame.groups().get(group);
      if (asked == null) {
        String variables = String.join(WeightingClass.CROSSED, FrameTotals.groupVariables(design));
        throw Refusal.said(
            "Units responded in the response group '%s' (%s), in which the frame has asked none"
                .formatted(group, variables),
            "Des unités ont répondu dans le groupe de réponse « %s » (%s), où la base de sondage n’en interroge aucune"
                .formatted(group, variables));
      }
      adjusted[c] = base[c] * asked / responding.getOrDefault(group, asked) * all / reached;
    }
    return adjusted;
  }

  /** The sums of weights of the responding units by the crossing of {@code variables}. */
  private Map<String, Double> sums(double[] weights, List<String> variables) {
    Map<String, Double> sums = new HashMap<>();
    for (int c = 0; c < weights.length; c++) {
      sums.merge(
          classes.get(c).crossing(variables), weights[c] * classes.get(c).units(), Double::sum);
    }
    return sums;
  }

  @SuppressWarnings("ArrayRecordComponent") // numbers of many classes, never compared
  private record Calibrated(double[] weights, int rounds) {}

  private Calibrated calibrate(double[] weights) {
    List<List<String>> cells =
        classes.stream().map(ofUnits -> cell(design, ofUnits)).distinct().toList();
    Map<List<String>, Integer> index = new HashMap<>();
    cells.forEach(cell -> index.put(cell, index.size()));
    int[] cellOf =
        classes.stream()
            .mapToInt(ofUnits -> index.getOrDefault(cell(design, ofUnits), -1))
            .toArray();
    double[] sums = new double[cells.size()];
    for (int c = 0; c < weights.length; c++) {
      sums[cellOf[c]] += weights[c] * classes.get(c).units();
    }
    Calibration.Fit fit = new Calibration(margins, cells).fit(sums);
    double[] calibrated = new double[weights.length];
    Arrays.setAll(calibrated, c -> weights[c] * fit.factors()[cellOf[c]]);
    return new Calibrated(calibrated, fit.rounds());
  }

  private void step(String name, double[] weights) {
    long units = 0;
    double sum = 0;
    double squares = 0;
    for (int c = 0; c < weights.length; c++) {
      long n = classes.get(c).units();
      units += n;
      sum += n * weights[c];
      squares += n * weights[c] * weights[c];
    }
    steps.add(
        new WeightSummary(
            name,
            units,
            sum,
            Arrays.stream(weights).min().orElse(0),
            Arrays.stream(weights).max().orElse(0),
            sum * sum / squares));
  }
}
