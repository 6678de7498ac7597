package fr.openl.web.reading;

import fr.openl.definition.Control;
import fr.openl.definition.Item;
import fr.openl.definition.LocalText.Passage;
import fr.openl.definition.Measure;
import fr.openl.definition.Question;
import fr.openl.definition.Questionnaire;
import fr.openl.definition.expression.Expression;
import fr.openl.definition.expression.Expression.Comparison;
import fr.openl.definition.expression.Value;
import fr.openl.web.door.Phrase;
import fr.openl.web.door.Texts;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Tells routing to people: "only if the answer to question 4 is “Yes”". What cannot be told so
 * plainly, such as arithmetic, is left to the formula as it is written.
 */
final class ConditionWords {
  private final Questionnaire questionnaire;
  private final Numbering numbers;
  private final Texts texts;

  ConditionWords(Questionnaire questionnaire, Texts texts) {
    this.questionnaire = questionnaire;
    this.numbers = Numbering.of(questionnaire);
    this.texts = texts;
  }

  /** The condition as part of a sentence; empty when only the formula tells it. */
  Optional<String> tell(Expression condition) {
    return tell(condition, true);
  }

  /** Negation moves inwards, which changes nothing for unknown answers either. */
  private Optional<String> tell(Expression condition, boolean holds) {
    return switch (condition) {
      case Expression.Not(Expression of) -> tell(of, !holds);
      case Expression.And(Expression left, Expression right) ->
          join(holds ? Reading.AND : Reading.OR, left, right, holds);
      case Expression.Or(Expression left, Expression right) ->
          join(holds ? Reading.OR : Reading.AND, left, right, holds);
      case Expression.Item(String id) -> truth(id, holds);
      case Expression.Selected(Expression.Item(String id), String code) -> chosen(id, code, holds);
      case Expression.Asked(String id) ->
          number(id).map(n -> texts.say(holds ? Reading.WAS_ASKED : Reading.WAS_NOT_ASKED, n));
      case Expression.Answered(String id) ->
          number(id).map(n -> texts.say(holds ? Reading.ANSWERED : Reading.NOT_ANSWERED, n));
      case Expression.In(Expression.Item(String id), List<Expression> among) ->
          among(id, among, holds);
      case Expression.Compare(Comparison by, Expression.Item(String id), Expression.Literal that) ->
          compared(id, holds ? by : opposite(by), that.value());
      default -> Optional.empty();
    };
  }

  private Optional<String> join(Reading how, Expression left, Expression right, boolean holds) {
    return tell(left, holds)
        .flatMap(
            one ->
                tell(right, holds)
                    .map(other -> texts.say(how, group(left, how, one), group(right, how, other))));
  }

  /** Brackets around what would otherwise be read as part of its neighbour. */
  private String group(Expression part, Reading how, String words) {
    Expression inner = part instanceof Expression.Not(Expression of) ? of : part;
    boolean joined = inner instanceof Expression.And || inner instanceof Expression.Or;
    boolean same =
        how == Reading.AND ? part instanceof Expression.And : part instanceof Expression.Or;
    return joined && !same ? texts.say(Reading.TOGETHER, words) : words;
  }

  private Optional<String> truth(String id, boolean holds) {
    return subject(id)
        .map(it -> texts.say(Reading.IS, it, texts.say(holds ? Phrase.YES : Phrase.NO)));
  }

  private Optional<String> chosen(String id, String code, boolean holds) {
    return number(id)
        .flatMap(
            n ->
                label(id, code)
                    .map(l -> texts.say(holds ? Reading.CHOSEN : Reading.NOT_CHOSEN, n, l)));
  }

  private Optional<String> among(String id, List<Expression> among, boolean holds) {
    List<Optional<String>> labels =
        among.stream()
            .map(
                one ->
                    one instanceof Expression.Literal(Value value)
                        ? code(value).flatMap(code -> label(id, code))
                        : Optional.<String>empty())
            .toList();
    if (labels.stream().anyMatch(Optional::isEmpty)) {
      return Optional.empty();
    }
    String list =
        labels.stream()
            .map(label -> texts.say(Reading.QUOTED, label.orElseThrow()))
            .collect(Collectors.joining(texts.say(Reading.OR_ELSE)));
    return subject(id)
        .map(it -> texts.say(holds ? Reading.IS_AMONG : Reading.IS_NOT_AMONG, it, list));
  }

  private Optional<String> compared(String id, Comparison by, Value that) {
    Optional<String> subject = subject(id);
    if (that instanceof Value.Quantity(double amount)) {
      Reading how =
          switch (by) {
            case EQUAL -> Reading.NUMBER_IS;
            case DIFFERENT -> Reading.NUMBER_IS_NOT;
            case LESS -> Reading.LESS;
            case AT_MOST -> Reading.NO_MORE;
            case MORE -> Reading.MORE;
            case AT_LEAST -> Reading.NO_LESS;
          };
      return subject.map(it -> texts.say(how, it, texts.number(amount)));
    }
    boolean equal = by == Comparison.EQUAL;
    if (!equal && by != Comparison.DIFFERENT) {
      return Optional.empty();
    }
    Optional<String> label =
        that instanceof Value.Truth(boolean yes)
            ? Optional.of(texts.say(yes ? Phrase.YES : Phrase.NO))
            : code(that).flatMap(code -> label(id, code));
    return subject.flatMap(
        it -> label.map(words -> texts.say(equal ? Reading.IS : Reading.IS_NOT, it, words)));
  }

  private static Optional<String> code(Value value) {
    return switch (value) {
      case Value.Code(String code) -> Optional.of(code);
      case Value.Words(String text) -> Optional.of(text);
      default -> Optional.empty();
    };
  }

  /** What a sentence about an item begins with. */
  private Optional<String> subject(String id) {
    Optional<Question> question =
        questionnaire.findItem(id).map(Item::questionId).flatMap(questionnaire::findQuestion);
    if (question.isEmpty() || Item.otherText(question.get().id()).equals(id)) {
      return Optional.empty();
    }
    return switch (question.get().type().control()) {
      case Control.Hidden hidden -> Optional.of(texts.say(Reading.AT_VALUE, id));
      case Control.Grid grid ->
          grid.rows().stream()
              .filter(row -> id.equals(question.get().id() + "." + row.id()))
              .findFirst()
              .flatMap(
                  row ->
                      number(id)
                          .filter(n -> isOwn(texts.in(row.label())))
                          .map(n -> texts.say(Reading.AT_ROW, n, texts.words(row.label()))));
      default -> number(id).map(n -> texts.say(Reading.AT_QUESTION, n));
    };
  }

  private Optional<Integer> number(String id) {
    return questionnaire.findItem(id).map(Item::questionId).flatMap(numbers::find);
  }

  private Optional<String> label(String id, String code) {
    return questionnaire
        .findItem(id)
        .map(Item::measure)
        .flatMap(Measure::findList)
        .flatMap(list -> list.findCategory(code))
        .map(category -> texts.in(category.label()))
        .filter(this::isOwn)
        .map(Passage::words);
  }

  /** A sentence is in one language: words in another one are left to the formula. */
  private boolean isOwn(Passage words) {
    return words.language().equals(texts.page());
  }

  private static Comparison opposite(Comparison by) {
    return switch (by) {
      case EQUAL -> Comparison.DIFFERENT;
      case DIFFERENT -> Comparison.EQUAL;
      case LESS -> Comparison.AT_LEAST;
      case AT_MOST -> Comparison.MORE;
      case MORE -> Comparison.AT_MOST;
      case AT_LEAST -> Comparison.LESS;
    };
  }
}
