package fr.openl.web.survey;

import fr.openl.collection.Answer;
import fr.openl.collection.Circumstances;
import fr.openl.collection.Entry;
import fr.openl.collection.Interview;
import fr.openl.collection.Response;
import fr.openl.definition.Control;
import fr.openl.definition.Item;
import fr.openl.definition.LocalText.Passage;
import fr.openl.definition.Question;
import fr.openl.definition.Questionnaire;
import fr.openl.definition.expression.Value;
import fr.openl.web.door.Texts;
import fr.openl.web.door.WaveDoor;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Answers told back in words, for the page that lets read them again. */
public final class Recap {
  private final Questionnaire questionnaire;
  private final Interview interview;
  private final Map<String, List<String>> typed;
  private final Texts texts;
  private final AnswerWords words;

  /**
   * @param typed item id → texts, which are told as they are where they make no answer
   */
  Recap(
      Questionnaire questionnaire,
      Interview interview,
      Map<String, List<String>> typed,
      Texts texts) {
    this.questionnaire = questionnaire;
    this.interview = interview;
    this.typed = Map.copyOf(typed);
    this.words = new AnswerWords(interview, texts);
    this.texts = words.piped();
  }

  /** The answers of a response that is kept. */
  static Recap of(Desk desk, WaveDoor door, Response response, Texts texts) {
    return new Recap(door.questionnaire(), interview(desk, door, response), Map.of(), texts);
  }

  /** The way through the questionnaire that a kept response went. */
  static Interview interview(Desk desk, WaveDoor door, Response response) {
    Map<String, Entry> entries = new LinkedHashMap<>();
    response
        .answers()
        .forEach(
            (item, answer) ->
                answer.said().ifPresent(value -> entries.put(item, new Entry.Known(value))));
    return door.intake()
        .examine(
            entries,
            new Circumstances(
                desk.waves().today(),
                response.submitted().map(at -> at.atZone(ZoneOffset.UTC).toLocalDateTime()),
                desk.units().of(door, Optional.of(response.unit())).previous()))
        .interview();
  }

  /**
   * Every block with a question that was put to the respondent.
   *
   * @param address of a block's page
   */
  List<ReviewPage.Section> sections(UnaryOperator<String> address) {
    return sections().stream()
        .map(
            section ->
                new ReviewPage.Section(
                    section.block(),
                    section.heading(),
                    section.questions(),
                    address.apply(section.block())))
        .toList();
  }

  /** Every block with a question that was put to the respondent, only to read. */
  List<ReviewPage.Section> sections() {
    return questionnaire.blocks().stream()
        .map(
            block ->
                new ReviewPage.Section(
                    block.id(),
                    texts.in(block.title()),
                    block.questions().stream()
                        .filter(q -> !(q.type().control() instanceof Control.Hidden))
                        .filter(q -> interview.asksQuestion(q.id()))
                        .flatMap(question -> asked(question).stream())
                        .toList(),
                    null))
        .filter(section -> !section.questions().isEmpty())
        .toList();
  }

  /** A question with its answer; empty for what is only read. */
  private Optional<Asked> asked(Question question) {
    if (question.items().isEmpty()) {
      return Optional.empty();
    }
    Passage label = texts.in(question.label().orElseThrow());
    return Optional.of(
        question.type().control() instanceof Control.Grid grid
            ? new Asked(
                label,
                List.of(),
                grid.rows().stream()
                    .map(row -> new Row(texts.in(row.label()), told(rowItem(question, row))))
                    .toList())
            : new Asked(
                label,
                question.items().stream().flatMap(item -> told(item).stream()).toList(),
                List.of()));
  }

  /** Some answers to one question in words, a row of a grid with its label. */
  List<Passage> tell(Question question, Map<String, Value> values) {
    Stream<Item> answered = question.items().stream().filter(i -> values.containsKey(i.id()));
    return answered
        .flatMap(
            item ->
                words
                    .told(item.measure(), Optional.ofNullable(values.get(item.id())).orElseThrow())
                    .stream()
                    .map(
                        answer ->
                            row(question, item)
                                .map(row -> row.words() + " – " + answer.words())
                                .map(both -> new Passage(answer.language(), both))
                                .orElse(answer)))
        .toList();
  }

  private Optional<Passage> row(Question question, Item item) {
    return question.type().control() instanceof Control.Grid grid
        ? grid.rows().stream()
            .filter(row -> rowItem(question, row).equals(item))
            .findFirst()
            .map(row -> texts.in(row.label()))
        : Optional.empty();
  }

  private static Item rowItem(Question question, Control.Row row) {
    return question.items().stream()
        .filter(item -> item.id().equals(question.id() + "." + row.id()))
        .findFirst()
        .orElseThrow();
  }

  private List<Passage> told(Item item) {
    return switch (interview.answer(item.id())) {
      case Answer.Given given -> words.told(item.measure(), given.value());
      case Answer.DontKnow evasive -> words.told(item.measure(), evasive.value());
      case Answer.NoAnswer blank ->
          typed.getOrDefault(item.id(), List.of()).stream()
              .filter(text -> !text.isBlank())
              .map(text -> new Passage(texts.page(), text))
              .toList();
      case Answer.NotAsked never -> List.of();
    };
  }

  /**
   * A question with its answer.
   *
   * @param told the answer in order; empty when there is none, and for a grid
   * @param rows those of a grid; empty otherwise
   */
  public record Asked(Passage question, List<Passage> told, List<Row> rows) {}

  /** A row of a grid with its answer, empty when there is none. */
  public record Row(Passage label, List<Passage> told) {}
}
