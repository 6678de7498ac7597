package fr.openl.collection;

import fr.openl.definition.Category;
import fr.openl.definition.Control;
import fr.openl.definition.Item;
import fr.openl.definition.Question;
import fr.openl.definition.expression.Evaluator;
import fr.openl.definition.expression.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The rules that look at a question in its interview, gathered question after question. */
final class EditCheck {
  private final Interview interview;
  private final Map<String, Value> values;
  private final Map<String, EditFailure> misread;
  private final List<EditFailure> failures = new ArrayList<>();
  private final List<EditFailure> reminders = new ArrayList<>();

  EditCheck(Interview interview, Map<String, Value> values, Map<String, EditFailure> misread) {
    this.interview = interview;
    this.values = values;
    this.misread = misread;
  }

  /** What must be repaired, in the order of the checks. */
  List<EditFailure> failures() {
    return failures;
  }

  /** What is blank although an answer is hoped for. */
  List<EditFailure> reminders() {
    return reminders;
  }

  /**
   * Checks a question.
   *
   * @param items its items
   */
  void check(Question question, List<Item> items) {
    if (!interview.asksQuestion(question.id())) {
      return;
    }
    for (Item item : items) {
      checkItem(question, item);
    }
  }

  private void checkItem(Question question, Item item) {
    String id = item.id();
    boolean behindOther = id.equals(Item.otherText(question.id()));
    if (!interview.asked(id)) {
      Value text = values.get(id);
      if (behindOther && text != null && !misread.containsKey(question.id())) {
        failures.add(new EditFailure(id, new EditRule.OtherNotChosen(), EntryReader.show(text)));
      }
      return;
    }
    EditFailure wrong = misread.get(id);
    if (wrong != null) {
      failures.add(wrong);
      return;
    }
    switch (interview.answer(id)) {
      case Answer.NoAnswer blank -> {
        if (behindOther) {
          reminders.add(new EditFailure(id, new EditRule.OtherUnsaid(), ""));
        } else {
          checkBlank(question, id);
        }
      }
      case Answer.Given given -> {
        checkChoices(question, id, given.value(), true);
        if (!behindOther) {
          checkConstraint(question, id, given.value());
        }
      }
      case Answer.DontKnow evasive -> checkChoices(question, id, evasive.value(), false);
      case Answer.NotAsked never -> {}
    }
  }

  private void checkBlank(Question question, String id) {
    if (question.type().control() instanceof Control.Hidden) {
      return;
    }
    switch (question.required()) {
      case REQUIRED -> failures.add(new EditFailure(id, new EditRule.Required(), ""));
      case SOFT -> reminders.add(new EditFailure(id, new EditRule.Hoped(), ""));
      case OPTIONAL -> {}
    }
  }

  private void checkChoices(Question question, String id, Value value, boolean substantive) {
    if (!(question.type().control() instanceof Control.Choices choices)
        || !(value instanceof Value.Codes codes)) {
      return;
    }
    int chosen = codes.codes().size();
    Optional<String> exclusive =
        codes.codes().stream().filter(choices.exclusive()::contains).findFirst();
    if (exclusive.isPresent() && chosen > 1) {
      Category alone = choices.list().findCategory(exclusive.get()).orElseThrow();
      fail(id, new EditRule.StandsAlone(alone.code(), alone.label()), value);
    } else if (substantive && exclusive.isEmpty() && chosen < choices.atLeast().orElse(0)) {
      fail(id, new EditRule.TooFew(choices.atLeast().getAsInt()), value);
    } else if (chosen > choices.atMost().orElse(Integer.MAX_VALUE)) {
      fail(id, new EditRule.TooMany(choices.atMost().getAsInt()), value);
    }
  }

  private void checkConstraint(Question question, String id, Value value) {
    question
        .constraint()
        .filter(
            constraint ->
                Evaluator.evaluate(constraint.that().expression(), interview.checking(value))
                    .filter(new Value.Truth(false)::equals)
                    .isPresent())
        .ifPresent(
            constraint ->
                fail(
                    id,
                    new EditRule.Constraint(constraint.that().source(), constraint.message()),
                    value));
  }

  private void fail(String id, EditRule rule, Value value) {
    failures.add(new EditFailure(id, rule, EntryReader.show(value)));
  }
}
