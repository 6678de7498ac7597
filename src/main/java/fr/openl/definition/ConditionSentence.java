package fr.openl.definition;

import fr.openl.definition.expression.Expression;
import fr.openl.definition.expression.Expression.Comparison;
import fr.openl.definition.expression.Value;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Tells a condition to people as part of a sentence: "the answer to question 4 is “Yes”". What
 * cannot be told so plainly, such as arithmetic, is left to the formula as it is written.
 */
public final class ConditionSentence {
  private final Questionnaire questionnaire;
  private final Voice voice;

  public ConditionSentence(Questionnaire questionnaire, Voice voice) {
    this.questionnaire = questionnaire;
    this.voice = voice;
  }

  /** How a place tells conditions: its language, and its names of questions. */
  public interface Voice {
    /** A piece of a sentence with its arguments put in, in the order of the piece's name. */
    String say(Piece piece, Object... arguments);

    /** What the question of an item is called; empty where the place has no name for it. */
    Optional<String> nameQuestion(String item);

    /** A label in the language of the sentence; empty where it is in no such language. */
    Optional<String> label(LocalText label);

    /** The word for true or false. */
    String truth(boolean yes);

    String number(double amount);
  }

  /** The pieces that sentences on conditions are made of. */
  public enum Piece {
    AND,
    OR,
    /** Brackets. */
    TOGETHER,
    /** The answer to a question. */
    AT_QUESTION,
    /** The answer to a question, in a row. */
    AT_ROW,
    /** A calculated value, by its id. */
    AT_VALUE,
    IS,
    IS_NOT,
    IS_AMONG,
    IS_NOT_AMONG,
    NUMBER_IS,
    NUMBER_IS_NOT,
    LESS,
    NO_MORE,
    MORE,
    NO_LESS,
    /** At a question, a category was chosen. */
    CHOSEN,
    NOT_CHOSEN,
    WAS_ASKED,
    WAS_NOT_ASKED,
    ANSWERED,
    NOT_ANSWERED,
    /** Between the categories of a list. */
    OR_ELSE,
    QUOTED
  }

  /** The condition as part of a sentence; empty when only the formula tells it. */
  public Optional<String> tell(Expression condition) {
    return tell(condition, true);
  }

  /** Negation moves inwards, which changes nothing for unknown answers either. */
  private Optional<String> tell(Expression condition, boolean holds) {
    return switch (condition) {
      case Expression.Not(Expression of) -> tell(of, !holds);
      case Expression.And(Expression left, Expression right) ->
          join(holds ? Piece.AND : Piece.OR, left, right, holds);
      case Expression.Or(Expression left, Expression right) ->
          join(holds ? Piece.OR : Piece.AND, left, right, holds);
      case Expression.Item(String id) -> truth(id, holds);
      case Expression.Selected(Expression.Item(String id), String code) -> chosen(id, code, holds);
      case Expression.Asked(String id) ->
          voice
              .nameQuestion(id)
              .map(n -> voice.say(holds ? Piece.WAS_ASKED : Piece.WAS_NOT_ASKED, n));
      case Expression.Answered(String id) ->
          voice
              .nameQuestion(id)
              .map(n -> voice.say(holds ? Piece.ANSWERED : Piece.NOT_ANSWERED, n));
      case Expression.In(Expression.Item(String id), List<Expression> among) ->
          among(id, among, holds);
      case Expression.Compare(Comparison by, Expression.Item(String id), Expression.Literal that) ->
          compared(id, holds ? by : opposite(by), that.value());
      default -> Optional.empty();
    };
  }

  private Optional<String> join(Piece how, Expression left, Expression right, boolean holds) {
    return tell(left, holds)
        .flatMap(
            one ->
                tell(right, holds)
                    .map(other -> voice.say(how, group(left, how, one), group(right, how, other))));
  }

  /** Brackets around what would otherwise be read as part of its neighbour. */
  private String group(Expression part, Piece how, String words) {
    Expression inner = part instanceof Expression.Not(Expression of) ? of : part;
    boolean joined = inner instanceof Expression.And || inner instanceof Expression.Or;
    boolean same =
        how == Piece.AND ? part instanceof Expression.And : part instanceof Expression.Or;
    return joined && !same ? voice.say(Piece.TOGETHER, words) : words;
  }

  private Optional<String> truth(String id, boolean holds) {
    return subject(id).map(it -> voice.say(Piece.IS, it, voice.truth(holds)));
  }

  private Optional<String> chosen(String id, String code, boolean holds) {
    return voice
        .nameQuestion(id)
        .flatMap(
            n ->
                label(id, code).map(l -> voice.say(holds ? Piece.CHOSEN : Piece.NOT_CHOSEN, n, l)));
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
            .map(label -> voice.say(Piece.QUOTED, label.orElseThrow()))
            .collect(Collectors.joining(voice.say(Piece.OR_ELSE)));
    return subject(id).map(it -> voice.say(holds ? Piece.IS_AMONG : Piece.IS_NOT_AMONG, it, list));
  }

  private Optional<String> compared(String id, Comparison by, Value that) {
    Optional<String> subject = subject(id);
    if (that instanceof Value.Quantity(double amount)) {
      Piece how =
          switch (by) {
            case EQUAL -> Piece.NUMBER_IS;
            case DIFFERENT -> Piece.NUMBER_IS_NOT;
            case LESS -> Piece.LESS;
            case AT_MOST -> Piece.NO_MORE;
            case MORE -> Piece.MORE;
            case AT_LEAST -> Piece.NO_LESS;
          };
      return subject.map(it -> voice.say(how, it, voice.number(amount)));
    }
    boolean equal = by == Comparison.EQUAL;
    if (!equal && by != Comparison.DIFFERENT) {
      return Optional.empty();
    }
    Optional<String> label =
        that instanceof Value.Truth(boolean yes)
            ? Optional.of(voice.truth(yes))
            : code(that).flatMap(code -> label(id, code));
    return subject.flatMap(
        it -> label.map(words -> voice.say(equal ? Piece.IS : Piece.IS_NOT, it, words)));
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
      case Control.Hidden hidden -> Optional.of(voice.say(Piece.AT_VALUE, id));
      case Control.Grid grid ->
          grid.rows().stream()
              .filter(row -> id.equals(question.get().id() + "." + row.id()))
              .findFirst()
              .flatMap(
                  row ->
                      voice
                          .nameQuestion(id)
                          .flatMap(
                              n ->
                                  voice
                                      .label(row.label())
                                      .map(label -> voice.say(Piece.AT_ROW, n, label))));
      default -> voice.nameQuestion(id).map(n -> voice.say(Piece.AT_QUESTION, n));
    };
  }

  private Optional<String> label(String id, String code) {
    return questionnaire
        .findItem(id)
        .map(Item::measure)
        .flatMap(Measure::findList)
        .flatMap(list -> list.findCategory(code))
        .flatMap(category -> voice.label(category.label()));
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
