package fr.openl.indicators;

import fr.openl.dataset.Codebook;
import fr.openl.dataset.PreviousWave;
import fr.openl.dataset.UnitQuery;
import fr.openl.dataset.Variable;
import fr.openl.dataset.WaveDataSet;
import fr.openl.definition.Category;
import fr.openl.definition.Comparability;
import fr.openl.definition.Measure;
import fr.openl.definition.Questionnaire;
import fr.openl.definition.document.Key;
import fr.openl.definition.document.Shape;
import fr.openl.definition.expression.Formula;
import fr.openl.indicators.IndicatorTable.Breakdown;
import fr.openl.indicators.IndicatorTable.Cells;
import fr.openl.indicators.IndicatorTable.Domain;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What became of the units' choices since the previous wave, on the panel: the units that answered
 * both. Who did not answer one of them is in no base, so that the rows are about those who stayed;
 * a share is estimated as in a domain of the present wave. Särndal, Swensson and Wretman (1992),
 * sections 9.9 and 10.3.
 *
 * @param item of one category or a set of categories, asked in both waves
 * @param show the four ways of changing, or the transition matrix
 * @param without codes that mean that nothing is used, such as "no tool"
 */
public record FlowIndicator(Heading heading, Formula item, Show show, List<String> without)
    implements UnitIndicator {
  /** How a study declares it. */
  public static final IndicatorKind KIND =
      new IndicatorKind(
          "flow",
          "What became of the units' choices since the previous wave.",
          List.of(
              Key.required("of", new Shape.Condition(), "The item"),
              Key.optional("from", Shape.OneOf.of("previous"), "The wave to come from"),
              Key.optional("show", Shape.OneOf.of("change", "matrix"), "Default: change"),
              Key.optional(
                  "without", new Shape.ListOf(Shape.Spelled.CODE), "Codes that mean: nothing")),
          FlowIndicator::read);

  public FlowIndicator {
    without = List.copyOf(without);
  }

  /** What is told of the flows. */
  public enum Show {
    /** Kept, adopted, substituted, abandoned: for everyone, and for each category. */
    CHANGE,
    /** Where the units of each category went. */
    MATRIX
  }

  @Override
  public Set<String> items() {
    return item.expression().items();
  }

  @Override
  public Optional<Indicator> in(Questionnaire revision) {
    Resolution resolution = new Resolution(revision);
    return resolution
        .item(item)
        .filter(of -> flows(variable(Codebook.of(revision))))
        .flatMap(
            of -> resolution.heading(heading).map(h -> new FlowIndicator(h, of, show, without)));
  }

  @Override
  public Scale scale() {
    return Scale.SHARE;
  }

  /** A unit may have left several tools, and one that stayed counts for the tool before and now. */
  @Override
  public boolean separates(String variable) {
    return !items().contains(variable);
  }

  @Override
  public boolean hasTrends() {
    return show == Show.CHANGE;
  }

  /** Without numbers in a first wave, and where the question does not compare with before. */
  @Override
  public IndicatorTable table(UnitWave wave) {
    WaveDataSet data = wave.data();
    Variable now = variable(data.codebook());
    Optional<Variable> earlier =
        data.previous()
            .filter(before -> !isBroken(now, data))
            .map(PreviousWave::codebook)
            .flatMap(codebook -> codebook.findVariable(now.id()))
            .filter(FlowIndicator::flows);
    return earlier
        .map(variable -> table(new FlowColumns(this, wave, now, variable), wave))
        .orElseGet(() -> IndicatorTable.notAsked(this, data.wave().id()));
  }

  private IndicatorTable table(FlowColumns columns, UnitWave wave) {
    FlowRows rows = show == Show.CHANGE ? new FlowChanges(columns) : new FlowMatrix(columns);
    UnitQuery query = columns.query(rows.columns());
    try (UnitGroups groups = new UnitGroups(this, wave, query, rows.counts())) {
      UnitEstimates estimates = groups.estimate(rows.statistics(groups));
      IndicatorTable table =
          groups.table(rows.rows(), rows.divide(), group -> rows.cells(estimates, group));
      return new IndicatorTable(
          this,
          table.wave(),
          table.rows(),
          table.rowsDivideTheBase(),
          table.everyone(),
          with(ofCategories(columns, rows, estimates, groups.everyone()), table.breakdowns()));
    }
  }

  /** The flows of each category that somebody chose, over the units that chose it. */
  private static Breakdown ofCategories(
      FlowColumns columns, FlowRows rows, UnitEstimates estimates, UnitGroup everyone) {
    List<Domain> domains = new ArrayList<>();
    for (Category category : rows.origins()) {
      long base = everyone.count(rows.base(category));
      domains.add(
          new Domain(
              category.code(),
              category.label(),
              new Cells(
                  base,
                  base,
                  base,
                  base,
                  Optional.empty(),
                  rows.cells(estimates, everyone, category))));
    }
    return new Breakdown(columns.variable().id(), columns.variable().label(), domains);
  }

  private static List<Breakdown> with(Breakdown first, List<Breakdown> others) {
    List<Breakdown> all = new ArrayList<>(List.of(first));
    all.addAll(others);
    return all;
  }

  private Variable variable(Codebook codebook) {
    return codebook.getVariable(items().iterator().next());
  }

  private static boolean isBroken(Variable variable, WaveDataSet data) {
    Comparability series = variable.block().comparable().get(variable.question().id());
    return series != null && series.since().equals(data.wave().id()) && series.with().breaks();
  }

  private static boolean flows(Variable variable) {
    return variable.measure() instanceof Measure.OneCategory
        || variable.measure() instanceof Measure.ManyCategories;
  }

  private static Optional<FlowIndicator> read(IndicatorDeclaration declared) {
    Optional<Formula> of =
        declared.item("of", FlowIndicator::flows, "one item: a category or a set of categories");
    List<String> known =
        of.stream()
            .flatMap(item -> item.expression().items().stream())
            .flatMap(declared::variables)
            .flatMap(variable -> variable.list().stream())
            .flatMap(list -> list.codes().stream())
            .distinct()
            .toList();
    List<String> without = of.isEmpty() ? List.of() : declared.codes("without", known);
    Show show = declared.fields().word(Show.values(), "show").orElse(Show.CHANGE);
    return declared
        .headingOverAnswers(ChartChoice.FLOW)
        .flatMap(heading -> of.map(item -> new FlowIndicator(heading, item, show, without)));
  }
}
