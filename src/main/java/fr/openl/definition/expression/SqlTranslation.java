package fr.openl.definition.expression;

import static java.util.stream.Collectors.joining;

import fr.openl.Refusal;
import fr.openl.definition.expression.Expression.Comparison;
import fr.openl.definition.expression.Expression.Function;
import fr.openl.definition.expression.Expression.Operation;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.function.BiFunction;

/**
 * Says a checked expression in SQL, so that it is computed for every response of a wave at once;
 * NULL is unknown. {@link Evaluator} says the same for one unit, and a test holds them together.
 *
 * <p>The SQL is standard but for {@code regexp_full_match}. Quantities are computed as IEEE
 * doubles: an infinite or undefined amount stays so through sums and products, and becomes NULL
 * where the result is used.
 */
public final class SqlTranslation {
  /** The longest SQL of one expression, in characters. */
  static final int MAX_LENGTH = 200_000;

  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSSSSS");

  private final Columns columns;

  private SqlTranslation(Columns columns) {
    this.columns = columns;
  }

  /**
   * The SQL of {@code expression}, as {@link TypeChecker} resolved it, over {@code columns}. Its
   * type is BOOLEAN, a numeric type (DOUBLE unless it is an item kept as whole numbers), VARCHAR,
   * DATE or TIMESTAMP.
   *
   * @throws Refusal when divisions, minima and the like are nested so deeply that the SQL would
   *     outgrow every engine
   * @throws IllegalArgumentException when the expression yields a set or a ranking
   */
  public static String translate(Expression expression, Columns columns) {
    return new SqlTranslation(columns).sql(expression);
  }

  /** A value, or NULL when it is unknown. */
  private String sql(Expression e) {
    return switch (e) {
      case Expression.Arithmetic sum -> finite(sum);
      case Expression.Negative negative -> finite(negative);
      case Expression.Call(Function function, List<Expression> arguments)
          when function == Function.ROUND ->
          finite(e);
      default -> bounded(raw(e));
    };
  }

  /** A quantity, NULL unless it is finite; an item, a literal or a count always is. */
  private String finite(Expression e) {
    String amount = raw(e);
    return bounded(
        "CASE WHEN ABS(" + amount + ") <= " + Double.MAX_VALUE + " THEN " + amount + " END");
  }

  /** A divisor: finite and not zero. */
  private String divisor(Expression e) {
    if (e instanceof Expression.Literal(Value.Quantity(double amount)) && amount != 0) {
      return literal(amount);
    }
    String amount = amount(e);
    return bounded(
        "CASE WHEN ABS("
            + amount
            + ") BETWEEN "
            + Double.MIN_VALUE
            + " AND "
            + Double.MAX_VALUE
            + " THEN "
            + amount
            + " END");
  }

  /** An operand: a DOUBLE, possibly infinite or undefined, which its result then is as well. */
  private String amount(Expression e) {
    return switch (e) {
      case Expression.Arithmetic sum -> raw(sum);
      case Expression.Negative negative -> raw(negative);
      case Expression.Literal constant -> raw(constant);
      default -> "CAST(" + raw(e) + " AS DOUBLE)";
    };
  }

  private String raw(Expression e) {
    return bounded(
        switch (e) {
          case Expression.Literal(Value value) -> literal(value);
          case Expression.Item(String id) -> columns.value(id);
          case Expression.Previous(String id) -> columns.previous().value(id);
          case Expression.Self self -> columns.value(itemUnderCheck());
          case Expression.Asked(String id) -> columns.asked(id);
          case Expression.Answered(String id) -> columns.answered(id);
          case Expression.Not(Expression of) -> "(NOT " + sql(of) + ")";
          case Expression.And(Expression left, Expression right) -> infix(left, "AND", right);
          case Expression.Or(Expression left, Expression right) -> infix(left, "OR", right);
          case Expression.Compare(Comparison by, Expression left, Expression right) ->
              infix(left, by == Comparison.DIFFERENT ? "<>" : by.spelling(), right);
          case Expression.In(Expression of, List<Expression> among) ->
              "(" + sql(of) + " IN (" + list(among) + "))";
          case Expression.Negative(Expression of) -> "(-" + amount(of) + ")";
          case Expression.Arithmetic(Operation by, Expression left, Expression right) ->
              arithmetic(by, left, right);
          case Expression.Selected(Expression of, String code) ->
              choice(of, (wave, id) -> isChosen(wave, id, code));
          case Expression.Call(Function function, List<Expression> arguments) ->
              call(function, arguments);
        });
  }

  private String arithmetic(Operation by, Expression left, Expression right) {
    return switch (by) {
      case DIVIDED -> "(" + amount(left) + " / " + divisor(right) + ")";
      case MODULO -> "MOD(" + amount(left) + ", " + divisor(right) + ")";
      case PLUS, MINUS, TIMES ->
          "(" + amount(left) + " " + by.spelling() + " " + amount(right) + ")";
    };
  }

