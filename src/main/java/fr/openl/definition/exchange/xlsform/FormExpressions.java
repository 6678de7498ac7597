package fr.openl.definition.exchange.xlsform;

import fr.openl.definition.Item;
import fr.openl.definition.LocalText;
import fr.openl.definition.Measure;
import fr.openl.definition.Question;
import fr.openl.definition.Questionnaire;
import fr.openl.definition.exchange.ExchangeReport;
import fr.openl.definition.exchange.Texts;
import fr.openl.definition.expression.Expression;
import fr.openl.definition.expression.Expression.Function;
import fr.openl.definition.expression.ExpressionParser;
import fr.openl.definition.expression.Formula;
import fr.openl.definition.expression.Parsed;
import fr.openl.definition.expression.Value;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Our expressions in the language of XLSForm. What both languages spell alike keeps its spelling;
 * {@code answered} and {@code in} are written out; what XLSForm cannot say is reported.
 */
final class FormExpressions {
  private static final Pattern NAME = Pattern.compile("\\$\\{\\s*([^{}]*?)\\s*}");

  private final Map<String, Item> items;
  private final ExchangeReport report;

  FormExpressions(Questionnaire questionnaire, ExchangeReport report) {
    this.items = questionnaire.items().stream().collect(Collectors.toMap(Item::id, item -> item));
    this.report = report;
  }

  /** The name of an item: that of a row or of the text behind "other" has no dot. */
  static String name(String item) {
    int dot = item.indexOf('.');
    return dot < 0 ? item : rowName(item.substring(0, dot), item.substring(dot + 1));
  }

  static String rowName(String question, String row) {
    return question + "_" + row.replace('+', '_');
  }

  /** Words with the answers they pipe, by their names there. */
  LocalText piped(LocalText text) {
    return Texts.map(text, FormExpressions::named);
  }

  private static String named(String text) {
    return NAME.matcher(text)
        .replaceAll(found -> Matcher.quoteReplacement("${" + name(found.group(1)) + "}"));
  }

  Optional<String> written(Formula formula, String place) {
    return written(formula, place, Optional.empty());
  }

  Optional<String> written(Formula formula, String place, Question self) {
    return written(
        formula,
        place,
        self.items().isEmpty() ? Optional.empty() : Optional.of(self.items().getFirst()));
  }

  private Optional<String> written(Formula formula, String place, Optional<Item> self) {
    Optional<Expression> spelled =
        ExpressionParser.parse(formula.source()) instanceof Parsed.Valid valid
            ? Optional.of(valid.formula().expression())
            : Optional.empty();
    Optional<Expression> shared = spelled.filter(expression -> !asksCatalogue(expression));
    Expression tree = shared.orElse(formula.expression());
    Optional<String> foreign = foreign(tree);
    if (foreign.isPresent()) {
      report.tell(place, foreign.get() + " in '" + formula.source() + "'", "left out");
      return Optional.empty();
    }
    return Optional.of(
        shared.isPresent() && isShared(tree, self)
            ? named(formula.source())
            : new FormText(items, self).of(tree));
  }

  /** Whether it asks our catalogues, which the checked expression has spelled out as codes. */
  private static boolean asksCatalogue(Expression e) {
    boolean here =
        e instanceof Expression.Call(Function function, List<Expression> arguments)
            && function.isWrittenOut();
    return here || e.parts().stream().anyMatch(FormExpressions::asksCatalogue);
  }

  /** What XLSForm has no word for. */
  private static Optional<String> foreign(Expression e) {
    Optional<String> here =
        switch (e) {
          case Expression.Previous previous -> Optional.of("previous()");
          case Expression.Asked asked -> Optional.of("asked()");
          case Expression.Call(Function function, List<Expression> arguments)
              when function == Function.SUBMITTED ->
              Optional.of("submitted()");
          default -> Optional.empty();
        };
    return here.or(() -> e.parts().stream().flatMap(part -> foreign(part).stream()).findFirst());
  }

  /** Whether XLSForm spells it as we do, and means the same. */
  private boolean isShared(Expression e, Optional<Item> self) {
    boolean here =
        switch (e) {
          case Expression.Answered answered -> false;
          case Expression.In in -> false;
          case Expression.Item(String id) -> !isTruth(Optional.ofNullable(items.get(id)));
          case Expression.Self dot -> !isTruth(self);
          default -> true;
        };
    boolean comparesTruth =
        e instanceof Expression.Compare(var by, Expression left, Expression right)
            && isYesOrNo(right)
            && (left instanceof Expression.Item || left instanceof Expression.Self);
    return comparesTruth || (here && e.parts().stream().allMatch(part -> isShared(part, self)));
  }

  private static boolean isYesOrNo(Expression e) {
    return e instanceof Expression.Literal(var value)
        && value instanceof Value.Words(String text)
        && (text.equals("yes") || text.equals("no"));
  }

  static boolean isTruth(Optional<Item> item) {
    return item.filter(known -> known.measure() instanceof Measure.Truth).isPresent();
  }
}
