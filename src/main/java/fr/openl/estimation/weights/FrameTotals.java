package fr.openl.estimation.weights;

import fr.openl.Refusal;
import fr.openl.definition.Study.Design;
import fr.openl.definition.Study.DesignKind;
import fr.openl.frame.SamplingFrame;
import fr.openl.frame.Unit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the frame knows of the population, as far as weights need it.
 *
 * @param population how many units each stratum has
 * @param drawn how many of them were asked
 * @param groups what the units asked in each response group stand for: the sum of N_h/n_h
 * @param margins of the calibration, in the order of the study; a crossing is one margin
 */
public record FrameTotals(
    Map<String, Long> population,
    Map<String, Long> drawn,
    Map<String, Double> groups,
    List<Margin> margins) {
  private static final String YES = "yes";

  public FrameTotals {
    population = Map.copyOf(population);
    drawn = Map.copyOf(drawn);
    groups = Map.copyOf(groups);
    margins = List.copyOf(margins);
  }

  /**
   * Counts the units of a frame.
   *
   * @param source what the frame is called where something is wrong with it
   * @throws Refusal when a unit lacks a variable that weights depend on
   */
  public static FrameTotals of(SamplingFrame frame, Design design, String source) {
    Map<String, Long> population = new LinkedHashMap<>();
    Map<String, Long> drawn = new LinkedHashMap<>();
    for (Unit unit : frame.units()) {
      refuseMissing(unit, design.weighting(), source);
      String stratum = stratum(unit, design);
      population.merge(stratum, 1L, Long::sum);
      if (isAsked(unit, design)) {
        drawn.merge(stratum, 1L, Long::sum);
      }
    }
    Map<String, Double> groups = new LinkedHashMap<>();
    for (Unit unit : frame.units()) {
      if (isAsked(unit, design)) {
        String stratum = stratum(unit, design);
        groups.merge(
            WeightingClass.crossing(unit.variables(), groupVariables(design)),
            (double) population.getOrDefault(stratum, 0L) / drawn.getOrDefault(stratum, 1L),
            Double::sum);
      }
    }
    return new FrameTotals(population, drawn, groups, margins(frame, design, source));
  }

  /** A population of which nothing but the size is known; all were asked. */
  public static FrameTotals ofUnits(long units) {
    return new FrameTotals(
        Map.of("", units), Map.of("", units), Map.of("", (double) units), List.of());
  }

  /** How many units the frame holds. */
  public long units() {
    return population.values().stream().mapToLong(units -> units).sum();
  }

  /** The variables of the response groups: the strata, where the study declares no others. */
  static List<String> groupVariables(Design design) {
    return design.responseGroups().isEmpty() ? design.strata() : design.responseGroups();
  }

  /** The variables of every margin, in the order of the margins. */
  static List<List<String>> marginVariables(Design design) {
    List<List<String>> variables = new ArrayList<>();
    Optional.ofNullable(design.calibrate().get("poststratify"))
        .filter(crossed -> !crossed.isEmpty())
        .ifPresent(variables::add);
    Optional.ofNullable(design.calibrate().get("rake"))
        .ifPresent(raked -> raked.forEach(variable -> variables.add(List.of(variable))));
    return variables;
  }

  private static List<Margin> margins(SamplingFrame frame, Design design, String source) {
    List<Margin> margins = new ArrayList<>();
    for (List<String> variables : marginVariables(design)) {
      Map<String, Double> counts = new LinkedHashMap<>();
      for (Unit unit : frame.units()) {
        counts.merge(WeightingClass.crossing(unit.variables(), variables), 1.0, Double::sum);
      }
      margins.add(new Margin(String.join(WeightingClass.CROSSED, variables), source, counts));
    }
    return margins;
  }

  private static String stratum(Unit unit, Design design) {
    return WeightingClass.crossing(unit.variables(), design.strata());
  }

  /** Whether {@code unit} was asked: all are, unless a sample was drawn. */
  public static boolean isAsked(Unit unit, Design design) {
    return design.kind() != DesignKind.SAMPLE
        || design.drawn().isEmpty()
        || YES.equals(unit.variables().get(design.drawn().get()));
  }

  private static void refuseMissing(Unit unit, List<String> variables, String source) {
    for (String variable : variables) {
      if (!unit.variables().containsKey(variable)) {
        throw Refusal.said(
            "%s: unit %s has no %s, which weights depend on; the frame must know it of every unit"
                .formatted(source, unit.id(), variable),
            "%s : l’unité %s n’a pas de %s, dont les poids dépendent ; la base doit le connaître de chaque unité"
                .formatted(source, unit.id(), variable));
      }
    }
  }
}
