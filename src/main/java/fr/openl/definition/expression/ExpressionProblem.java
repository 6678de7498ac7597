package fr.openl.definition.expression;

import java.util.Optional;

/**
 * Why a text is no expression, or none that makes sense for the items at hand.
 *
 * @param offset where in the text it begins, in UTF-16 units from 0
 * @param length how much of the text it concerns, possibly 0 at the end
 * @param found what stands there
 * @param expected what could stand there
 * @param nearest what was probably meant, when something known comes close
 */
public record ExpressionProblem(
    int offset, int length, String found, String expected, Optional<String> nearest) {

  /** The problem as one sentence without its place. */
  public String sentence() {
    return "found "
        + found
        + ", expected "
        + expected
        + nearest.map(near -> "; did you mean " + near + "?").orElse(".");
  }
}
