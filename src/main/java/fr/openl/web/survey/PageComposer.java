package fr.openl.web.survey;

import fr.openl.collection.EditFailure;
import fr.openl.collection.Examination;
import fr.openl.collection.Proposals;
import fr.openl.definition.Control;
import fr.openl.definition.Item;
import fr.openl.definition.LocalText;
import fr.openl.definition.Question;
import fr.openl.definition.QuestionBlock;
import fr.openl.definition.expression.Value;
import fr.openl.web.door.FormSeal;
import fr.openl.web.door.Phrase;
import fr.openl.web.door.Texts;
import fr.openl.web.door.WaveDoor;
import java.time.ZonedDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Lays one sitting out as pages: fields with what was typed, remarks, and what the form knows. */
final class PageComposer {
  static final String FORM = "answers";

  private final Sitting sitting;
  private final String visit;
  private final Map<String, List<String>> typed;
  private final Examination found;
  private final Walk walk;
  private final WaveDoor door;
  private final Texts texts;

  /**
   * @param visit the number of the visit to the page
   */
  PageComposer(Sitting sitting, String visit) {
    this(sitting, visit, "", Map.of());
  }

  /**
   * @param page the block that is shown; empty when none is
   * @param unkept what was typed and is not in the draft
   */
  PageComposer(Sitting sitting, String visit, String page, Map<String, List<String>> unkept) {
    this.sitting = sitting;
    this.visit = visit;
    this.typed = new LinkedHashMap<>(sitting.typed(page));
    this.typed.putAll(unkept);
    this.found = sitting.examine(typed);
    this.door = sitting.door();
    this.texts = new AnswerWords(found.interview(), sitting.texts()).piped();
    this.walk = new Walk(door.questionnaire(), found);
  }

  Walk walk() {
    return walk;
  }

  Examination found() {
    return found;
  }

  String say(Phrase phrase, Object... arguments) {
    return texts.say(phrase, arguments);
  }

  String moment(ZonedDateTime at) {
    return texts.moment(at);
  }

  /**
   * @param toReview whether the review comes next, wherever the block stands
   */
  BlockPage block(QuestionBlock block, Walk.Look look, boolean toReview) {
    List<Question> questions = walk.shownIn(block);
    Map<String, EditFailure> remarks = new LinkedHashMap<>();
    Stream.concat(look.failures().stream(), look.reminders().stream())
        .forEach(remark -> remarks.putIfAbsent(remark.item(), remark));
    List<Field> fields =
        questions.stream()
            .map(
                question ->
                    new Field(
                        question,
                        texts,
                        typed,
                        remarks,
                        !look.failures().isEmpty(),
                        look.added().contains(question.id()),
                        proposed(question)))
            .toList();
    List<QuestionBlock> blocks = walk.blocks();
    int at = blocks.indexOf(block) + 1;
    String title =
        (look.failures().isEmpty() ? "" : texts.say(Phrase.ERROR) + " – ")
            + texts.words(block.title())
            + " – "
            + texts.words(door.title());
    return new BlockPage(
        sitting.framed(
            sitting.desk().pages().formFrame(texts, title, door.study().languages(), FORM)),
        door,
        block.id(),
        texts.in(block.title()),
        block.intro().map(texts::in).orElse(null),
        new BlockPage.Steps(at, blocks.size() + 1),
        null,
        summary(block, look),
        fields,
        hidden(block.id(), questions),
        at == blocks.size() || toReview);
  }

  ReviewPage review() {
    List<QuestionBlock> blocks = walk.blocks();
    return new ReviewPage(
        sitting.framed(
            sitting
                .desk()
                .pages()
                .frame(
                    texts,
                    texts.say(Phrase.REVIEW) + " – " + texts.words(door.title()),
                    door.study().languages())),
        door,
        new BlockPage.Steps(blocks.size() + 1, blocks.size() + 1),
        null,
        unfinished(),
        new Recap(door.questionnaire(), found.interview(), typed, texts)
            .sections(block -> block + "?lang=" + texts.language() + "&from=review"),
        hidden(BlockRoute.REVIEW, List.of()),
        blocks.isEmpty() ? "" : blocks.getLast().id() + "?lang=" + texts.language(),
        sitting.draft().sent().isPresent());
  }

