package fr.openl.definition.expression;

import java.util.Map;

/** What reading a text as an expression gave. */
public sealed interface Parsed {

  /**
   * The text follows the grammar. Whether its items exist and its types fit is for {@link
   * TypeChecker} to say.
   */
  final class Valid implements Parsed {
    private final Formula formula;
    private final Map<Expression, Place> places;

    /** Takes {@code places}, a map by identity: equal parts stand at several places. */
    Valid(Formula formula, Map<Expression, Place> places) {
      this.formula = formula;
      this.places = places;
    }

    public Formula formula() {
      return formula;
    }

    Place placeOf(Expression part) {
      return places.getOrDefault(part, new Place(0, formula.source().length()));
    }
  }

  /** The text does not follow the grammar; the first place where it does not. */
  record Invalid(ExpressionProblem problem) implements Parsed {}
}
