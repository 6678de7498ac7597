package fr.openl.indicators;

import fr.openl.dataset.AnswerSql;
import fr.openl.dataset.CellSum;
import fr.openl.dataset.Codebook;
import fr.openl.dataset.Variable;
import fr.openl.definition.Measure;
import fr.openl.definition.Questionnaire;
import fr.openl.definition.document.Key;
import fr.openl.definition.document.Shape;
import fr.openl.definition.expression.Expression;
import fr.openl.definition.expression.Formula;
import fr.openl.estimation.Estimand;
import fr.openl.indicators.IndicatorTable.Row;
import java.util.List;
import java.util.Optional;

/**
 * The mean of an amount over the base.
 *
 * @param subject the amount; unknown adds 0 where the base holds units who gave none
 */
public record MeanIndicator(Heading heading, Formula subject) implements SummedIndicator {
  /** How a study declares it. */
  public static final IndicatorKind KIND =
      new IndicatorKind(
          "mean",
          "The mean of an amount over the base.",
          List.of(Key.required("of", new Shape.Condition(), "The amount")),
          MeanIndicator::read);

  private static final String SUM = "sum";
  private static final String SQUARES = "sum_of_squares";
  private static final String LARGEST = "largest";

  @Override
  public Optional<Indicator> in(Questionnaire revision) {
    Resolution resolution = new Resolution(revision);
    return resolution
        .amount(subject)
        .flatMap(amount -> resolution.heading(heading).map(h -> new MeanIndicator(h, amount)));
  }

  @Override
  public Scale scale() {
    return Scale.QUANTITY;
  }

  /** The unit of the item, when the amount is an item's own. */
  @Override
  public Optional<String> unit(Codebook codebook) {
    return subject.expression() instanceof Expression.Item(String id)
            && codebook.findVariable(id).map(Variable::measure).orElse(null)
                instanceof Measure.Numeric number
        ? number.unit()
        : Optional.empty();
  }

  @Override
  public boolean rowsDivideTheBase(Codebook codebook) {
    return false;
  }

  @Override
  public List<Row> rows(Codebook codebook) {
    return List.of(new Row(id(), heading().label()));
  }

  @Override
  public List<CellSum> sums(AnswerSql sql, String inBase, Codebook codebook) {
    String amount = "CAST(" + sql.substantive(subject.expression()) + " AS DOUBLE PRECISION)";
    return List.of(
        CellSum.total(SUM, inBase, amount),
        CellSum.total(SQUARES, inBase, amount + " * " + amount),
        CellSum.largest(LARGEST, inBase, "ABS(" + amount + ")"));
  }

  @Override
  public List<RowEstimate> estimates(Codebook codebook) {
    return List.of(
        new RowEstimate(
            Estimand.mean(SUM, SQUARES, UnitCounts.BASE),
            SUM,
            Optional.of(LARGEST),
            Optional.of(SQUARES)));
  }

  private static Optional<MeanIndicator> read(IndicatorDeclaration declared) {
    Optional<Formula> of = declared.amount("of");
    return declared
        .heading(ChartChoice.BAR)
        .flatMap(heading -> of.map(formula -> new MeanIndicator(heading, formula)));
  }
}
