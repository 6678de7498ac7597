package fr.openl.definition.expression;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The tree of an expression. Every node is pure and total: it yields a value or unknown. */
public sealed interface Expression {

  /** The parts this node is made of, in reading order. */
  default List<Expression> parts() {
    return switch (this) {
      case Literal literal -> List.of();
      case Item item -> List.of();
      case Self self -> List.of();
      case Previous previous -> List.of();
      case Asked asked -> List.of();
      case Answered answered -> List.of();
      case Not(Expression of) -> List.of(of);
      case Negative(Expression of) -> List.of(of);
      case Selected(Expression of, String code) -> List.of(of);
      case And(Expression left, Expression right) -> List.of(left, right);
      case Or(Expression left, Expression right) -> List.of(left, right);
      case Compare(Comparison by, Expression left, Expression right) -> List.of(left, right);
      case Arithmetic(Operation by, Expression left, Expression right) -> List.of(left, right);
      case In(Expression of, List<Expression> among) ->
          Stream.concat(Stream.of(of), among.stream()).toList();
      case Call(Function function, List<Expression> arguments) -> arguments;
    };
  }

  /**
   * The ids of the items whose answers of this wave the expression looks at, in reading order;
   * {@code asked(${id})} and {@code answered(${id})} count. A question may only name items that
   * stand before it.
   */
  default Set<String> items() {
    Set<String> ids = new LinkedHashSet<>();
    switch (this) {
      case Item(String id) -> ids.add(id);
      case Asked(String id) -> ids.add(id);
      case Answered(String id) -> ids.add(id);
      default -> parts().forEach(part -> ids.addAll(part.items()));
    }
    return ids;
  }

  /** The ids of the items whose answers of the previous wave the expression looks at. */
  default Set<String> previousItems() {
    Set<String> ids = new LinkedHashSet<>();
    if (this instanceof Previous(String id)) {
      ids.add(id);
    }
    parts().forEach(part -> ids.addAll(part.previousItems()));
    return ids;
  }

  /** A constant. Text constants become codes, days or moments where the other side asks for it. */
  record Literal(Value value) implements Expression {}

  /** {@code ${id}}: an item's value. */
  record Item(String id) implements Expression {
    public Item {
      id = id.intern(); // looked up for every response: the same string is found fastest
    }
  }

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

  /** The functions, by their spelling and the number of arguments they take. */
  enum Function {
    IF("if", 3, 3),
    COALESCE("coalesce", 2, Integer.MAX_VALUE),
    COUNT_SELECTED("count-selected", 1, 1),
    STRING_LENGTH("string-length", 1, 1),
    REGEX("regex", 2, 2),
    TODAY("today", 0, 0),
    SUBMITTED("submitted", 0, 0),
    DATE("date", 1, 1),
    NUMBER("number", 1, 1),
    ROUND("round", 1, 1),
    MIN("min", 2, Integer.MAX_VALUE),
    MAX("max", 2, Integer.MAX_VALUE),
    EVERY("every", 3, 3),
    SOME("some", 3, 3),
    LIBRE("libre", 1, 1);

    private final String spelling;
    private final int fewest;
    private final int most;

    Function(String spelling, int fewest, int most) {
      this.spelling = spelling;
      this.fewest = fewest;
      this.most = most;
    }

    public String spelling() {
      return spelling;
    }

    /** The least number of arguments. */
    public int fewest() {
      return fewest;
    }

    /** The greatest number of arguments. */
    public int most() {
      return most;
    }

    /** Whether the type checker puts other nodes in its place, for it asks a catalogue. */
    public boolean isWrittenOut() {
      return this == EVERY || this == SOME || this == LIBRE;
    }

    static Optional<Function> find(String spelling) {
      return Arrays.stream(values()).filter(f -> f.spelling.equals(spelling)).findFirst();
    }
  }
}
