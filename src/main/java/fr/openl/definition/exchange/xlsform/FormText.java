package fr.openl.definition.exchange.xlsform;

import fr.openl.definition.Item;
import fr.openl.definition.expression.Expression;
import fr.openl.definition.expression.Value;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Writes an expression out in the language of XLSForm, where an answer of yes or no is a choice and
 * a blank is the empty text.
 *
 * @param self the item that {@code .} is, in a constraint
 */
record FormText(Map<String, Item> items, Optional<Item> self) {
  String of(Expression e) {
    return switch (e) {
      case Expression.Literal(Value value) -> constant(value);
      case Expression.Item(String id) ->
          reference(id)
              + (FormExpressions.isTruth(Optional.ofNullable(items.get(id))) ? " = 'yes'" : "");
      case Expression.Self dot -> FormExpressions.isTruth(self) ? ". = 'yes'" : ".";
      case Expression.Answered(String id) -> reference(id) + " != ''";
      case Expression.Not(Expression of) -> "not(" + of(of) + ")";
      case Expression.And(Expression left, Expression right) ->
          within(left, e) + " and " + within(right, e);
      case Expression.Or(Expression left, Expression right) ->
          within(left, e) + " or " + within(right, e);
      case Expression.Negative(Expression of) -> "-" + within(of, e);
      case Expression.Compare(var by, Expression left, Expression right) ->
          compared(e, by.spelling(), left, right);
      case Expression.Arithmetic(var by, Expression left, Expression right) ->
          within(left, e) + " " + by.spelling() + " " + within(right, e);
      case Expression.In(Expression of, List<Expression> among) ->
          among.stream()
              .map(one -> compared(e, "=", of, one))
              .collect(Collectors.joining(" or ", "(", ")"));
      case Expression.Selected(Expression of, String code) ->
          "selected(" + bare(of) + ", '" + code + "')";
      case Expression.Call(var function, List<Expression> arguments) ->
          arguments.stream()
              .map(this::of)
              .collect(Collectors.joining(", ", function.spelling() + "(", ")"));
      case Expression.Previous previous -> throw new IllegalArgumentException("previous");
      case Expression.Asked asked -> throw new IllegalArgumentException("asked");
    };
  }

  private String compared(Expression whole, String by, Expression left, Expression right) {
    boolean truth =
        left instanceof Expression.Item(String id)
            && FormExpressions.isTruth(Optional.ofNullable(items.get(id)));
    if (truth && (right instanceof Expression.Call || right instanceof Expression.Literal)) {
      return bare(left) + " " + by + " " + yesNo(right);
    }
    return within(left, whole) + " " + by + " " + within(right, whole);
  }

  private String yesNo(Expression e) {
    return e instanceof Expression.Literal(Value.Truth(boolean yes))
        ? (yes ? "'yes'" : "'no'")
        : of(e);
  }

  private String bare(Expression e) {
    return switch (e) {
      case Expression.Item(String id) -> reference(id);
      case Expression.Self dot -> ".";
      default -> of(e);
    };
  }

  private static String reference(String id) {
    return "${" + FormExpressions.name(id) + "}";
  }

  /** Parts with operators stand in parentheses, but for a chain of the same one. */
  private String within(Expression part, Expression whole) {
    boolean plain =
        switch (part) {
          case Expression.Literal literal -> true;
          case Expression.Item(String id) ->
              !FormExpressions.isTruth(Optional.ofNullable(items.get(id)));
          case Expression.Self dot -> !FormExpressions.isTruth(self);
          case Expression.Not not -> true;
          case Expression.Selected selected -> true;
          case Expression.Call call -> true;
          case Expression.In in -> true;
          case Expression.And and -> whole instanceof Expression.And;
          case Expression.Or or -> whole instanceof Expression.Or;
          case Expression.Compare compare ->
              whole instanceof Expression.And || whole instanceof Expression.Or;
          case Expression.Answered answered ->
              whole instanceof Expression.And || whole instanceof Expression.Or;
          default -> false;
        };
    return plain ? of(part) : "(" + of(part) + ")";
  }

  private static String constant(Value value) {
    return switch (value) {
      case Value.Truth(boolean yes) -> yes ? "true()" : "false()";
      case Value.Quantity(double amount) ->
          new BigDecimal(Double.toString(amount)).stripTrailingZeros().toPlainString();
      case Value.Words(String text) -> text.indexOf('\'') < 0 ? "'" + text + "'" : '"' + text + '"';
      case Value.Code(String code) -> "'" + code + "'";
      case Value.Day(var day) -> "date('" + day + "')";
      default -> throw new IllegalArgumentException("No constant is written as " + value);
    };
  }
}
