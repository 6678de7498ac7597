package fr.openl.dataset;

import fr.openl.definition.Measure;
import fr.openl.definition.expression.Expression;
import fr.openl.definition.expression.SqlTranslation;
import fr.openl.frame.Wave;
import java.util.Collection;
import java.util.stream.Collectors;

/** Expressions and value states of one wave's answers, said in SQL for an {@link Aggregation}. */
public final class AnswerSql {
  private final Codebook codebook;
  private final WaveColumns any;
  private final WaveColumns substantive;

  AnswerSql(Codebook codebook, Wave wave) {
    this.codebook = codebook;
    this.any = new WaveColumns(codebook, wave, false);
    this.substantive = new WaveColumns(codebook, wave, true);
  }

  /** {@code expression} over all answers, "I don't know" included; NULL is unknown. */
  public String any(Expression expression) {
    return SqlTranslation.translate(expression, any);
  }

  /** {@code expression} over substantive answers: "I don't know" is unknown too, as NULL. */
  public String substantive(Expression expression) {
    return SqlTranslation.translate(expression, substantive);
  }

  /** Whether at least one of {@code items} was asked; true when there are none. */
  public String anyAsked(Collection<String> items) {
    return items.isEmpty() ? "TRUE" : either(items.stream().map(any::asked).toList());
  }

  /** Whether at least one of {@code items} was recorded wrongly. */
  public String anyVoided(Collection<String> items) {
    return items.isEmpty() ? "FALSE" : either(items.stream().map(any::voided).toList());
  }

  /**
   * The domains of a variable of one category or truth; a unit without a substantive answer is in
   * none.
   *
   * @throws IllegalArgumentException when the variable does not divide the units, or is no category
   */
  public Aggregation.Breakdown breakdown(String id) {
    Variable variable = codebook.getVariable(id);
    String value = substantive.value(id);
    return new Aggregation.Breakdown(
        id,
        switch (variable.measure()) {
          case Measure.OneCategory one -> value;
          case Measure.Truth truth ->
              "CASE WHEN %s THEN %s WHEN NOT %s THEN %s END"
                  .formatted(value, Sql.text(Variable.YES), value, Sql.text(Variable.NO));
          default -> throw new IllegalArgumentException("No breakdown by " + id);
        });
  }

  private static String either(Collection<String> conditions) {
    return conditions.stream().collect(Collectors.joining(" OR ", "(", ")"));
  }
}
