package fr.openl.definition;

import static fr.openl.definition.RevisionChange.Kind.ADDITIVE;
import static fr.openl.definition.RevisionChange.Kind.BREAKING;
import static fr.openl.definition.RevisionChange.Kind.TEXT;

import java.util.ArrayList;
import java.util.List;

/** Tells how a question's field changed between two revisions, beyond the values it takes. */
final class ControlDiff {
  private ControlDiff() {}

  static List<RevisionChange> between(Control before, Control after) {
    return switch (before) {
      case Control.Choices old when after instanceof Control.Choices now -> choices(old, now);
      case Control.Order old
          when after instanceof Control.Order now && old.ranks() != now.ranks() ->
          List.of(
              new RevisionChange(
                  BREAKING, "", "ranks went from " + old.ranks() + " to " + now.ranks()));
      case Control.Steps old when after instanceof Control.Steps now -> steps(old, now);
      case Control.Writing old
          when after instanceof Control.Writing now && old.lines() != now.lines() ->
          List.of(new RevisionChange(TEXT, "", "the height of the field changed"));
      case Control.Grid old when after instanceof Control.Grid now -> rows(old, now);
      default -> List.of();
    };
  }

  private static List<RevisionChange> choices(Control.Choices before, Control.Choices after) {
    List<RevisionChange> changes = new ArrayList<>();
    if (!before.exclusive().equals(after.exclusive())) {
      boolean looser = before.exclusive().containsAll(after.exclusive());
      changes.add(
          new RevisionChange(looser ? ADDITIVE : BREAKING, "", "the exclusive categories changed"));
    }
    int leastBefore = before.atLeast().orElse(0);
    int leastAfter = after.atLeast().orElse(0);
    if (leastBefore != leastAfter) {
      changes.add(
          new RevisionChange(
              leastAfter < leastBefore ? ADDITIVE : BREAKING, "", "at_least changed"));
    }
    int mostBefore = before.atMost().orElse(Integer.MAX_VALUE);
    int mostAfter = after.atMost().orElse(Integer.MAX_VALUE);
    if (mostBefore != mostAfter) {
      changes.add(
          new RevisionChange(mostAfter > mostBefore ? ADDITIVE : BREAKING, "", "at_most changed"));
    }
    return changes;
  }

  /** Another number of steps is another scale, whichever way it goes. */
  private static List<RevisionChange> steps(Control.Steps before, Control.Steps after) {
    if (before.from() != after.from() || before.to() != after.to()) {
      return List.of(
          new RevisionChange(
              BREAKING,
              "",
              "the scale went from %d–%d to %d–%d"
                  .formatted(before.from(), before.to(), after.from(), after.to())));
    }
    return before.equals(after)
        ? List.of()
        : List.of(new RevisionChange(TEXT, "", "the labels of the ends changed"));
  }

  private static List<RevisionChange> rows(Control.Grid before, Control.Grid after) {
    List<RevisionChange> changes = new ArrayList<>();
    for (Control.Row old : before.rows()) {
      after.rows().stream()
          .filter(row -> row.id().equals(old.id()) && !row.label().equals(old.label()))
          .forEach(
              row ->
                  changes.add(
                      new RevisionChange(TEXT, "", "the label of row " + row.id() + " changed")));
    }
    return changes;
  }
}
