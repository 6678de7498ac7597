package fr.openl.definition.exchange;

import java.util.List;

/** The tree of an expression of another tool, its operators spelled as in this house. */
sealed interface ForeignExpression {
  /** A number as it was written. */
  record Figure(String digits) implements ForeignExpression {}

  /** A text in quotes. */
  record Quoted(String text) implements ForeignExpression {}

  /** Several constants in brackets. */
  record Several(List<ForeignExpression> among) implements ForeignExpression {
    public Several {
      among = List.copyOf(among);
    }
  }

  /** The answer to the question of this name. */
  record Named(String name) implements ForeignExpression {}

  /** The answer under check. */
  record Self() implements ForeignExpression {}

  record Not(ForeignExpression of) implements ForeignExpression {}

  record Negative(ForeignExpression of) implements ForeignExpression {}

  /** Two parts joined by {@code and or = != < <= > >= + - * div mod contains anyof allof}. */
  record Joined(String by, ForeignExpression left, ForeignExpression right)
      implements ForeignExpression {}

  record Call(String function, List<ForeignExpression> arguments) implements ForeignExpression {
    public Call {
      arguments = List.copyOf(arguments);
    }
  }
}