  private String call(Function function, List<Expression> arguments) {
    return switch (function) {
      case IF -> branches(arguments.getFirst(), sql(arguments.get(1)), sql(arguments.get(2)));
      case COALESCE -> "COALESCE(" + list(arguments) + ")";
      case COUNT_SELECTED -> choice(arguments.getFirst(), SqlTranslation::howMany);
      case STRING_LENGTH -> "CHAR_LENGTH(" + sql(arguments.getFirst()) + ")";
      case REGEX -> matches(sql(arguments.getFirst()), sql(arguments.getLast()));
      case TODAY -> columns.today();
      case SUBMITTED -> columns.submitted();
      case DATE -> "CAST(" + sql(arguments.getFirst()) + " AS DATE)";
      case NUMBER -> number(sql(arguments.getFirst()));
      case ROUND -> "ROUND(" + amount(arguments.getFirst()) + ")";
      case MIN -> extreme("LEAST", arguments);
      case MAX -> extreme("GREATEST", arguments);
      case EVERY, SOME, LIBRE -> throw new IllegalArgumentException("Not checked: " + function);
    };
  }

  private String infix(Expression left, String operator, Expression right) {
    return "(" + sql(left) + " " + operator + " " + sql(right) + ")";
  }

  private String list(List<Expression> expressions) {
    return expressions.stream().map(this::sql).collect(joining(", "));
  }

  /** Unknown conditions choose no branch. */
  private String branches(Expression condition, String yes, String no) {
    return "CASE " + sql(condition) + " WHEN TRUE THEN " + yes + " WHEN FALSE THEN " + no + " END";
  }

  /** RE2, whole text: the one function that engines name differently. */
  private static String matches(String text, String pattern) {
    return "regexp_full_match(" + text + ", " + pattern + ")";
  }

  private static String number(String text) {
    return "CAST(CASE WHEN "
        + matches(text, literal(new Value.Words(Operators.NUMBER)))
        + " THEN "
        + text
        + " END AS DOUBLE)";
  }

  /** Engines differ on whether LEAST passes over NULL, so it meets none. */
  private String extreme(String function, List<Expression> arguments) {
    List<String> values = arguments.stream().map(this::sql).toList();
    String allKnown = values.stream().map(v -> v + " IS NOT NULL").collect(joining(" AND "));
    return "CASE WHEN "
        + allKnown
        + " THEN "
        + function
        + "("
        + String.join(", ", values)
        + ") END";
  }

  /** Something about a set or a ranking, asked of each item that it may come from. */
  private String choice(Expression of, BiFunction<Columns, String, String> about) {
    return bounded(
        switch (of) {
          case Expression.Item(String id) -> whereKnown(columns, id, about);
          case Expression.Self self -> whereKnown(columns, itemUnderCheck(), about);
          case Expression.Previous(String id) -> whereKnown(columns.previous(), id, about);
          case Expression.Call(Function function, List<Expression> arguments)
              when function == Function.IF ->
              branches(
                  arguments.getFirst(),
                  choice(arguments.get(1), about),
                  choice(arguments.get(2), about));
          case Expression.Call(Function function, List<Expression> arguments)
              when function == Function.COALESCE ->
              arguments.stream()
                  .map(argument -> choice(argument, about))
                  .collect(joining(", ", "COALESCE(", ")"));
          default -> throw new IllegalArgumentException("Not checked: " + of);
        });
  }

  private static String whereKnown(
      Columns wave, String id, BiFunction<Columns, String, String> about) {
    return "CASE WHEN " + wave.known(id) + " THEN " + about.apply(wave, id) + " END";
  }

  private static String isChosen(Columns wave, String id, String code) {
    return wave.codes(id).contains(code)
        ? "COALESCE(" + wave.chosen(id, code) + ", FALSE)"
        : "FALSE";
  }

  private static String howMany(Columns wave, String id) {
    return wave.codes(id).stream()
        .map(code -> "CASE WHEN " + wave.chosen(id, code) + " THEN 1 ELSE 0 END")
        .collect(joining(" + ", "(0 + ", ")"));
  }

  private String itemUnderCheck() {
    return columns
        .self()
        .orElseThrow(() -> new IllegalArgumentException("No answer is under check here"));
  }

  private static String literal(Value value) {
    return switch (value) {
      case Value.Truth(boolean holds) -> holds ? "TRUE" : "FALSE";
      case Value.Quantity(double amount) -> literal(amount);
      case Value.Words(String text) -> quoted(text);
      case Value.Code(String code) -> quoted(code);
      case Value.Day(LocalDate date) -> "DATE '" + date + "'";
      case Value.Moment(LocalDateTime at) -> "TIMESTAMP '" + MOMENT.format(at) + "'";
      case Value.Codes codes -> throw new IllegalArgumentException("No literal: " + codes);
      case Value.Ranking ranking -> throw new IllegalArgumentException("No literal: " + ranking);
    };
  }

  /**
   * With an exponent, which makes it a DOUBLE rather than a DECIMAL; a negative one in parentheses,
   * for two minus signs begin a comment.
   */
  private static String literal(double amount) {
    String digits = Double.toString(amount);
    String inDouble = digits.contains("E") ? digits : digits + "E0";
    return amount < 0 ? "(" + inDouble + ")" : inDouble;
  }

  private static String quoted(String text) {
    return "'" + text.replace("'", "''") + "'";
  }

  private static String bounded(String sql) {
    if (sql.length() > MAX_LENGTH) {
      throw new Refusal(
          "An expression nests too many divisions, remainders, minima and maxima: "
              + "its SQL would exceed "
              + MAX_LENGTH
              + " characters; split it into calculated questions.");
    }
    return sql;
  }
}
