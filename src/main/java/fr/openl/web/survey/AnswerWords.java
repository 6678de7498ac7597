package fr.openl.web.survey;

import fr.openl.collection.Interview;
import fr.openl.definition.CodeList;
import fr.openl.definition.LocalText.Passage;
import fr.openl.definition.Measure;
import fr.openl.definition.expression.Value;
import fr.openl.web.door.Phrase;
import fr.openl.web.door.Texts;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/**
 * One unit's answers in the reader's words: told back, and piped into the words of later questions.
 *
 * @param texts without answers in them, for an answer's own label tells no other
 */
record AnswerWords(Interview interview, Texts texts) {
  /** The page's words with these answers in them. */
  Texts piped() {
    return texts.telling(this::piped);
  }

  private String piped(String id) {
    return interview
        .findItem(id)
        .flatMap(item -> interview.answer(id).said().map(value -> piped(item.measure(), value)))
        .orElse(Texts.UNTOLD);
  }

  /** A number stands without its unit: the sentence around it says what is counted. */
  private String piped(Measure measure, Value value) {
    return value instanceof Value.Quantity(double amount)
        ? texts.number(amount)
        : told(measure, value).stream().map(Passage::words).collect(Collectors.joining(", "));
  }

  /** A checked answer, one passage for each category chosen. */
  List<Passage> told(Measure measure, Value value) {
    return switch (measure) {
      case Measure.OneCategory one when value instanceof Value.Code code ->
          labels(one.list(), List.of(code.code()));
      case Measure.ManyCategories many when value instanceof Value.Codes codes ->
          labels(many.list(), codes.codes());
      case Measure.RankedCategories ranked when value instanceof Value.Ranking ranking ->
          labels(ranked.list(), ranking.codes());
      case Measure.Numeric number when value instanceof Value.Quantity quantity ->
          own(texts.number(quantity.amount()) + number.unit().map(u -> " " + u).orElse(""));
      case Measure.Truth truth when value instanceof Value.Truth answer ->
          own(texts.say(answer.holds() ? Phrase.YES : Phrase.NO));
      case Measure.Day day when value instanceof Value.Day date ->
          own(day.monthly() ? texts.month(date.date()) : texts.day(date.date()));
      case Measure.Text text when value instanceof Value.Words words -> own(words.text());
      default -> throw new IllegalStateException("A checked answer fits its measure");
    };
  }

  private List<Passage> labels(CodeList list, Collection<String> codes) {
    return codes.stream()
        .map(code -> texts.in(list.findCategory(code).orElseThrow().label()))
        .toList();
  }

  private List<Passage> own(String words) {
    return List.of(new Passage(texts.page(), words));
  }
}
