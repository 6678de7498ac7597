package fr.openl.definition;

import static fr.openl.definition.RevisionChange.Kind.ADDITIVE;
import static fr.openl.definition.RevisionChange.Kind.BREAKING;
import static fr.openl.definition.RevisionChange.Kind.TEXT;

import fr.openl.definition.Question.Constraint;
import fr.openl.definition.Question.Requirement;
import fr.openl.definition.RevisionChange.Kind;
import fr.openl.definition.expression.Formula;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Tells how a questionnaire changed from one revision to the next. */
public final class RevisionDiff {
  private final List<RevisionChange> changes = new ArrayList<>();

  private RevisionDiff() {}

  /** Every change from {@code before} to {@code after}, in the order of the form. */
  public static List<RevisionChange> between(Questionnaire before, Questionnaire after) {
    RevisionDiff diff = new RevisionDiff();
    diff.blocks(before, after);
    diff.questions(before, after);
    diff.order(before, after);
    diff.retired(before, after);
    if (!sources(before.advice()).equals(sources(after.advice()))) {
      diff.add(TEXT, "advice", "the advice changed");
    }
    return List.copyOf(diff.changes);
  }

  /** The gravest kind among {@code changes}; empty when there are none. */
  public static Optional<Kind> gravest(List<RevisionChange> changes) {
    return changes.stream().map(RevisionChange::kind).max(Comparator.naturalOrder());
  }

  private static List<String> sources(List<Advice> advice) {
    return advice.stream().map(a -> a.when().source() + a.say()).toList();
  }

  private void blocks(Questionnaire before, Questionnaire after) {
    for (QuestionBlock old : before.blocks()) {
      String path = "block " + old.id();
      Optional<QuestionBlock> kept =
          after.blocks().stream().filter(block -> block.id().equals(old.id())).findFirst();
      if (kept.isEmpty()) {
        add(TEXT, path, "the block was removed");
        continue;
      }
      words(path, "title", Optional.of(old.title()), Optional.of(kept.get().title()));
      words(path, "intro", old.intro(), kept.get().intro());
      routing(path, old.relevant(), kept.get().relevant());
      if (!old.comparable().equals(kept.get().comparable())) {
        add(TEXT, path, "what is comparable changed");
      }
    }
    after.blocks().stream()
        .filter(block -> before.blocks().stream().noneMatch(b -> b.id().equals(block.id())))
        .forEach(block -> add(TEXT, "block " + block.id(), "the block was added"));
  }

  private void questions(Questionnaire before, Questionnaire after) {
    for (Question old : before.questions().toList()) {
      Optional<Question> kept = after.findQuestion(old.id());
      if (kept.isPresent()) {
        question(old, kept.get());
      } else {
        add(BREAKING, old.id(), "the question was removed");
      }
    }
    after
        .questions()
        .filter(question -> before.findQuestion(question.id()).isEmpty())
        .forEach(question -> add(ADDITIVE, question.id(), "the question was added"));
  }

  private void question(Question old, Question kept) {
    String id = old.id();
    words(id, "label", old.label(), kept.label());
    words(id, "hint", old.hint(), kept.hint());
    routing(id, old.relevant(), kept.relevant());
    constraint(id, old.constraint(), kept.constraint());
    if (old.required() != kept.required()) {
      add(
          kept.required() == Requirement.REQUIRED ? BREAKING : ADDITIVE,
          id,
          "required went from " + old.required() + " to " + kept.required());
    }
    if (!old.prefill().equals(kept.prefill())) {
      add(ADDITIVE, id, "the prefill changed");
    }
    if (!old.type().name().equals(kept.type().name())) {
      add(BREAKING, id, "the type went from " + old.type().name() + " to " + kept.type().name());
      return;
    }
    items(old, kept);
    ControlDiff.between(old.type().control(), kept.type().control())
        .forEach(change -> add(change.kind(), id, change.sentence()));
    if (old.type().control() instanceof Control.Hidden
        && kept.type().control() instanceof Control.Hidden
        && !old.type().equals(kept.type())) {
      add(BREAKING, id, "the calculation changed");
    }
  }

  private void items(Question old, Question kept) {
    List<Item> items = kept.items();
    for (Item item : old.items()) {
      Optional<Item> same = items.stream().filter(i -> i.id().equals(item.id())).findFirst();
      if (same.isEmpty()) {
        add(BREAKING, item.id(), "the item was removed");
      } else {
        MeasureDiff.between(item.measure(), same.get().measure())
            .forEach(change -> add(change.kind(), item.id() + change.path(), change.sentence()));
      }
    }
    List<String> known = old.items().stream().map(Item::id).toList();
    items.stream()
        .filter(item -> !known.contains(item.id()))
        .forEach(item -> add(ADDITIVE, item.id(), "the item was added"));
  }

  private void routing(String path, Optional<Formula> old, Optional<Formula> kept) {
    if (!source(old).equals(source(kept))) {
      add(
          BREAKING,
          path,
          "asked when "
              + source(kept).orElse("always")
              + ", before when "
              + source(old).orElse("always"));
    }
  }

  private void constraint(String path, Optional<Constraint> old, Optional<Constraint> kept) {
    Optional<String> before = old.map(constraint -> constraint.that().source());
    Optional<String> after = kept.map(constraint -> constraint.that().source());
    if (after.isEmpty() && before.isPresent()) {
      add(ADDITIVE, path, "the constraint was removed");
    } else if (!before.equals(after)) {
      add(BREAKING, path, "the constraint is now " + after.orElseThrow());
    } else {
      words(path, "message", old.map(Constraint::message), kept.map(Constraint::message));
    }
  }

  private void words(String path, String what, Optional<LocalText> old, Optional<LocalText> kept) {
    if (!old.equals(kept)) {
      add(TEXT, path, "the " + what + " changed");
    }
  }

  /** Whether the questions of both revisions stand in another order. */
  private void order(Questionnaire before, Questionnaire after) {
    List<String> then = before.questions().map(Question::id).toList();
    List<String> now = after.questions().map(Question::id).toList();
    List<String> keptThen = then.stream().filter(now::contains).toList();
    List<String> keptNow = now.stream().filter(then::contains).toList();
    if (!Objects.equals(keptThen, keptNow)) {
      add(ADDITIVE, "blocks", "the questions stand in another order");
    }
  }

  private void retired(Questionnaire before, Questionnaire after) {
    before.retired().stream()
        .filter(id -> !after.retired().contains(id))
        .forEach(id -> add(BREAKING, id, "the id is no longer retired"));
    after.retired().stream()
        .filter(id -> !before.retired().contains(id))
        .forEach(id -> add(TEXT, id, "the id was retired"));
  }

  private static Optional<String> source(Optional<Formula> formula) {
    return formula.map(Formula::source);
  }

  private void add(Kind kind, String path, String sentence) {
    changes.add(new RevisionChange(kind, path, sentence));
  }
}
