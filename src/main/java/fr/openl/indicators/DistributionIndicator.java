package fr.openl.indicators;

import fr.openl.dataset.AnswerSql;
import fr.openl.dataset.CellSum;
import fr.openl.dataset.Codebook;
import fr.openl.dataset.Variable;
import fr.openl.definition.Category;
import fr.openl.definition.Measure;
import fr.openl.definition.Questionnaire;
import fr.openl.definition.document.Key;
import fr.openl.definition.document.Shape;
import fr.openl.definition.expression.Expression;
import fr.openl.definition.expression.Formula;
import fr.openl.definition.expression.Value;
import fr.openl.indicators.IndicatorTable.Row;
import java.util.List;
import java.util.Optional;

/**
 * The share of each category of one item. A question with several choices is one yes or no per
 * category: its shares may add up to more than the whole.
 *
 * @param subject the item
 */
public record DistributionIndicator(Heading heading, Formula subject) implements SummedIndicator {
  /** How a study declares it. */
  public static final IndicatorKind KIND =
      new IndicatorKind(
          "distribution",
          "The share of each category of one item.",
          List.of(Key.required("of", new Shape.Condition(), "The item")),
          DistributionIndicator::read);

  @Override
  public Optional<Indicator> in(Questionnaire revision) {
    Resolution resolution = new Resolution(revision);
    return resolution
        .item(subject)
        .filter(item -> isDistributable(variable(Codebook.of(revision))))
        .flatMap(item -> resolution.heading(heading).map(h -> new DistributionIndicator(h, item)));
  }

  @Override
  public String settled(AnswerSql sql) {
    return sql.any(new Expression.Answered(item()));
  }

  @Override
  public Scale scale() {
    return Scale.SHARE;
  }

  @Override
  public boolean rowsDivideTheBase(Codebook codebook) {
    return variable(codebook).divides();
  }

  /** The categories; the non-substantive ones only where the base holds those who chose them. */
  @Override
  public List<Row> rows(Codebook codebook) {
    return categories(codebook).stream()
        .map(category -> new Row(category.code(), category.label()))
        .toList();
  }

  @Override
  public List<CellSum> sums(AnswerSql sql, String inBase, Codebook codebook) {
    Variable variable = variable(codebook);
    return categories(codebook).stream()
        .map(
            category ->
                CellSum.count(
                    sum(category),
                    "(" + inBase + ") AND (" + sql.any(isIn(variable, category.code())) + ")"))
        .toList();
  }

  @Override
  public List<RowEstimate> estimates(Codebook codebook) {
    return categories(codebook).stream().map(category -> RowEstimate.share(sum(category))).toList();
  }

  private List<Category> categories(Codebook codebook) {
    return variable(codebook).categories().stream()
        .filter(category -> heading.base() != Base.ANSWERED || !category.dontKnow())
        .toList();
  }

  private Variable variable(Codebook codebook) {
    return codebook.getVariable(item());
  }

  private String item() {
    return items().iterator().next();
  }

  private static boolean isDistributable(Variable variable) {
    return !variable.categories().isEmpty();
  }

  private static String sum(Category category) {
    return "in_" + category.code();
  }

  /** The condition that a unit falls into the category {@code code}, or gives it any rank. */
  static Expression isIn(Variable variable, String code) {
    Expression item = new Expression.Item(variable.id());
    return switch (variable.measure()) {
      case Measure.ManyCategories many -> new Expression.Selected(item, code);
      case Measure.RankedCategories ranked -> new Expression.Selected(item, code);
      case Measure.OneCategory one -> equal(item, new Value.Code(code));
      case Measure.Numeric number -> equal(item, new Value.Quantity(Double.parseDouble(code)));
      case Measure.Truth truth -> code.equals(Variable.YES) ? item : new Expression.Not(item);
      case Measure.Text text -> throw notDistributable(variable);
      case Measure.Day day -> throw notDistributable(variable);
    };
  }

  private static Expression equal(Expression item, Value value) {
    return new Expression.Compare(Expression.Comparison.EQUAL, item, new Expression.Literal(value));
  }

  private static IllegalArgumentException notDistributable(Variable variable) {
    return new IllegalArgumentException("No distribution of " + variable.id());
  }

  private static Optional<DistributionIndicator> read(IndicatorDeclaration declared) {
    Optional<Formula> of =
        declared.item(
            "of",
            DistributionIndicator::isDistributable,
            "one item: a category, a set of categories, a ranking, yes or no, or a scale");
    ChartChoice chart =
        of.stream()
            .flatMap(item -> item.expression().items().stream())
            .flatMap(declared::variables)
            .findFirst()
            .map(variable -> ChartChoice.ofDistribution(variable.measure()))
            .orElse(ChartChoice.BAR);
    return declared
        .heading(chart)
        .flatMap(heading -> of.map(item -> new DistributionIndicator(heading, item)));
  }
}
