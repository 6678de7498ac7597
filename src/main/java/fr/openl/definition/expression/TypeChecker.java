package fr.openl.definition.expression;

import java.util.List;
import java.util.Optional;

/**
 * Finds the type of an expression, every problem in it, and what its text constants stand for.
 *
 * @param symbols the items it may name
 * @param self the type of {@code .}; empty outside constraints
 */
public record TypeChecker(Symbols symbols, Optional<ValueType> self) {
  /** A checker for everything but constraints, where {@code .} means nothing. */
  public TypeChecker(Symbols symbols) {
    this(symbols, Optional.empty());
  }

  /** Reads and checks {@code text}, whatever its type. */
  public Checked check(String text) {
    return check(text, Optional.empty());
  }

  /** Reads and checks what must be yes or no: a condition. */
  public Checked checkCondition(String text) {
    return check(text, Optional.of(Typing.TRUTH));
  }

  /** Reads and checks what must be a number. */
  public Checked checkQuantity(String text) {
    return check(text, Optional.of(Typing.QUANTITY));
  }

  private Checked check(String text, Optional<ValueType> wanted) {
    return switch (ExpressionParser.parse(text)) {
      case Parsed.Invalid(ExpressionProblem problem) -> new Checked.Invalid(List.of(problem));
      case Parsed.Valid parsed -> check(parsed, wanted);
    };
  }

  private Checked check(Parsed.Valid parsed, Optional<ValueType> wanted) {
    Findings findings = new Findings(parsed);
    Typing typing = new Typing(this, findings);
    Expression written = parsed.formula().expression();
    Typed typed =
        wanted.map(type -> typing.require(written, type)).orElseGet(() -> typing.infer(written));
    List<ExpressionProblem> problems = findings.inOrder();
    return problems.isEmpty()
        ? new Checked.Valid(
            typed.type().orElseThrow(), new Formula(parsed.formula().source(), typed.resolved()))
        : new Checked.Invalid(problems);
  }
}
