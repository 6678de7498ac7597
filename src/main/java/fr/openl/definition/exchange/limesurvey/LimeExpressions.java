package fr.openl.definition.exchange.limesurvey;

import fr.openl.definition.Item;
import fr.openl.definition.Measure;
import fr.openl.definition.Questionnaire;
import fr.openl.definition.expression.Expression;
import fr.openl.definition.expression.Expression.Function;
import fr.openl.definition.expression.Formula;
import fr.openl.definition.expression.Value;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Our expressions in the ExpressionScript of LimeSurvey. */
record LimeExpressions(Questionnaire questionnaire, LimeNames names) {
  /** The formula there; empty when it holds what LimeSurvey has no word for. */
  Optional<String> written(Formula formula) {
    return of(formula.expression());
  }

  private Optional<String> of(Expression e) {
    return switch (e) {
      case Expression.Literal(Value value) -> constant(value);
      case Expression.Item(String id) -> Optional.of(reference(id));
      case Expression.Answered(String id) -> answered(id);
      case Expression.Not(Expression of) -> truth(of).map(text -> "!(" + text + ")");
      case Expression.And(Expression left, Expression right) -> joined(left, " and ", right);
      case Expression.Or(Expression left, Expression right) -> joined(left, " or ", right);
      case Expression.Negative(Expression of) -> of(of).map(text -> "-(" + text + ")");
      case Expression.Compare(var by, Expression left, Expression right) ->
          compared(by.spelling(), left, right);
      case Expression.Arithmetic(var by, Expression left, Expression right) ->
          switch (by) {
            case PLUS, MINUS, TIMES -> around(left, " " + by.spelling() + " ", right);
            case DIVIDED -> around(left, " / ", right);
            case MODULO -> Optional.empty();
          };
      case Expression.In(Expression of, List<Expression> among) -> {
        List<Optional<String>> each = among.stream().map(one -> compared("=", of, one)).toList();
        yield each.stream().allMatch(Optional::isPresent)
            ? Optional.of(
                each.stream()
                    .flatMap(Optional::stream)
                    .collect(Collectors.joining(" or ", "(", ")")))
            : Optional.empty();
      }
      case Expression.Selected(Expression.Item(String id), String code) -> selected(id, code);
      case Expression.Call(Function function, List<Expression> arguments) ->
          call(function, arguments);
      default -> Optional.empty();
    };
  }

  private Optional<String> truth(Expression e) {
    boolean yesNo =
        e instanceof Expression.Item(String id)
            && questionnaire
                .findItem(id)
                .filter(item -> item.measure() instanceof Measure.Truth)
                .isPresent();
    return of(e).map(text -> yesNo ? text + " == \"Y\"" : text);
  }

  private Optional<String> joined(Expression left, String by, Expression right) {
    return truth(left).flatMap(l -> truth(right).map(r -> "(" + l + ")" + by + "(" + r + ")"));
  }

  private Optional<String> around(Expression left, String by, Expression right) {
    return of(left).flatMap(l -> of(right).map(r -> "(" + l + by + r + ")"));
  }

  private Optional<String> compared(String by, Expression left, Expression right) {
    String spelled = by.equals("=") ? "==" : by;
    if (left instanceof Expression.Item(String id)
        && right instanceof Expression.Literal(Value.Code(String code))) {
      return questionnaire
          .findItem(id)
          .flatMap(item -> item.measure().findList())
          .map(list -> reference(id) + " " + spelled + " \"" + choice(id, list.id(), code) + "\"");
    }
    return around(left, " " + spelled + " ", right);
  }

  private Optional<String> selected(String id, String code) {
    return questionnaire
        .findItem(id)
        .filter(item -> item.measure() instanceof Measure.ManyCategories)
        .flatMap(item -> item.measure().findList())
        .map(
            list ->
                code.equals(Item.OTHER)
                    ? "!is_empty(" + names.question(id) + "_other.NAOK)"
                    : names.question(id)
                        + "_"
                        + names.category(list.id(), code)
                        + ".NAOK == \"Y\"");
  }

  private Optional<String> answered(String id) {
    return questionnaire
        .findItem(id)
        .flatMap(
            item ->
                item.measure() instanceof Measure.ManyCategories many
                    ? Optional.of(
                        many.list().codes().stream()
                            .flatMap(code -> selected(id, code).stream())
                            .collect(Collectors.joining(" or ", "(", ")")))
                    : item.measure() instanceof Measure.RankedCategories
                        ? Optional.of("!is_empty(" + names.question(id) + "_1.NAOK)")
                        : Optional.of("!is_empty(" + reference(id) + ")"));
  }

  private Optional<String> call(Function function, List<Expression> arguments) {
    String name =
        switch (function) {
          case IF -> "if";
          case STRING_LENGTH -> "strlen";
          case ROUND -> "round";
          case MIN -> "min";
          case MAX -> "max";
          case NUMBER -> "floatval";
          default -> "";
        };
    List<Optional<String>> all = arguments.stream().map(this::truth).toList();
    return name.isEmpty() || all.stream().anyMatch(Optional::isEmpty)
        ? Optional.empty()
        : Optional.of(
            all.stream()
                .flatMap(Optional::stream)
                .collect(Collectors.joining(", ", name + "(", ")")));
  }

  private String choice(String id, String list, String code) {
    return code.equals(Item.OTHER) && questionnaire.findItem(Item.otherText(id)).isPresent()
        ? "-oth-"
        : names.category(list, code);
  }

  private String reference(String id) {
    return names.item(id) + ".NAOK";
  }

  private static Optional<String> constant(Value value) {
    return switch (value) {
      case Value.Truth(boolean yes) -> Optional.of(yes ? "\"Y\"" : "\"N\"");
      case Value.Quantity(double amount) ->
          Optional.of(new BigDecimal(Double.toString(amount)).stripTrailingZeros().toPlainString());
      case Value.Words(String text) when text.indexOf('"') < 0 -> Optional.of('"' + text + '"');
      case Value.Code(String code) -> Optional.of('"' + code + '"');
      case Value.Day(var day) -> Optional.of("\"" + day + "\"");
      default -> Optional.empty();
    };
  }
}
