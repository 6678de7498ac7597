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
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The way over the pages of a questionnaire that the answers so far open. Pure. */
final class Walk {
  private final Questionnaire questionnaire;
  private final Examination found;

  Walk(Questionnaire questionnaire, Examination found) {
    this.questionnaire = questionnaire;
    this.found = found;
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

  /** The block of this name, when it has something to show. */
  Optional<QuestionBlock> findBlock(String id) {
    return blocks().stream().filter(block -> block.id().equals(id)).findFirst();
  }

  /** The block before {@code block}, which itself may have become empty. */
  Optional<QuestionBlock> findBefore(QuestionBlock block) {
    int at = place(block);
    return blocks().stream().filter(other -> place(other) < at).reduce((one, next) -> next);
  }

  /** The block after {@code block}, which itself may have become empty. */
  Optional<QuestionBlock> findAfter(QuestionBlock block) {
    int at = place(block);
    return blocks().stream().filter(other -> place(other) > at).findFirst();
  }

  /**
   * What in a block needs the respondent's eye before going on.
   *
   * @param shown the questions that the page showed
   * @param unsaid whether nobody has yet left an item blank on purpose
   */
  Look look(QuestionBlock block, Set<String> shown, Predicate<String> unsaid) {
    return new Look(
        among(found.failures(), shown),
        among(found.reminders(), shown).stream().filter(r -> unsaid.test(r.item())).toList(),
        shownIn(block).stream()
            .filter(question -> !question.items().isEmpty())
            .map(Question::id)
            .filter(id -> !shown.contains(id))
            .collect(Collectors.toCollection(LinkedHashSet::new)));
  }

  /** What must be repaired in a block. */
  Look repairs(QuestionBlock block) {
    return new Look(
        among(
            found.failures(),
            shownIn(block).stream().map(Question::id).collect(Collectors.toSet())),
        List.of(),
        Set.of());
  }

  /** The first block in which something must be repaired. */
  Optional<QuestionBlock> findToRepair() {
    return blocks().stream().filter(block -> !repairs(block).failures().isEmpty()).findFirst();
  }

  private int place(QuestionBlock block) {
    return questionnaire.blocks().indexOf(block);
  }

  private List<EditFailure> among(List<EditFailure> remarks, Set<String> questions) {
    return remarks.stream()
        .filter(
            remark ->
                questionnaire
                    .findItem(remark.item())
                    .map(Item::questionId)
                    .filter(questions::contains)
                    .isPresent())
        .toList();
  }

  /**
   * What one look at a block finds.
   *
   * @param failures what must be repaired before going on
   * @param reminders blanks to point out once
   * @param added questions that the answers of this page have just opened
   */
  record Look(List<EditFailure> failures, List<EditFailure> reminders, Set<String> added) {
    static final Look PLAIN = new Look(List.of(), List.of(), Set.of());

    Look {
      failures = List.copyOf(failures);
      reminders = List.copyOf(reminders);
    }

    boolean isPlain() {
      return failures.isEmpty() && reminders.isEmpty() && added.isEmpty();
    }

    /** One thing at a time: repairs first, then what is new, then what is blank. */
    Look first() {
      if (!failures.isEmpty()) {
        return new Look(failures, List.of(), Set.of());
      }
      return added.isEmpty() ? this : new Look(List.of(), List.of(), added);
    }
  }
}
