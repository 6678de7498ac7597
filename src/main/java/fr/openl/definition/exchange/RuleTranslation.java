package fr.openl.definition.exchange;

import fr.openl.definition.expression.Checked;
import fr.openl.definition.expression.ExpressionProblem;
import fr.openl.definition.expression.TypeChecker;
import fr.openl.definition.expression.ValueType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Translates the rules of a form, and reports those that it cannot. A rule that means the same in
 * both languages keeps its spelling.
 */
final class RuleTranslation {
  private static final Pattern NAME = Pattern.compile("\\$\\{\\s*([^{}]*?)\\s*}");
  private static final Pattern BLANK_TEXT = Pattern.compile("''|\"\"");

  private final Dialect dialect;
  private final Scope scope;
  private final Set<String> later;
  private final ExchangeReport report;

  RuleTranslation(Dialect dialect, Scope scope, Set<String> later, ExchangeReport report) {
    this.dialect = dialect;
    this.scope = scope;
    this.later = later;
    this.report = report;
  }

  /** All the conditions at once; what cannot be translated is reported and left out. */
  Optional<String> conditions(List<Rule> rules, String done) {
    List<String> kept = new ArrayList<>();
    for (Rule rule : rules) {
      condition(rule, Optional.empty(), done)
          .filter(text -> !kept.contains(text) && !text.equals("true()"))
          .ifPresent(kept::add);
    }
    return kept.size() < 2
        ? kept.stream().findFirst()
        : Optional.of("(" + String.join(") and (", kept) + ")");
  }

  /** One condition; {@code self} is what {@code .} means. */
  Optional<String> condition(Rule rule, Optional<Referent.OfItem> self, String done) {
    TypeChecker checker = new TypeChecker(scope, self.map(Referent.OfItem::type));
    return translated(rule, self, checker, true, done).map(valid -> valid.formula().source());
  }

  /** A value of whatever type. */
  Optional<Checked.Valid> value(Rule rule, String done) {
    return translated(rule, Optional.empty(), new TypeChecker(scope), false, done);
  }

  private Optional<Checked.Valid> translated(
      Rule rule,
      Optional<Referent.OfItem> self,
      TypeChecker checker,
      boolean condition,
      String done) {
    Optional<Checked.Valid> verbatim =
        verbatim(rule.text())
            .map(text -> check(checker, text, condition))
            .filter(Checked.Valid.class::isInstance)
            .map(Checked.Valid.class::cast);
    if (verbatim.isPresent()) {
      return verbatim;
    }
    try {
      ForeignExpression read = ForeignParser.parse(rule.text(), dialect);
      Piece piece = new Translation(scope, later, self).of(read);
      String text = condition ? Translation.truth(piece).text() : piece.text();
      return switch (check(checker, text, condition)) {
        case Checked.Valid valid when valid.type() instanceof ValueType.Moment ->
            throw new Untranslatable("a moment as a value");
        case Checked.Valid valid -> Optional.of(valid);
        case Checked.Invalid(List<ExpressionProblem> problems) ->
            throw new Untranslatable(problems.getFirst().found());
      };
    } catch (Untranslatable stop) {
      report.tell(rule.place(), quoted(rule.text()) + " holds " + stop.found(), done);
      return Optional.empty();
    }
  }

  private static Checked check(TypeChecker checker, String text, boolean condition) {
    return condition ? checker.checkCondition(text) : checker.check(text);
  }

  /** The text with our ids, where the language of the form is ours as well. */
  private Optional<String> verbatim(String text) {
    if (dialect != Dialect.XLSFORM || BLANK_TEXT.matcher(text).find()) {
      return Optional.empty();
    }
    String straight =
        Texts.trimmed(ForeignTokens.straightQuotes(text)).replaceAll("[\\r\\n\\t]+", " ");
    return Optional.of(NAME.matcher(straight).replaceAll(this::ours));
  }

  private String ours(MatchResult name) {
    String item =
        scope
            .find(name.group(1))
            .filter(Referent.OfItem.class::isInstance)
            .map(referent -> ((Referent.OfItem) referent).item())
            .orElse(name.group(1) + " "); // no id of ours: found unknown when it is checked
    return Matcher.quoteReplacement("${" + item + "}");
  }

  /** Words with the answers they pipe named as here; others give way to an ellipsis. */
  String piped(String words, String place) {
    return NAME.matcher(words)
        .replaceAll(
            name -> {
              Optional<Referent.OfItem> item =
                  scope
                      .find(name.group(1))
                      .filter(Referent.OfItem.class::isInstance)
                      .map(Referent.OfItem.class::cast);
              if (item.isEmpty()) {
                report.tell(
                    place,
                    "${"
                        + name.group(1)
                        + "} in a text, which no imported question before it bears",
                    "… stands there");
              }
              return Matcher.quoteReplacement(
                  item.map(known -> "${" + known.item() + "}").orElse("…"));
            });
  }

  static String quoted(String text) {
    String line = text.replaceAll("\\s+", " ");
    return "'" + (line.length() > 80 ? line.substring(0, 80) + "…" : line) + "'";
  }
}
