package fr.openl.definition.expression;

import java.util.Optional;

/** Ends the reading of a text at its first mistake; never leaves {@link ExpressionParser}. */
final class SyntaxProblem extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient ExpressionProblem problem;

  SyntaxProblem(ExpressionProblem problem) {
    super(problem.sentence(), null, false, false);
    this.problem = problem;
  }

  SyntaxProblem(int start, int end, String found, String expected) {
    this(new ExpressionProblem(start, end - start, found, expected, Optional.empty()));
  }

  ExpressionProblem problem() {
    return problem;
  }
}
