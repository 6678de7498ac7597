package fr.openl.web.survey;

import fr.openl.collection.EditFailure;
import fr.openl.definition.Category;
import fr.openl.definition.CodeList;
import fr.openl.definition.Control;
import fr.openl.definition.Item;
import fr.openl.definition.LocalText.Passage;
import fr.openl.definition.Measure;
import fr.openl.definition.Question;
import fr.openl.web.door.Phrase;
import fr.openl.web.door.Texts;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One question as it stands on a page: its words, what is typed in it so far and what is to be said
 * about that.
 *
 * @param typed item id → texts
 * @param remarks item id → failure or reminder
 * @param failing whether the remarks are failures, to be repaired before going on
 * @param added whether an answer on this page has just opened it
 * @param proposed an answer to start from; null when there is none
 */
public record Field(
    Question question,
    Texts texts,
    Map<String, List<String>> typed,
    Map<String, EditFailure> remarks,
    boolean failing,
    boolean added,
    @Nullable Proposed proposed) {

  public String id() {
    return question.id();
  }

  public Control control() {
    return question.type().control();
  }

  public Passage label() {
    return texts.in(question.label().orElseThrow());
  }

  public @Nullable Passage hint() {
    return question.hint().map(texts::in).orElse(null);
  }

  public boolean required() {
    return question.required() == Question.Requirement.REQUIRED && !question.items().isEmpty();
  }

  /** Whether a category is chosen alone or not at all. */
  public boolean exclusive(String code) {
    return control() instanceof Control.Choices choices && choices.exclusive().contains(code);
  }

  /** The id of the whole question on its page. */
  public String anchor() {
    return "q:" + id();
  }

  /** The item behind "other". */
  public String otherItem() {
    return Item.otherText(id());
  }

  public boolean chosen(String item, String code) {
    return typed.getOrDefault(item, List.of()).contains(code);
  }

  /** The text typed for an item, at a place from 0; empty when there is none. */
  public String text(String item, int place) {
    List<String> all = typed.getOrDefault(item, List.of());
    return place < all.size() ? all.get(place) : "";
  }

  public boolean isBlank(String item) {
    return typed.getOrDefault(item, List.of()).stream().allMatch(String::isBlank);
  }

  /** What is to be said about an item; null when nothing is. */
  public @Nullable Passage remark(String item) {
    EditFailure failure = remarks.get(item);
    return failure == null ? null : texts.in(failure.sentence());
  }

  public @Nullable String invalid(String item) {
    return failing && remarks.containsKey(item) ? "true" : null;
  }

  /** The ids of the words that describe an item's fields; null when there are none. */
  public @Nullable String describedBy(String item) {
    String ids =
        Stream.of(
                question.hint().map(hint -> hintId()),
                explanation() == null ? Optional.<String>empty() : Optional.of(explanationId()),
                proposed == null ? Optional.<String>empty() : Optional.of(proposedId()),
                remarks.containsKey(item) ? Optional.of(remarkId(item)) : Optional.<String>empty())
            .flatMap(Optional::stream)
            .collect(Collectors.joining(" "));
    return ids.isEmpty() ? null : ids;
  }

  public String hintId() {
    return "hint:" + id();
  }

  public String explanationId() {
    return "how:" + id();
  }

  public String proposedId() {
    return "told:" + id();
  }

  /** The name of the box that says that the proposed answer is still true. */
  public String stillName() {
    return Visit.STILL + id();
  }

  public String remarkId(String item) {
    return "remark:" + item;
  }

  /** How to answer this kind of question, where that is not plain to see; null otherwise. */
  public @Nullable String explanation() {
    return switch (control()) {
      case Control.Choices choices
          when choices.atLeast().isPresent() || choices.atMost().isPresent() ->
          (atLeast(choices) + " " + atMost(choices)).strip();
      case Control.Choices choices when question.hint().isEmpty() -> texts.say(Phrase.SEVERAL);
      case Control.Order order when order.ranks() > 1 -> texts.say(Phrase.RANK_HINT);
      case Control.DayEntry entry when entry.day().monthly() -> texts.say(Phrase.MONTH_HINT);
      case Control.Writing writing when writing.lines() > 1 ->
          texts.say(Phrase.LENGTH_HINT, texts.number(writing.maxLength()));
      default -> null;
    };
  }

  private String atLeast(Control.Choices choices) {
    return switch (choices.atLeast().orElse(0)) {
      case 0 -> "";
      case 1 -> texts.say(Phrase.AT_LEAST_ONE);
      default -> texts.say(Phrase.AT_LEAST, choices.atLeast().getAsInt());
    };
  }

  private String atMost(Control.Choices choices) {
    return choices.atMost().isPresent()
        ? texts.say(Phrase.AT_MOST, choices.atMost().getAsInt())
        : "";
  }

  /** The input for a day: the browser's own picker, unless what was typed would vanish in it. */
  public String dayInput(Measure.Day day) {
    String typed = text(id(), 0);
    String shape = day.monthly() ? "\\d{4}-\\d{2}" : "\\d{4}-\\d{2}-\\d{2}";
    boolean fits = typed.isEmpty() || (typed.matches(shape) && !remarks.containsKey(id()));
    return fits ? (day.monthly() ? "month" : "date") : "text";
  }

  /** The id of an item's field at a place from 0; links to the item lead to the first. */
  public String fieldId(String item, int place) {
    return fieldId(item) + (place == 0 ? "" : ":" + place);
  }

  static String fieldId(String item) {
    return "f:" + item;
  }

  /** The categories of a list with their labels in the reader's language. */
  public List<Option> options(CodeList list) {
    return list.categories().stream()
        .map(category -> new Option(category, texts.in(category.label())))
        .toList();
  }

  /**
   * An answer that was not given today.
   *
   * @param lead where it comes from
   * @param told the answer in words
   * @param confirmed whether it was said to be still true
   */
  public record Proposed(String lead, List<Passage> told, boolean confirmed) {
    public Proposed {
      told = List.copyOf(told);
    }
  }

  /** One category to choose. */
  public record Option(Category category, Passage label) {
    public String code() {
      return category.code();
    }

    public boolean opensText() {
      return code().equals(Item.OTHER);
    }
  }
}
