package fr.openl.web.survey;

import fr.openl.collection.EditFailure;
import fr.openl.collection.Examination;
import fr.openl.definition.Control;
import fr.openl.definition.Item;
import fr.openl.definition.LocalText;
import fr.openl.definition.Question;
import fr.openl.definition.QuestionBlock;
import fr.openl.web.door.Pages;
import fr.openl.web.door.Phrase;
import fr.openl.web.door.Texts;
import fr.openl.web.door.WaveDoor;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Lays one visit out as a page: fields with what was typed, remarks, and what travels unseen. */
final class PageComposer {
  static final String FORM = "answers";

  private final Pages pages;
  private final WaveDoor door;
  private final Texts texts;
  private final Walk walk;
  private final Examination found;
  private final Visit visit;

  PageComposer(Pages pages, WaveDoor door, Texts texts, Walk walk, Examination found, Visit visit) {
    this.pages = pages;
    this.door = door;
    this.texts = texts;
    this.walk = walk;
    this.found = found;
    this.visit = visit;
  }

  BlockPage block(Walk.Block place) {
    QuestionBlock block = place.block();
    List<Question> questions = walk.shownIn(block);
    Map<String, EditFailure> remarks = new LinkedHashMap<>();
    Stream.concat(place.failures().stream(), place.reminders().stream())
        .forEach(remark -> remarks.putIfAbsent(remark.item(), remark));
    List<Field> fields =
        questions.stream()
            .map(
                question ->
                    new Field(
                        question,
                        texts,
                        visit.typed(),
                        remarks,
                        !place.failures().isEmpty(),
                        place.added().contains(question.id())))
            .toList();
    List<QuestionBlock> blocks = walk.blocks();
    int at = blocks.indexOf(block) + 1;
    String heading = texts.words(block.title());
    String title =
        (place.failures().isEmpty() ? "" : texts.say(Phrase.ERROR) + " – ")
            + heading
            + " – "
            + texts.words(door.title());
    return new BlockPage(
        pages.formFrame(texts, title, door.study().languages(), FORM),
        door,
        block.id(),
        texts.in(block.title()),
        block.intro().map(texts::in).orElse(null),
        new BlockPage.Steps(at, blocks.size() + 1),
        summary(place),
        fields,
        carried(questions),
        at == blocks.size() || visit.reviewing());
  }

  ReviewPage review() {
    List<QuestionBlock> blocks = walk.blocks();
    Recap recap = new Recap(found.interview(), texts);
    return new ReviewPage(
        pages.formFrame(
            texts,
            texts.say(Phrase.REVIEW) + " – " + texts.words(door.title()),
            door.study().languages(),
            FORM),
        door,
        new BlockPage.Steps(blocks.size() + 1, blocks.size() + 1),
        blocks.stream()
            .map(
                block ->
                    new ReviewPage.Section(
                        block.id(),
                        texts.in(block.title()),
                        walk.shownIn(block).stream().flatMap(recap::lines).toList()))
            .filter(section -> !section.lines().isEmpty())
            .toList(),
        carried(List.of()));
  }

  private BlockPage.@Nullable Summary summary(Walk.Block place) {
    if (!place.failures().isEmpty()) {
      int count = place.failures().size();
      return new BlockPage.Summary(
          true,
          count == 1 ? texts.say(Phrase.TO_REPAIR_ONE) : texts.say(Phrase.TO_REPAIR, count),
          null,
          links(place.failures()));
    }
    if (!place.reminders().isEmpty()) {
      int count = place.reminders().size();
      return new BlockPage.Summary(
          false,
          count == 1 ? texts.say(Phrase.LEFT_BLANK) : texts.say(Phrase.LEFT_BLANK_MORE, count),
          texts.say(Phrase.LEFT_BLANK_HOW),
          links(place.reminders()));
    }
    if (!place.added().isEmpty()) {
      return new BlockPage.Summary(
          false,
          texts.say(Phrase.MORE_ASKED),
          texts.say(Phrase.MORE_ASKED_HOW),
          walk.shownIn(place.block()).stream()
              .filter(question -> place.added().contains(question.id()))
              .map(
                  question ->
                      new BlockPage.Link(
                          Field.fieldId(question.items().getFirst().id()),
                          texts.in(question.label().orElseThrow())))
              .toList());
    }
    return null;
  }

  /** Each remark with the question it is about, for the same sentence may stand several times. */
  private List<BlockPage.Link> links(List<EditFailure> remarks) {
    return remarks.stream()
        .map(
            remark ->
                new BlockPage.Link(Field.fieldId(remark.item()), texts.in(labelOf(remark.item()))))
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

  /** What other pages typed, and where the respondent stands. */
  private List<BlockPage.Carried> carried(List<Question> visible) {
    Set<String> visibleItems =
        visible.stream()
            .flatMap(question -> question.items().stream())
            .map(Item::id)
            .collect(Collectors.toSet());
    List<BlockPage.Carried> carried = new ArrayList<>();
    carried.add(new BlockPage.Carried(Visit.RESPONSE, visit.response().toString()));
    if (!visible.isEmpty()) {
      carried.add(
          new BlockPage.Carried(
              Visit.SHOWN, visible.stream().map(Question::id).collect(Collectors.joining(" "))));
    }
    if (!visit.reminded().isEmpty()) {
      carried.add(new BlockPage.Carried(Visit.REMINDED, String.join(" ", visit.reminded())));
    }
    if (visit.reviewing() && !visible.isEmpty()) {
      carried.add(new BlockPage.Carried(Visit.REVIEWING, "yes"));
    }
    visit
        .typed()
        .forEach(
            (item, texts) -> {
              if (!visibleItems.contains(item) && texts.stream().anyMatch(t -> !t.isBlank())) {
                texts.forEach(text -> carried.add(new BlockPage.Carried(item, text)));
              }
            });
    return carried;
  }
}
