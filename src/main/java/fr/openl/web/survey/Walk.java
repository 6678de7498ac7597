package fr.openl.web.survey;

import fr.openl.collection.EditFailure;
import fr.openl.collection.Examination;
import fr.openl.definition.Control;
import fr.openl.definition.Item;
import fr.openl.definition.Question;
import fr.openl.definition.QuestionBlock;
import fr.openl.definition.Questionnaire;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One respondent's way over the pages of a questionnaire: from what a page sent to the page that
 * comes next. Pure: the same visit always leads to the same place.
 */
final class Walk {
  private final Questionnaire questionnaire;
  private final Examination found;
  private final Visit visit;

  Walk(Questionnaire questionnaire, Examination found, Visit visit) {
    this.questionnaire = questionnaire;
    this.found = found;
    this.visit = visit;
  }

  /** The blocks that have something to show, in the order of the form. */
  List<QuestionBlock> blocks() {
    return questionnaire.blocks().stream().filter(block -> !shownIn(block).isEmpty()).toList();
  }

  /** The questions of a block that are put to the respondent, notes included. */
  List<Question> shownIn(QuestionBlock block) {
    return block.questions().stream()
        .filter(question -> !(question.type().control() instanceof Control.Hidden))
        .filter(question -> found.interview().asksQuestion(question.id()))
        .toList();
  }

  /** Where the visit leads. A visit that asks to be sent leads to the review at best. */
  Place next() {
    return switch (visit.move()) {
      case Visit.Move.Start start -> first();
      case Visit.Move.Stay stay -> here();
      case Visit.Move.Clear clear -> here();
      case Visit.Move.Edit edit ->
          findBlock(edit.block()).<Place>map(Walk::plain).orElse(new Review());
      case Visit.Move.Back back -> before();
      case Visit.Move.Next next -> after();
      case Visit.Move.Send send -> firstToRepair().<Place>map(b -> b).orElse(new Review());
    };
  }

  private Place first() {
    return blocks().stream().findFirst().<Place>map(Walk::plain).orElse(new Review());
  }

  private Place here() {
    if (visit.block().isEmpty()) {
      return new Review();
    }
    return findBlock(visit.block().get()).<Place>map(Walk::plain).orElseGet(this::first);
  }

  private Place before() {
    List<QuestionBlock> blocks = blocks();
    int at = position(blocks);
    return blocks.isEmpty() ? new Review() : plain(blocks.get(Math.max(0, at - 1)));
  }

  private Place after() {
    Optional<QuestionBlock> block = visit.block().flatMap(this::findBlock);
    if (block.isPresent()) {
      Optional<Block> again = again(block.get());
      if (again.isPresent()) {
        return again.get();
      }
    }
    List<QuestionBlock> blocks = blocks();
    int following = block.isPresent() ? position(blocks) + 1 : 0;
    if (visit.reviewing() || following >= blocks.size()) {
      return firstToRepair().<Place>map(b -> b).orElse(new Review());
    }
    return plain(blocks.get(following));
  }

  /** The same block once more when something in it needs the respondent's eye. */
  private Optional<Block> again(QuestionBlock block) {
    List<EditFailure> failures = among(found.failures(), visit.shown());
    Set<String> added =
        shownIn(block).stream()
            .filter(question -> !question.items().isEmpty())
            .map(Question::id)
            .filter(id -> !visit.shown().contains(id))
            .collect(Collectors.toCollection(LinkedHashSet::new));
    if (!failures.isEmpty()) {
      return Optional.of(new Block(block, failures, List.of(), Set.of()));
    }
    if (!added.isEmpty()) {
      return Optional.of(new Block(block, List.of(), List.of(), added));
    }
    List<EditFailure> reminders =
        among(found.reminders(), visit.shown()).stream()
            .filter(reminder -> !visit.reminded().contains(reminder.item()))
            .toList();
    return reminders.isEmpty()
        ? Optional.empty()
        : Optional.of(new Block(block, List.of(), reminders, Set.of()));
  }

  private Optional<Block> firstToRepair() {
    return blocks().stream()
        .map(
            block ->
                new Block(block, among(found.failures(), ids(shownIn(block))), List.of(), Set.of()))
        .filter(block -> !block.failures().isEmpty())
        .findFirst();
  }

  private List<EditFailure> among(List<EditFailure> failures, Set<String> questions) {
    return failures.stream()
        .filter(
            failure ->
                questionnaire
                    .findItem(failure.item())
                    .map(Item::questionId)
                    .filter(questions::contains)
                    .isPresent())
        .toList();
  }

  private int position(List<QuestionBlock> blocks) {
    return visit
        .block()
        .map(id -> blocks.stream().map(QuestionBlock::id).toList().indexOf(id))
        .filter(at -> at >= 0)
        .orElse(blocks.size());
  }

  private Optional<QuestionBlock> findBlock(String id) {
    return blocks().stream().filter(block -> block.id().equals(id)).findFirst();
  }

  private static Set<String> ids(List<Question> questions) {
    return questions.stream().map(Question::id).collect(Collectors.toSet());
  }

  private static Block plain(QuestionBlock block) {
    return new Block(block, List.of(), List.of(), Set.of());
  }

  /** A page of the questionnaire. */
  sealed interface Place {}

  /**
   * One block of questions.
   *
   * @param failures what must be repaired before going on
   * @param reminders blanks to point out once
   * @param added questions that the answers of this page have just opened
   */
  record Block(
      QuestionBlock block,
      List<EditFailure> failures,
      List<EditFailure> reminders,
      Set<String> added)
      implements Place {}

  /** All answers to read again. */
  record Review() implements Place {}
}
