package fr.openl.collection;

import fr.openl.definition.Category;
import fr.openl.definition.Control;
import fr.openl.definition.Question;
import fr.openl.definition.expression.Evaluator;
import fr.openl.definition.expression.Formula;
import fr.openl.definition.expression.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The rules that look at a question in its interview, gathered question after question. */
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
    for (Routing.Spot spot : checked.spots) {
      if (interview.opens(spot.gate())) {
        checkItem(checked, spot);
      }
    }
  }

  private void checkItem(Checked checked, Routing.Spot spot) {
    String id = spot.item().id();
    boolean behindOther = spot.behindOther();
    Answer answer = interview.answer(spot);
    if (answer instanceof Answer.NotAsked) {
      if (behindOther && !sheet.isMisread(checked.question.id())) {
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
          checkConstraint(checked.question, id, given.value());
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
    switch (checked.question.required()) {
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

  private void checkConstraint(Question question, String id, Value value) {
    Optional<Question.Constraint> constraint = question.constraint();
    if (constraint.isPresent() && isBroken(constraint.get().that(), value)) {
      EditRule broken =
          new EditRule.Constraint(constraint.get().that().source(), constraint.get().message());
      fail(id, broken, value);
    }
  }

  /** Unknown is not broken. */
  private boolean isBroken(Formula constraint, Value value) {
    return Evaluator.fails(constraint.expression(), interview.checking(value));
  }

  private void fail(String id, EditRule rule, Value value) {
    failures.add(new EditFailure(id, rule, EntryReader.show(value)));
  }

  /** A question with what its checks look at, gathered once. */
  record Checked(Question question, Control control, List<Routing.Spot> spots) {
    Checked(Question question, List<Routing.Spot> spots) {
      this(question, question.type().control(), spots);
    }
  }
}
