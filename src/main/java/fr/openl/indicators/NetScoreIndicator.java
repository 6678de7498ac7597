package fr.openl.indicators;

import fr.openl.dataset.Codebook;
import fr.openl.dataset.UnitColumn;
import fr.openl.dataset.UnitQuery;
import fr.openl.dataset.Variable;
import fr.openl.dataset.WaveDataSet;
import fr.openl.dataset.moments.DataFile;
import fr.openl.definition.Category;
import fr.openl.definition.Questionnaire;
import fr.openl.definition.document.Key;
import fr.openl.definition.document.Shape;
import fr.openl.definition.expression.Expression;
import fr.openl.definition.expression.Formula;
import fr.openl.estimation.statistics.Statistic;
import fr.openl.indicators.IndicatorTable.Cell;
import fr.openl.indicators.IndicatorTable.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The share of the top categories of an item less that of the bottom ones, in points from −100 to
 * 100: the mean of a score of 100, 0 or −100, so that its variance is that of a mean and holds the
 * covariance of both shares. Särndal, Swensson and Wretman (1992), section 5.7.
 *
 * @param item of one category, yes or no, or a scale
 * @param top the codes that count for it
 * @param bottom the codes that count against it
 */
public record NetScoreIndicator(
    Heading heading, Formula item, List<String> top, List<String> bottom) implements UnitIndicator {
  /** How a study declares it. */
  public static final IndicatorKind KIND =
      new IndicatorKind(
          "net_score",
          "The share of the top categories less that of the bottom ones.",
          List.of(
              Key.required("of", new Shape.Condition(), "The item"),
              Key.required("top", new Shape.ListOf(new Shape.Text()), "Codes that count for"),
              Key.required(
                  "bottom", new Shape.ListOf(new Shape.Text()), "Codes that count against")),
          NetScoreIndicator::read);

  private static final String SCORE = "score";
  private static final String TOP = "top";
  private static final String BOTTOM = "bottom";

  public NetScoreIndicator {
    top = List.copyOf(top);
    bottom = List.copyOf(bottom);
  }

  @Override
  public Set<String> items() {
    return item.expression().items();
  }

  /** Empty as well where the revision lacks one of the categories: the score would be another. */
  @Override
  public Optional<Indicator> in(Questionnaire revision) {
    Resolution resolution = new Resolution(revision);
    return resolution
        .item(item)
        .filter(of -> codes(variable(Codebook.of(revision))).containsAll(top))
        .filter(of -> codes(variable(Codebook.of(revision))).containsAll(bottom))
        .flatMap(
            of -> resolution.heading(heading).map(h -> new NetScoreIndicator(h, of, top, bottom)));
  }

  @Override
  public Scale scale() {
    return Scale.QUANTITY;
  }

  @Override
  public Optional<String> unit(Codebook codebook) {
    return Optional.of("points");
  }

  @Override
  public Optional<UnitNumber> findNumber(UnitWave wave) {
    return Optional.of(new UnitNumber(id(), query(wave), NetScoreIndicator::statistic, ""));
  }

  @Override
  public IndicatorTable table(UnitWave wave) {
    List<UnitColumn> counts =
        List.of(
            new UnitColumn(TOP, "\"_answered\" AND \"top\""),
            new UnitColumn(BOTTOM, "\"_answered\" AND \"bottom\""));
    try (UnitGroups groups = new UnitGroups(this, wave, query(wave), counts)) {
      UnitEstimates estimates = groups.estimate(List.of(statistic(groups.units())));
      return groups.table(
          List.of(new Row(id(), heading.label())), false, group -> List.of(cell(estimates, group)));
    }
  }

  private static Statistic statistic(DataFile units) {
    return new Statistic.Mean(units.getColumn(SCORE));
  }

  private UnitQuery query(UnitWave wave) {
    WaveDataSet data = wave.data();
    Variable variable = variable(data.codebook());
    List<UnitColumn> now = new ArrayList<>();
    now.addAll(
        UnitGroups.standing(this, data, data.sql().any(new Expression.Answered(variable.id()))));
    now.addAll(UnitGroups.breakdowns(wave));
    now.add(new UnitColumn(TOP, either(variable, top, data)));
    now.add(new UnitColumn(BOTTOM, either(variable, bottom, data)));
    return UnitQuery.of(
        now,
        List.of(
            new UnitColumn(
                SCORE, "CASE WHEN \"top\" THEN 1E2 WHEN \"bottom\" THEN -1E2 ELSE 0E0 END")));
  }

  /** A score at one end says of each unit what it answered. */
  private static Cell cell(UnitEstimates estimates, UnitGroup group) {
    long above = group.count(TOP);
    long below = group.count(BOTTOM);
    return new Cell(
        above - below,
        0,
        0,
        estimates.find(group, SCORE, "", UnitGroups.ANSWERED),
        OptionalLong.of(group.base() - Math.max(above, below)));
  }

  private Variable variable(Codebook codebook) {
    return codebook.getVariable(items().iterator().next());
  }

  private static String either(Variable variable, List<String> codes, WaveDataSet data) {
    return codes.stream()
        .map(code -> data.sql().any(DistributionIndicator.isIn(variable, code)))
        .collect(Collectors.joining(" OR ", "COALESCE(", ", FALSE)"));
  }

  private static List<String> codes(Variable variable) {
    return variable.categories().stream()
        .filter(category -> !category.dontKnow())
        .map(Category::code)
        .toList();
  }

  private static Optional<NetScoreIndicator> read(IndicatorDeclaration declared) {
    Optional<Formula> of =
        declared.item("of", Variable::divides, "one item: a category, yes or no, or a scale");
    List<String> known =
        of.stream()
            .flatMap(item -> item.expression().items().stream())
            .flatMap(declared::variables)
            .filter(Variable::divides)
            .flatMap(variable -> codes(variable).stream())
            .distinct()
            .toList();
    List<String> top = of.isEmpty() ? List.of() : declared.codes("top", known);
    List<String> bottom = of.isEmpty() ? List.of() : declared.codes("bottom", known);
    top.stream()
        .filter(bottom::contains)
        .forEach(
            code ->
                declared
                    .problems()
                    .error(
                        declared.fields().placeOf("bottom"),
                        "category '" + code + "' in top and in bottom",
                        "each category on one side"));
    return declared
        .headingOverAnswers(ChartChoice.BAR)
        .flatMap(heading -> of.map(item -> new NetScoreIndicator(heading, item, top, bottom)));
  }
}
