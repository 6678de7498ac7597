package fr.openl.web.reading;

import fr.openl.definition.Category;
import fr.openl.definition.CodeList;
import fr.openl.definition.Control;
import fr.openl.definition.Item;
import fr.openl.definition.LocalText;
import fr.openl.definition.LocalText.Passage;
import fr.openl.definition.Measure;
import fr.openl.definition.Question;
import fr.openl.definition.expression.Formula;
import fr.openl.web.door.Phrase;
import fr.openl.web.door.Texts;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * One question as it is read, not filled in.
 *
 * @param number its number on paper; absent for what is only read or calculated
 * @param path its permanent address
 * @param routing when it is asked; absent: always
 */
public record QuestionView(
    Question question,
    Optional<Integer> number,
    String path,
    Optional<Routing> routing,
    Texts texts) {

  public String id() {
    return question.id();
  }

  public Control control() {
    return question.type().control();
  }

  /** What is asked; null for a calculated question without words. */
  public @Nullable Passage label() {
    return question.label().map(texts::in).orElse(null);
  }

  public @Nullable Passage hint() {
    return question.hint().map(texts::in).orElse(null);
  }

  /** The question's own sentence for answers that cannot be; null when it has none. */
  public @Nullable Passage check() {
    return question.constraint().map(rule -> texts.in(rule.message())).orElse(null);
  }

  /** Whether somebody reads or answers it: what is calculated asks nothing of a pen. */
  public boolean isAnswered() {
    return !(control() instanceof Control.Hidden);
  }

  public boolean isMust() {
    return question.required() == Question.Requirement.REQUIRED;
  }

  public String requirement() {
    return texts.say(
        switch (question.required()) {
          case REQUIRED -> Reading.MUST;
          case SOFT -> Reading.HOPED;
          case OPTIONAL -> Reading.MAY;
        });
  }

  /** How it is answered, in a sentence; empty when nothing is. */
  public String how() {
    return switch (control()) {
      case Control.Reading reading -> "";
      case Control.Hidden hidden -> "";
      case Control.Choice choice -> texts.say(Reading.ONE);
      case Control.YesNo yesNo -> texts.say(Reading.ONE);
      case Control.Steps steps -> texts.say(Reading.ONE);
      case Control.Grid grid -> texts.say(Reading.PER_ROW);
      case Control.Order order -> texts.say(Reading.ORDER, order.ranks());
      case Control.Choices choices ->
          String.join(
              " ",
              texts.say(Reading.SEVERAL),
              choices.atLeast().equals(OptionalInt.of(1))
                  ? texts.say(Phrase.AT_LEAST_ONE)
                  : said(Phrase.AT_LEAST, choices.atLeast()),
              said(Phrase.AT_MOST, choices.atMost()));
      case Control.NumberEntry entry -> number(entry.number());
      case Control.DayEntry entry -> day(entry.day());
      case Control.Writing writing -> texts.say(Reading.LENGTH, texts.number(writing.maxLength()));
    };
  }

  public List<Option> options(CodeList list) {
    return list.categories().stream()
        .map(
            category ->
                new Option(
                    category,
                    texts.in(category.label()),
                    control() instanceof Control.Choices choices
                        && choices.exclusive().contains(category.code())))
        .toList();
  }

  /** A text of the question in the reader's language. */
  public Passage in(LocalText text) {
    return texts.in(text);
  }

  private String said(Phrase wording, OptionalInt count) {
    return count.isPresent() ? texts.say(wording, count.getAsInt()) : "";
  }

  private String number(Measure.Numeric number) {
    return bounded(
        texts.say(number.whole() ? Reading.WHOLE : Reading.DECIMAL),
        number.min().isPresent()
            ? Optional.of(texts.number(number.min().getAsDouble()))
            : Optional.empty(),
        number.max().isPresent()
            ? Optional.of(texts.number(number.max().getAsDouble()))
            : Optional.empty());
  }

  private String day(Measure.Day day) {
    return bounded(
        texts.say(day.monthly() ? Reading.MONTH : Reading.DAY),
        day.min().map(day.monthly() ? texts::month : texts::day),
        day.max().map(day.monthly() ? texts::month : texts::day));
  }

  private String bounded(String what, Optional<String> least, Optional<String> most) {
    if (least.isPresent() && most.isPresent()) {
      return texts.say(Reading.FROM_TO, what, least.get(), most.get());
    }
    return least
        .map(from -> texts.say(Reading.FROM, what, from))
        .or(() -> most.map(to -> texts.say(Reading.UP_TO, what, to)))
        .orElseGet(() -> texts.say(Reading.PLAIN, what));
  }

  /**
   * A category with its code in the data.
   *
   * @param alone whether it excludes all others
   */
  public record Option(Category category, Passage label, boolean alone) {
    public String code() {
      return category.code();
    }

    public boolean opensText() {
      return code().equals(Item.OTHER);
    }
  }

  /** A formula as anybody may read it, with the bare names of items. */
  public static String written(Formula formula) {
    return formula.source().replaceAll("\\$\\{([^}]*)\\}", "$1");
  }

  /**
   * When something is asked.
   *
   * @param words the condition in a sentence; null when only the formula tells it
   */
  public record Routing(@Nullable String words, String formula) {
    static Routing of(Formula formula, ConditionWords told, Texts texts) {
      return new Routing(
          told.tell(formula.expression()).map(it -> texts.say(Reading.ONLY_IF, it)).orElse(null),
          written(formula));
    }
  }
}
