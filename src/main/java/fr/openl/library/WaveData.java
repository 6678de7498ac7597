package fr.openl.library;

import fr.openl.collection.ItemColumns;
import fr.openl.collection.ValueState;
import fr.openl.dataset.UnitColumn;
import fr.openl.dataset.UnitQuery;
import fr.openl.dataset.UnitTable;
import fr.openl.dataset.Variable;
import fr.openl.dataset.WaveDataSet;
import fr.openl.dataset.moments.DataFile;
import fr.openl.definition.Measure;
import fr.openl.definition.Study;
import fr.openl.disclosure.ReleasedIndicator;
import fr.openl.indicators.ResponseWeight;
import fr.openl.indicators.UnitWave;
import fr.openl.indicators.WaveResults;
import fr.openl.indicators.WaveWeights;
import fr.openl.store.Snapshot;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/**
 * The valid responses of one wave: as tables, with their weights, as a sample to estimate from, and
 * as the indicators that may be told.
 */
public final class WaveData {
  private final StudyData study;
  private final WaveDataSet data;
  private final Study declared;
  private final Snapshot snapshot;
  private final WaveWording wording;
  private Optional<WaveWeights> weights = Optional.empty();
  private Optional<UnitTable> units = Optional.empty();

  WaveData(StudyData study, WaveDataSet data, Study declared, Snapshot snapshot) {
    this.study = study;
    this.data = data;
    this.declared = declared;
    this.snapshot = snapshot;
    this.wording = new WaveWording(declared, data);
  }

  /** The wave's id. */
  public String id() {
    return data.wave().id();
  }

  /** How many valid responses it has. */
  public long responses() {
    return data.responses();
  }

  /** How many units its population has; empty where nobody knows. */
  public OptionalInt population() {
    return data.wave().frameUnits();
  }

  /** Whether any response was made up. */
  public boolean simulated() {
    return data.simulated();
  }

  /** The moment whose state this is. */
  public Instant asOf() {
    return snapshot.created();
  }

  /**
   * What was asked: a row a variable, in the order of the form, with the columns {@code variable},
   * {@code label}, {@code measure} and {@code categories} (codes, with commas between them).
   *
   * @param language of the labels, such as {@code fr}; the study's own where it has no such words
   */
  public Table variables(String language) {
    Table table =
        Table.create(
            "variables of wave " + id(),
            StringColumn.create("variable"),
            StringColumn.create("label"),
            StringColumn.create("measure"),
            StringColumn.create("categories"));
    for (Variable variable : data.codebook().variables()) {
      table.stringColumn(0).append(variable.id());
      table.stringColumn(1).append(wording.words(variable.label(), language));
      table.stringColumn(2).append(measure(variable.measure()));
      table
          .stringColumn(3)
          .append(String.join(",", variable.categories().stream().map(c -> c.code()).toList()));
    }
    return table;
  }

  /**
   * The answers, a row a response in the order of their ids: {@code _response}, {@code _unit} (a
   * pseudonym), and for each variable {@code <id>:_state} and its values as {@link ItemColumns}
   * names them. A value is missing unless its state is {@code given}. Free text is in no snapshot
   * of answers: its values are always missing.
   *
   * @param variables which; all of them without any
   * @throws fr.openl.Refusal when the wave did not ask one of them
   */
  public Table table(String... variables) {
    return data.responses(ids(variables)).setName("wave " + id());
  }

  /**
   * The same in words: codes replaced by labels, several chosen categories in one cell with
   * semicolons between them.
   *
   * @param language of the labels
   * @throws fr.openl.Refusal as {@link #table}
   */
  public Table labelled(String language, String... variables) {
    List<String> ids = ids(variables);
    return new LabelledTable(wording, language)
        .of(
            data.responses(ids).setName("wave " + id()),
            ids.stream().map(data.codebook()::getVariable).toList());
  }

  /**
   * How many responses are in each value state, unweighted: a row a variable, a column a state.
   *
   * @throws fr.openl.Refusal as {@link #table}
   */
  public Table states(String... variables) {
    List<String> ids = ids(variables);
    Table answers = data.responses(ids);
    Table table = Table.create("value states of wave " + id(), StringColumn.create("variable"));
    for (ValueState state : ValueState.values()) {
      table.addColumns(IntColumn.create(state.spelling()));
    }
    for (String id : ids) {
      StringColumn states =
          answers.stringColumn(new ItemColumns(data.codebook().getVariable(id).item()).state());
      table.stringColumn(0).append(id);
      for (ValueState state : ValueState.values()) {
        table.intColumn(state.spelling()).append(states.countOccurrences(state.spelling()));
      }
    }
    return table;
  }

