package fr.openl.indicators;

import fr.openl.Refusal;
import fr.openl.dataset.Aggregation;
import fr.openl.dataset.WaveDataSet;
import fr.openl.dataset.formats.DeclaredDesign;
import fr.openl.dataset.formats.ResponsePlace;
import fr.openl.definition.Study.Design;
import fr.openl.definition.Study.DesignKind;
import fr.openl.estimation.WaveSample;
import fr.openl.estimation.weights.FrameTotals;
import fr.openl.estimation.weights.WeightChain;
import fr.openl.estimation.weights.Weighting;
import fr.openl.estimation.weights.WeightingClass;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import tech.tablesaw.api.Row;
import tech.tablesaw.api.Table;

/**
 * How the responses of one wave are weighted.
 *
 * @param design as the study declares it, of the wave's kind; without strata and margins where
 *     there is no frame
 * @param chain what became of the weights
 * @param sample the weighted responses
 * @param unplaced responses of which a variable that weights depend on is not known: they are in no
 *     estimate
 * @param severalResponses whether any unit gave several responses, which share its weight
 */
public record WaveWeights(
    Design design, WeightChain chain, WaveSample sample, long unplaced, boolean severalResponses) {

  /** A response: the values of the weighting variables, and the unit that gave it. */
  record Part(List<String> values, String unit, long responses) {}

  /** The design that applies to a wave. */
  static Design designOf(WaveDataSet data, Design declared) {
    Design design = declared.as(data.wave().design());
    boolean framed = design.kind() != DesignKind.OPEN && !data.frame().frame().units().isEmpty();
    return framed ? design : design.withoutFrame();
  }

  /** What tells parts of a wave apart: weighting variables, then units that gave several. */
  static List<Aggregation.Breakdown> keys(WaveDataSet data, Design design, boolean unitsApart) {
    List<Aggregation.Breakdown> keys = new ArrayList<>();
    for (String variable : design.weighting()) {
      if (!data.sql().isKnown(variable)) {
        throw Refusal.said(
            "Wave %s cannot be weighted by %s: neither its frame nor its questionnaire has it"
                .formatted(data.wave().id(), variable),
            "La vague %s ne peut pas être pondérée selon %s : ni sa base de sondage ni son questionnaire ne l’ont"
                .formatted(data.wave().id(), variable));
      }
      keys.add(data.sql().frameVariable(variable));
    }
    if (unitsApart) {
      keys.add(data.sql().unit());
    }
    return keys;
  }

  /** Weights the responses that {@code parts} count. */
  static WaveWeights of(WaveDataSet data, Design design, List<Part> parts, boolean several) {
    Map<Map<String, String>, Long> units = new LinkedHashMap<>();
    Map<String, Integer> responsesOfUnit = new HashMap<>();
    long unplaced = 0;
    for (Part part : parts) {
      if (part.values().contains("")) {
        unplaced += part.responses();
        continue;
      }
      units.merge(variables(design, part.values()), several ? 1 : part.responses(), Long::sum);
      if (several) {
        responsesOfUnit.merge(part.unit(), Math.toIntExact(part.responses()), Integer::sum);
      }
    }
    List<WeightingClass> classes = new ArrayList<>();
    units.forEach((variables, count) -> classes.add(new WeightingClass(variables, count)));
    Optional<FrameTotals> frame = frame(data, design);
    long responded = classes.stream().mapToLong(WeightingClass::units).sum();
    WeightChain chain =
        Weighting.of(design, frame.orElseGet(() -> FrameTotals.ofUnits(responded)), classes);
    return new WaveWeights(
        design, chain, new WaveSample(design, frame, chain, responsesOfUnit), unplaced, several);
  }

  /** The number of the class that a part belongs to; empty where its place is not known. */
  OptionalInt classOf(List<String> values, Map<Map<String, String>, Integer> numbers) {
    Integer number = numbers.get(variables(design, values));
    return number == null ? OptionalInt.empty() : OptionalInt.of(number);
  }

  /** The classes' numbers, by their variables. */
  Map<Map<String, String>, Integer> numbers() {
    Map<Map<String, String>, Integer> numbers = new HashMap<>();
    chain.classes().forEach(ofUnits -> numbers.put(ofUnits.variables(), numbers.size()));
    return numbers;
  }

  /** The weights of every response that is in any estimate, in the order of the ids. */
  public List<ResponseWeight> ofResponses(WaveDataSet data) {
    Map<Map<String, String>, Integer> numbers = numbers();
    List<String> names = design.weighting();
    Table responses = data.columns(keys(data, design, severalResponses));
    List<ResponseWeight> weights = new ArrayList<>();
    for (Row row : responses) {
      List<String> values = new ArrayList<>();
      for (int i = 0; i < names.size(); i++) {
        values.add(row.getString(i + 1));
      }
      OptionalInt number = classOf(values, numbers);
      if (number.isPresent()) {
        double share =
            severalResponses ? 1.0 / sample.responsesOf(row.getString(names.size() + 1)) : 1;
        weights.add(weight(row.getString(0), number.getAsInt(), share));
      }
    }
    return weights;
  }

  /** The design that the weights follow from, response by response, for other programs. */
  public DeclaredDesign declared(WaveDataSet data) {
    Map<Map<String, String>, Integer> numbers = numbers();
    List<String> names = design.weighting();
    Map<String, Integer> clusters = new HashMap<>();
    List<ResponsePlace> places = new ArrayList<>();
    for (Row row : data.columns(keys(data, design, severalResponses))) {
      List<String> values = new ArrayList<>();
      for (int i = 0; i < names.size(); i++) {
        values.add(row.getString(i + 1));
      }
      OptionalInt number = classOf(values, numbers);
      if (number.isPresent()) {
        int of = number.getAsInt();
        String unit = severalResponses ? row.getString(names.size() + 1) : "";
        double share = severalResponses ? 1.0 / sample.responsesOf(unit) : 1;
        places.add(
            new ResponsePlace(
                row.getString(0),
                severalResponses
                    ? String.valueOf(clusters.computeIfAbsent(unit, u -> clusters.size() + 1))
                    : "",
                sample.stratum(of).name(),
                sample.stratum(of).population(),
                share * chain.entering()[of],
                share * chain.last()[of],
                sample.margins().isEmpty() ? List.of() : sample.categories(of)));
      }
    }
    Map<String, Map<String, Double>> margins = new LinkedHashMap<>();
    sample.margins().forEach(margin -> margins.put(margin.variable(), margin.counts()));
    return new DeclaredDesign(
        design.kind() == DesignKind.OPEN,
        severalResponses,
        sample.lonely().name().toLowerCase(Locale.ROOT),
        margins,
        places);
  }

  private ResponseWeight weight(String response, int of, double share) {
    return new ResponseWeight(
        response,
        share * chain.base()[of],
        share * chain.adjusted()[of],
        share * chain.calibrated()[of],
        share * (design.trim().isPresent() ? chain.entering()[of] : chain.calibrated()[of]),
        share * chain.last()[of]);
  }

  private static Map<String, String> variables(Design design, List<String> values) {
    Map<String, String> variables = new HashMap<>();
    List<String> names = design.weighting();
    for (int i = 0; i < names.size(); i++) {
      variables.put(names.get(i), values.get(i));
    }
    return variables;
  }

  private static Optional<FrameTotals> frame(WaveDataSet data, Design design) {
    if (design.kind() == DesignKind.OPEN) {
      return Optional.empty();
    }
    if (!data.frame().frame().units().isEmpty()) {
      return Optional.of(
          FrameTotals.of(
              data.frame().frame(),
              design,
              data.wave().frameFile().orElse("the frame of wave " + data.wave().id())));
    }
    OptionalInt units = data.wave().frameUnits();
    return units.isPresent()
        ? Optional.of(FrameTotals.ofUnits(units.getAsInt()))
        : Optional.empty();
  }
}
