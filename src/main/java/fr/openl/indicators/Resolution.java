package fr.openl.indicators;

import fr.openl.definition.Questionnaire;
import fr.openl.definition.expression.Checked;
import fr.openl.definition.expression.Expression;
import fr.openl.definition.expression.Formula;
import fr.openl.definition.expression.TypeChecker;
import java.util.Optional;

/**
 * What an indicator's formulas mean in one questionnaire revision: nothing, where an item or a
 * category they name was not asked then.
 */
record Resolution(Questionnaire revision) {
  Optional<Formula> condition(Formula formula) {
    return valid(checker().checkCondition(formula.source()));
  }

  Optional<Formula> amount(Formula formula) {
    return valid(checker().checkQuantity(formula.source()));
  }

  /** The formula where it is one item and nothing else. */
  Optional<Formula> item(Formula formula) {
    return valid(checker().check(formula.source()))
        .filter(resolved -> resolved.expression() instanceof Expression.Item);
  }

  /** The heading, if the units it looks at can be told in this revision. */
  Optional<Heading> heading(Heading heading) {
    return heading.among().isEmpty()
        ? Optional.of(heading)
        : condition(heading.among().get()).map(heading::withAmong);
  }

  private TypeChecker checker() {
    return new TypeChecker(revision.symbols());
  }

  private static Optional<Formula> valid(Checked checked) {
    return checked instanceof Checked.Valid valid ? Optional.of(valid.formula()) : Optional.empty();
  }
}
