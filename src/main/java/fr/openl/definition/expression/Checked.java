package fr.openl.definition.expression;

import java.util.List;

/** What checking an expression against the items it may name gave. */
public sealed interface Checked {

  /**
   * The expression makes sense.
   *
   * @param formula the text with its resolved tree: text constants have become categories, days and
   *     moments, so that {@link Evaluator} and {@link SqlTranslation} need not guess
   */
  record Valid(ValueType type, Formula formula) implements Checked {}

  /** It does not; every problem, in reading order, at least one. */
  record Invalid(List<ExpressionProblem> problems) implements Checked {
    public Invalid {
      problems = List.copyOf(problems);
    }
  }
}