  /**
   * What each response stands for in the population, step by step: {@code _response}, {@code base},
   * {@code adjusted}, {@code calibrated}, {@code trimmed}, {@code final}. A response whose unit the
   * frame does not know is not in it, nor in any estimate.
   */
  public Table weights() {
    Table table =
        Table.create("weights of wave " + id(), StringColumn.create(ItemColumns.RESPONSE));
    List<String> steps = List.of("base", "adjusted", "calibrated", "trimmed", "final");
    steps.forEach(step -> table.addColumns(DoubleColumn.create(step)));
    for (ResponseWeight of : weighting().ofResponses(data)) {
      table.stringColumn(0).append(of.response());
      List<Double> numbers =
          List.of(of.base(), of.adjusted(), of.calibrated(), of.trimmed(), of.last());
      for (int i = 0; i < numbers.size(); i++) {
        table.doubleColumn(i + 1).append(numbers.get(i));
      }
    }
    return table;
  }

  /**
   * The wave as a sample, by the design that the study declares: its strata, their populations, its
   * weights and the residuals of their calibration. Variables are those of {@link #variables}; one
   * that the frame knows is {@code frame.<id>}. Of a wave whose units selected themselves it gives
   * estimates without intervals.
   */
  public SurveyDesign design() {
    UnitWave wave = new UnitWave(data, weighting(), List.of());
    if (units.isEmpty()) {
      List<UnitColumn> columns = new ArrayList<>();
      data.codebook().variables().forEach(v -> columns.addAll(data.sql().values(v.id())));
      for (String variable : data.frame().variables()) {
        columns.add(data.sql().frameColumn(variable, WaveWording.FRAME + variable));
      }
      units = Optional.of(data.units(UnitQuery.of(columns, wave.shared()), wave.classes()));
    }
    DataFile sample = units.get().units();
    return SurveyDesign.of(sample, wave, wording);
  }

  /**
   * The study's indicators in this wave, as far as they may be told: a row an indicator with {@code
   * indicator}, {@code label}, {@code scale} (share or quantity) and, where it has a single number,
   * {@code value}, {@code low}, {@code high}, {@code base}.
   *
   * @param language of the labels
   */
  public Table indicators(String language) {
    return IndicatorFigures.overview(
        study.edition(data.wave()).indicators().stream().map(this::figures).toList(), language);
  }

  /**
   * One of the study's indicators, as far as it may be told.
   *
   * @throws fr.openl.Refusal when the study declares no such indicator
   */
  public IndicatorFigures indicator(String id) {
    List<ReleasedIndicator> all = study.edition(data.wave()).indicators();
    new Known(study.id(), "indicator", all.stream().map(ReleasedIndicator::id).toList()).check(id);
    return all.stream().filter(i -> i.id().equals(id)).findFirst().map(this::figures).orElseThrow();
  }

  void close() {
    units.ifPresent(UnitTable::close);
    data.close();
  }

  private IndicatorFigures figures(ReleasedIndicator indicator) {
    return new IndicatorFigures(indicator, study.edition(data.wave()));
  }

  private WaveWeights weighting() {
    if (weights.isEmpty()) {
      weights = Optional.of(WaveResults.of(List.of(), data, declared.design()).weights());
    }
    return weights.get();
  }

  private List<String> ids(String... variables) {
    return variables.length == 0
        ? data.codebook().variables().stream().map(Variable::id).toList()
        : Arrays.stream(variables).map(wording.asked()::check).toList();
  }

  private static String measure(Measure measure) {
    return switch (measure) {
      case Measure.OneCategory one -> "one category";
      case Measure.ManyCategories many -> "set of categories";
      case Measure.RankedCategories ranked -> "ranked categories";
      case Measure.Truth truth -> "yes or no";
      case Measure.Numeric number -> "number";
      case Measure.Text text -> "text";
      case Measure.Day day -> "day";
    };
  }
}
