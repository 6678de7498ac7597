package fr.openl.definition.expression;

import java.util.List;

/** The tree of an expression. Every node is pure and total: it yields a value or unknown. */
public sealed interface Expression {

  /** A constant. Text constants become codes, days or moments where the other side asks for it. */
  record Literal(Value value) implements Expression {}

  /** {@code ${id}}: an item's value. */
  record Item(String id) implements Expression {}

  /** {@code .}: the answer under check. */
  record Self() implements Expression {}

  /** {@code previous(${id})}: the item's value in the previous wave. */
  record Previous(String id) implements Expression {}

  /** {@code asked(${id})}. Never unknown. */
  record Asked(String id) implements Expression {}

  /** {@code answered(${id})}. Never unknown. */
  record Answered(String id) implements Expression {}

  /** {@code not(of)}. */
  record Not(Expression of) implements Expression {}

  /** Kleene conjunction. */
  record And(Expression left, Expression right) implements Expression {}

  /** Kleene disjunction. */
  record Or(Expression left, Expression right) implements Expression {}

  /** A comparison; unknown when a side is. */
  record Compare(Comparison by, Expression left, Expression right) implements Expression {}

  /** Arithmetic on quantities; unknown when a side is, or when the result is not finite. */
  record Arithmetic(Operation by, Expression left, Expression right) implements Expression {}

  /** {@code -of}. */
  record Negative(Expression of) implements Expression {}

  /** {@code of in ('a', 'b')}. */
  record In(Expression of, List<Expression> among) implements Expression {
    public In {
      among = List.copyOf(among);
    }
  }

  /** {@code selected(of, 'code')}: whether a category is among those chosen. */
  record Selected(Expression of, String code) implements Expression {}

  /** {@code name(arguments)}: any further function of {@link Function}. */
  record Call(Function function, List<Expression> arguments) implements Expression {
    public Call {
      arguments = List.copyOf(arguments);
    }
  }

  /** The comparisons, by their spelling. */
  enum Comparison {
    EQUAL("="),
    DIFFERENT("!="),
    LESS("<"),
    AT_MOST("<="),
    MORE(">"),
    AT_LEAST(">=");

    private final String spelling;

    Comparison(String spelling) {
      this.spelling = spelling;
    }

    public String spelling() {
      return spelling;
    }
  }

  /** The arithmetic operations, by their spelling. */
  enum Operation {
    PLUS("+"),
    MINUS("-"),
    TIMES("*"),
    DIVIDED("div"),
    MODULO("mod");

    private final String spelling;

    Operation(String spelling) {
      this.spelling = spelling;
    }

    public String spelling() {
      return spelling;
    }
  }

  /** The functions, by their spelling. */
  enum Function {
    IF("if"),
    COALESCE("coalesce"),
    COUNT_SELECTED("count-selected"),
    STRING_LENGTH("string-length"),
    REGEX("regex"),
    TODAY("today"),
    SUBMITTED("submitted"),
    DATE("date"),
    NUMBER("number"),
    ROUND("round"),
    MIN("min"),
    MAX("max");

    private final String spelling;

    Function(String spelling) {
      this.spelling = spelling;
    }

    public String spelling() {
      return spelling;
    }
  }
}
