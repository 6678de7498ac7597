package fr.openl.collection;

import fr.openl.definition.Category;
import fr.openl.definition.Control;
import fr.openl.definition.Question;
import fr.openl.definition.expression.Evaluator;
import fr.openl.definition.expression.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The rules that look at an item in its interview, gathered item after item. */
final class EditCheck {
  private final Interview interview;
  private final EntrySheet sheet;
  private final List<EditFailure> failures = new ArrayList<>();
  private final List<EditFailure> reminders = new ArrayList<>();

  EditCheck(Interview interview, EntrySheet sheet) {
    this.interview = interview;
    this.sheet = sheet;
  }

  /** What must be repaired, in the order of the checks. */
  List<EditFailure> failures() {
    return failures;
  }

  /** What is blank although an answer is hoped for. */
  List<EditFailure> reminders() {
    return reminders;
  }

  void check(Checked checked) {
    Routing.Spot spot = checked.spot;
    if (!interview.opens(spot.gate())) {
      return;
    }
    String id = spot.item().id();
    boolean behindOther = spot.behindOther();
    Answer answer = interview.answer(spot);
    if (answer instanceof Answer.NotAsked) {
      if (behindOther && !sheet.isMisread(checked.spot.question().id())) {
        sheet.findValue(spot).ifPresent(text -> fail(id, new EditRule.OtherNotChosen(), text));
      }
      return;
    }
    Optional<EditFailure> wrong = sheet.findFailure(spot);
    if (wrong.isPresent()) {
      failures.add(wrong.get());
      return;
    }
    switch (answer) {
      case Answer.NoAnswer blank -> {
        if (behindOther) {
          reminders.add(new EditFailure(id, new EditRule.OtherUnsaid(), ""));
        } else {
          checkBlank(checked, id);
        }
      }
      case Answer.Given given -> {
        checkChoices(checked, id, given.value(), true);
        if (!behindOther) {
          checkConstraint(checked, id, given.value());
        }
      }
      case Answer.DontKnow evasive -> checkChoices(checked, id, evasive.value(), false);
      case Answer.NotAsked never -> {}
    }
  }

  private void checkBlank(Checked checked, String id) {
    if (checked.control instanceof Control.Hidden) {
      return;
    }
    switch (checked.spot.question().required()) {
      case REQUIRED -> failures.add(new EditFailure(id, new EditRule.Required(), ""));
      case SOFT -> reminders.add(new EditFailure(id, new EditRule.Hoped(), ""));
      case OPTIONAL -> {}
    }
  }

  private void checkChoices(Checked checked, String id, Value value, boolean substantive) {
    if (!(checked.control instanceof Control.Choices choices)
        || !(value instanceof Value.Codes codes)) {
      return;
    }
    int chosen = codes.codes().size();
    Optional<String> exclusive = findExclusive(choices, codes);
    if (exclusive.isPresent() && chosen > 1) {
      Category alone = choices.list().findCategory(exclusive.get()).orElseThrow();
      fail(id, new EditRule.StandsAlone(alone.code(), alone.label()), value);
    } else if (substantive && exclusive.isEmpty() && chosen < choices.atLeast().orElse(0)) {
      fail(id, new EditRule.TooFew(choices.atLeast().getAsInt()), value);
    } else if (chosen > choices.atMost().orElse(Integer.MAX_VALUE)) {
      fail(id, new EditRule.TooMany(choices.atMost().getAsInt()), value);
    }
  }

  private static Optional<String> findExclusive(Control.Choices choices, Value.Codes codes) {
    for (String code : codes.codes()) {
      if (choices.exclusive().contains(code)) {
        return Optional.of(code);
      }
    }
    return Optional.empty();
  }

  /** Unknown is not broken. */
  private void checkConstraint(Checked checked, String id, Value value) {
    if (checked.constraint.isPresent()
        && checked.constraint.get().fails(interview.checking(value))) {
      Question.Constraint broken = checked.spot.question().constraint().orElseThrow();
      fail(id, new EditRule.Constraint(broken.that().source(), broken.message()), value);
    }
  }

  private void fail(String id, EditRule rule, Value value) {
    failures.add(new EditFailure(id, rule, EntryReader.show(value)));
  }

  /** An item with what its checks look at, gathered once. */
  record Checked(Routing.Spot spot, Control control, Optional<Evaluator> constraint) {
    Checked(Routing.Spot spot) {
      this(
          spot,
          spot.question().type().control(),
          spot.question().constraint().map(it -> new Evaluator(it.that().expression())));
    }
  }
}
