package fr.openl.indicators;

import fr.openl.dataset.UnitClasses;
import fr.openl.dataset.UnitClasses.UnitClass;
import fr.openl.dataset.UnitColumn;
import fr.openl.dataset.UnitQuery;
import fr.openl.dataset.UnitTable;
import fr.openl.dataset.WaveDataSet;
import fr.openl.dataset.moments.DataColumn;
import fr.openl.dataset.moments.DataFile;
import fr.openl.dataset.moments.UnitCondition;
import fr.openl.definition.Study.DesignKind;
import fr.openl.estimation.Interval;
import fr.openl.estimation.WaveSample;
import fr.openl.estimation.statistics.EstimationPlan;
import fr.openl.estimation.statistics.EstimationPlan.CalibrationMargin;
import fr.openl.estimation.statistics.QuantileRule;
import fr.openl.estimation.statistics.Statistic;
import fr.openl.estimation.variance.DesignColumns;
import fr.openl.estimation.weights.WeightChain;
import fr.openl.estimation.weights.WeightingClass;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A wave whose units are looked at one by one, each with its stratum, the population of that and
 * its weight.
 *
 * @param by what divides its units into domains
 */
public record UnitWave(WaveDataSet data, WaveWeights weights, List<BreakdownVariable> by) {
  /** What a unit stands for: the weight that estimates use. */
  static final String FINAL = "_final";

  /** The weight that enters the calibration to the frame's margins. */
  private static final String ENTERING = "_entering";

  private static final String STRATUM = "_stratum";
  private static final String POPULATION = "_population";
  /** The column that names the units, alike in all waves. */
  static final String UNIT = "_unit";

  public UnitWave {
    by = List.copyOf(by);
  }

  /** Whether nothing is known of how its units came to answer. */
  boolean isOpen() {
    return weights.design().kind() == DesignKind.OPEN;
  }

  /** What is known of its units by what their weights depend on. */
  private UnitClasses classes() {
    WeightChain chain = weights.chain();
    WaveSample sample = weights.sample();
    List<UnitColumn> keys = new ArrayList<>();
    WaveWeights.keys(data, weights.design(), false)
        .forEach(key -> keys.add(new UnitColumn("_key" + keys.size(), key.sql())));
    List<UnitClass> classes = new ArrayList<>();
    for (int c = 0; c < chain.classes().size(); c++) {
      WeightingClass ofUnits = chain.classes().get(c);
      List<String> texts = new ArrayList<>(List.of(sample.stratum(c).name()));
      texts.addAll(sample.categories(c));
      List<Double> numbers = new ArrayList<>(List.of(chain.entering()[c], chain.last()[c]));
      if (sample.isFinite()) {
        numbers.add(sample.stratum(c).population());
      }
      classes.add(
          new UnitClass(
              weights.design().weighting().stream()
                  .map(variable -> ofUnits.variables().getOrDefault(variable, ""))
                  .toList(),
              texts,
              numbers));
    }
    List<String> texts = new ArrayList<>(List.of(STRATUM));
    IntStream.range(0, sample.margins().size()).mapToObj(UnitWave::margin).forEach(texts::add);
    List<String> numbers = new ArrayList<>(List.of(ofUnit(ENTERING), ofUnit(FINAL)));
    if (sample.isFinite()) {
      numbers.add(POPULATION);
    }
    return new UnitClasses(keys, texts, numbers, classes);
  }

  /** Its units with the values that {@code query} asks for; to be closed before others are. */
  UnitTable units(UnitQuery query) {
    List<UnitColumn> derived = new ArrayList<>(query.derived());
    derived.addAll(shared());
    return data.units(new UnitQuery(query.now(), query.before(), derived), classes());
  }

  /**
   * How numbers over the units that {@code within} holds for are estimated.
   *
   * @param by the column of the domains; empty for everyone
   */
  EstimationPlan plan(
      DataFile units,
      String within,
      Optional<DataColumn> by,
      List<Statistic> statistics,
      QuantileRule rule) {
    DataColumn condition = units.getColumn(within);
    return new EstimationPlan(
        design(units),
        margins(units),
        Optional.empty(),
        Optional.of(new UnitCondition(UnitColumn.quoted(within), List.of(condition))),
        by.stream().toList(),
        statistics,
        EstimationPlan.Variance.TAYLOR,
        weights.sample().interval(),
        rule,
        Interval.LEVEL,
        Optional.of(weights.sample().lonely()));
  }

  /** The weights of single responses: those of one unit share its weight. */
  private List<UnitColumn> shared() {
    String sharing =
        weights.severalResponses()
            ? " / COUNT(*) OVER (PARTITION BY " + UnitColumn.quoted(UNIT) + ")"
            : "";
    return List.of(
        new UnitColumn(ENTERING, UnitColumn.quoted(ofUnit(ENTERING)) + sharing),
        new UnitColumn(FINAL, UnitColumn.quoted(ofUnit(FINAL)) + sharing));
  }

  /** How the units were drawn, by their columns. */
  private DesignColumns design(DataFile units) {
    return new DesignColumns(
        weights.design().strata().isEmpty()
            ? Optional.empty()
            : Optional.of(units.getColumn(STRATUM)),
        weights.severalResponses() ? List.of(units.getColumn(UNIT)) : List.of(),
        weights.sample().isFinite() ? List.of(units.getColumn(POPULATION)) : List.of(),
        Optional.of(units.getColumn(ENTERING)));
  }

  /** What their weights are calibrated to, by their columns. */
  private List<CalibrationMargin> margins(DataFile units) {
    return IntStream.range(0, weights.sample().margins().size())
        .mapToObj(
            i ->
                new CalibrationMargin(
                    units.getColumn(margin(i)), weights.sample().margins().get(i)))
        .toList();
  }

  private static String margin(int i) {
    return "_margin" + i;
  }

  private static String ofUnit(String weight) {
    return weight + "_of_unit";
  }
}
