package fr.openl.definition;

import static fr.openl.definition.RevisionChange.Kind.ADDITIVE;
import static fr.openl.definition.RevisionChange.Kind.BREAKING;
import static fr.openl.definition.RevisionChange.Kind.TEXT;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Tells how the values of an item changed between two revisions; paths are relative to the item.
 */
final class MeasureDiff {
  private MeasureDiff() {}

  static List<RevisionChange> between(Measure before, Measure after) {
    return switch (before) {
      case Measure.OneCategory old when after instanceof Measure.OneCategory now ->
          lists(old.list(), now.list());
      case Measure.ManyCategories old when after instanceof Measure.ManyCategories now ->
          lists(old.list(), now.list());
      case Measure.RankedCategories old when after instanceof Measure.RankedCategories now ->
          lists(old.list(), now.list());
      case Measure.Numeric old when after instanceof Measure.Numeric now -> numbers(old, now);
      case Measure.Text old when after instanceof Measure.Text now ->
          bound("the greatest length", old.maxLength(), now.maxLength());
      case Measure.Day old when after instanceof Measure.Day now -> days(old, now);
      case Measure.Truth old when after instanceof Measure.Truth -> List.of();
      default -> List.of(new RevisionChange(BREAKING, "", "the kind of answer changed"));
    };
  }

  private static List<RevisionChange> lists(CodeList before, CodeList after) {
    List<RevisionChange> changes = new ArrayList<>();
    for (Category old : before.categories()) {
      String path = " '" + old.code() + "'";
      Optional<Category> now = after.findCategory(old.code());
      if (now.isEmpty()) {
        changes.add(new RevisionChange(BREAKING, path, "the category was removed"));
      } else if (old.dontKnow() != now.get().dontKnow()) {
        changes.add(
            new RevisionChange(BREAKING, path, "whether it is a substantive answer changed"));
      } else if (!old.label().equals(now.get().label())) {
        changes.add(new RevisionChange(TEXT, path, "the label changed"));
      }
    }
    after.categories().stream()
        .filter(category -> before.findCategory(category.code()).isEmpty())
        .forEach(
            category ->
                changes.add(
                    new RevisionChange(
                        ADDITIVE, " '" + category.code() + "'", "the category was added")));
    List<String> keptThen = before.codes().stream().filter(after.codes()::contains).toList();
    List<String> keptNow = after.codes().stream().filter(before.codes()::contains).toList();
    if (!keptThen.equals(keptNow)) {
      changes.add(new RevisionChange(ADDITIVE, "", "the categories stand in another order"));
    }
    return changes;
  }

  private static List<RevisionChange> numbers(Measure.Numeric before, Measure.Numeric after) {
    List<RevisionChange> changes = new ArrayList<>();
    if (before.whole() != after.whole() || !before.unit().equals(after.unit())) {
      changes.add(new RevisionChange(BREAKING, "", "the unit or precision changed"));
    }
    double none = Double.POSITIVE_INFINITY;
    changes.addAll(bound("the maximum", before.max().orElse(none), after.max().orElse(none)));
    changes.addAll(bound("the minimum", -before.min().orElse(-none), -after.min().orElse(-none)));
    return changes;
  }

  private static List<RevisionChange> days(Measure.Day before, Measure.Day after) {
    long none = Long.MAX_VALUE;
    List<RevisionChange> changes = new ArrayList<>();
    if (before.monthly() != after.monthly()) {
      changes.add(new RevisionChange(BREAKING, "", "the precision changed"));
    }
    changes.addAll(
        bound(
            "the latest day",
            before.max().map(day -> day.toEpochDay()).orElse(none),
            after.max().map(day -> day.toEpochDay()).orElse(none)));
    changes.addAll(
        bound(
            "the earliest day",
            before.min().map(day -> -day.toEpochDay()).orElse(none),
            after.min().map(day -> -day.toEpochDay()).orElse(none)));
    return changes;
  }

  /** A bound that moved: outwards more is answered, inwards earlier answers may no longer fit. */
  private static List<RevisionChange> bound(String what, double before, double after) {
    if (before == after) {
      return List.of();
    }
    return List.of(
        after > before
            ? new RevisionChange(ADDITIVE, "", what + " is wider")
            : new RevisionChange(BREAKING, "", what + " is narrower"));
  }
}
