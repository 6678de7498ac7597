package fr.openl.indicators;

import fr.openl.dataset.AnswerSql;
import fr.openl.dataset.CellSum;
import fr.openl.dataset.Codebook;
import fr.openl.definition.Questionnaire;
import fr.openl.definition.document.Key;
import fr.openl.definition.document.Shape;
import fr.openl.definition.expression.Formula;
import fr.openl.indicators.IndicatorTable.Row;
import java.util.List;
import java.util.Optional;

/**
 * The share of the base for which a condition is true.
 *
 * @param subject the condition; unknown counts as not
 */
public record ProportionIndicator(Heading heading, Formula subject) implements SummedIndicator {
  /** How a study declares it. */
  public static final IndicatorKind KIND =
      new IndicatorKind(
          "proportion",
          "The share of the base for which a condition is true.",
          List.of(Key.required("counts", new Shape.Condition(), "What must be true of a unit")),
          ProportionIndicator::read);

  private static final String COUNTED = "counted";

  @Override
  public Optional<Indicator> in(Questionnaire revision) {
    Resolution resolution = new Resolution(revision);
    return resolution
        .condition(subject)
        .flatMap(
            counts -> resolution.heading(heading).map(h -> new ProportionIndicator(h, counts)));
  }

  @Override
  public boolean isShareOfUnits() {
    return true;
  }

  @Override
  public Scale scale() {
    return Scale.SHARE;
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
    String condition =
        heading().base() == Base.ANSWERED
            ? sql.substantive(subject.expression())
            : sql.any(subject.expression());
    return List.of(CellSum.count(COUNTED, "(" + inBase + ") AND (" + condition + ")"));
  }

  @Override
  public List<RowEstimate> estimates(Codebook codebook) {
    return List.of(RowEstimate.share(COUNTED));
  }

  private static Optional<ProportionIndicator> read(IndicatorDeclaration declared) {
    Optional<Formula> counts = declared.condition("counts");
    return declared
        .heading(ChartChoice.BAR)
        .flatMap(heading -> counts.map(formula -> new ProportionIndicator(heading, formula)));
  }
}