  private Field.@Nullable Proposed proposed(Question question) {
    Map<String, Value> values = new LinkedHashMap<>();
    Question.Prefill source = question.prefill().orElse(Question.Prefill.PREVIOUS);
    for (Item item : question.items()) {
      Proposals.Proposal proposal = sitting.background().proposals().byItem().get(item.id());
      if (proposal != null) {
        values.put(item.id(), proposal.value());
      }
    }
    return values.isEmpty()
        ? null
        : new Field.Proposed(
            texts.say(
                switch (source) {
                  case FRAME -> Phrase.PROPOSED_FRAME;
                  case PREVIOUS -> Phrase.PROPOSED_PREVIOUS;
                }),
            new Recap(door.questionnaire(), found.interview(), Map.of(), texts)
                .tell(question, values),
            typed.getOrDefault(Visit.STILL + question.id(), List.of()).contains("yes"));
  }

  private BlockPage.@Nullable Summary unfinished() {
    List<BlockPage.Link> links =
        walk.blocks().stream()
            .filter(block -> !walk.repairs(block).failures().isEmpty())
            .map(
                block ->
                    new BlockPage.Link(
                        block.id() + "?lang=" + texts.language() + "&from=repair",
                        texts.in(block.title())))
            .toList();
    return links.isEmpty()
        ? null
        : new BlockPage.Summary(
            false, texts.say(Phrase.UNFINISHED), texts.say(Phrase.UNFINISHED_HOW), links);
  }

  private BlockPage.@Nullable Summary summary(QuestionBlock block, Walk.Look look) {
    if (!look.failures().isEmpty()) {
      int count = look.failures().size();
      return new BlockPage.Summary(
          true,
          count == 1 ? texts.say(Phrase.TO_REPAIR_ONE) : texts.say(Phrase.TO_REPAIR, count),
          null,
          links(look.failures()));
    }
    if (!look.reminders().isEmpty()) {
      int count = look.reminders().size();
      return new BlockPage.Summary(
          false,
          count == 1 ? texts.say(Phrase.LEFT_BLANK) : texts.say(Phrase.LEFT_BLANK_MORE, count),
          texts.say(Phrase.LEFT_BLANK_HOW),
          links(look.reminders()));
    }
    if (!look.added().isEmpty()) {
      List<BlockPage.Link> links =
          walk.shownIn(block).stream()
              .filter(question -> look.added().contains(question.id()))
              .map(
                  question ->
                      new BlockPage.Link(
                          "#" + Field.fieldId(question.items().getFirst().id()),
                          texts.in(question.label().orElseThrow())))
              .toList();
      boolean one = links.size() == 1;
      return new BlockPage.Summary(
          false,
          texts.say(one ? Phrase.MORE_ASKED : Phrase.SEVERAL_ASKED),
          texts.say(one ? Phrase.MORE_ASKED_HOW : Phrase.SEVERAL_ASKED_HOW),
          links);
    }
    return null;
  }

  /** Each remark with the question it is about, for the same sentence may stand several times. */
  private List<BlockPage.Link> links(List<EditFailure> remarks) {
    return remarks.stream()
        .map(
            remark ->
                new BlockPage.Link(
                    "#" + Field.fieldId(remark.item()), texts.in(labelOf(remark.item()))))
        .toList();
  }

  private LocalText labelOf(String item) {
    Question question =
        door.questionnaire()
            .questions()
            .filter(q -> q.items().stream().anyMatch(i -> i.id().equals(item)))
            .findFirst()
            .orElseThrow();
    if (question.type().control() instanceof Control.Grid grid) {
      return grid.rows().stream()
          .filter(row -> item.equals(question.id() + "." + row.id()))
          .findFirst()
          .map(Control.Row::label)
          .or(question::label)
          .orElseThrow();
    }
    return question.label().orElseThrow();
  }

  /** What the form of a page knows: where it is sent, and what it showed. */
  private List<BlockPage.Hidden> hidden(String page, List<Question> shown) {
    return List.of(
        new BlockPage.Hidden(
            FormSeal.FIELD, sitting.desk().seals().put(sitting.pass().path() + "/" + page)),
        new BlockPage.Hidden(Visit.NUMBER, visit),
        new BlockPage.Hidden(Visit.SEEN, Integer.toString(sitting.draft().version())),
        new BlockPage.Hidden(
            Visit.SHOWN, shown.stream().map(Question::id).collect(Collectors.joining(" "))));
  }
}
