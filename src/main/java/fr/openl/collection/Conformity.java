package fr.openl.collection;

import fr.openl.definition.Category;
import fr.openl.definition.CodeList;
import fr.openl.definition.LocalText;
import fr.openl.definition.Measure;
import fr.openl.definition.expression.Nearest;
import fr.openl.definition.expression.Value;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What a measure demands of a value, however it was read. Immutable. */
final class Conformity {
  private static final Pattern NOT_WRITING = Pattern.compile("[\\p{Cc}\\p{Cs}\\uFFFD&&[^\\n\\t]]");
  private static final double LARGEST_EXACT = 9_007_199_254_740_992.0;
  private static final int LONGEST_CODE = 200;

  private final Measure measure;
  private final Map<String, Category> categories;

  Conformity(Measure measure) {
    this.measure = measure;
    this.categories =
        findList(measure)
            .map(
                list ->
                    list.categories().stream()
                        .collect(Collectors.toMap(Category::code, category -> category)))
            .orElse(Map.of());
  }

  /** The rule that {@code value} breaks; empty when it breaks none. */
  Optional<EditRule> findBroken(Value value) {
    return switch (measure) {
      case Measure.OneCategory one ->
          value instanceof Value.Code(String code)
              ? unknown(one.list(), Set.of(code))
              : wrongKind("one code");
      case Measure.ManyCategories many ->
          value instanceof Value.Codes(Set<String> codes)
              ? unknown(many.list(), codes)
              : wrongKind("a list of codes");
      case Measure.RankedCategories ranked ->
          value instanceof Value.Ranking(List<String> codes)
              ? misranked(ranked, codes)
              : wrongKind("a list of codes in order");
      case Measure.Numeric number ->
          value instanceof Value.Quantity(double amount)
              ? misnumbered(number, amount)
              : wrongKind("a number");
      case Measure.Truth truth ->
          value instanceof Value.Truth ? Optional.empty() : wrongKind("yes or no");
      case Measure.Text text ->
          value instanceof Value.Words(String words)
              ? miswritten(text, words)
              : wrongKind("a text");
      case Measure.Day day ->
          value instanceof Value.Day(LocalDate date) ? misdated(day, date) : wrongKind("a date");
    };
  }

  private Optional<EditRule> unknown(CodeList list, Collection<String> codes) {
    for (String code : codes) {
      if (!categories.containsKey(code)) {
        return Optional.of(
            new EditRule.UnknownCategory(
                list.id(),
                code.length() > LONGEST_CODE
                    ? Optional.empty()
                    : Nearest.among(categories.keySet(), code)));
      }
    }
    return Optional.empty();
  }

  private Optional<EditRule> misranked(Measure.RankedCategories ranked, List<String> codes) {
    Set<String> seen = new LinkedHashSet<>();
    Optional<EditRule> unknown = unknown(ranked.list(), codes);
    if (unknown.isPresent()) {
      return unknown;
    }
    for (String code : codes) {
      if (!seen.add(code)) {
        return Optional.of(new EditRule.RankedTwice(code, label(code)));
      }
    }
    return codes.size() > ranked.ranks()
        ? Optional.of(new EditRule.TooMany(ranked.ranks()))
        : Optional.empty();
  }

  private static Optional<EditRule> misnumbered(Measure.Numeric number, double amount) {
    if (number.whole() && (amount != Math.rint(amount) || Math.abs(amount) > LARGEST_EXACT)) {
      return Optional.of(new EditRule.NotWhole());
    }
    if (number.min().isPresent() && amount < number.min().getAsDouble()) {
      return Optional.of(new EditRule.TooSmall(number.min().getAsDouble()));
    }
    if (number.max().isPresent() && amount > number.max().getAsDouble()) {
      return Optional.of(new EditRule.TooLarge(number.max().getAsDouble()));
    }
    return Optional.empty();
  }

  private static Optional<EditRule> miswritten(Measure.Text text, String words) {
    if (!Writing.isPlain(words) && NOT_WRITING.matcher(words).find()) {
      return Optional.of(new EditRule.Unreadable());
    }
    int length = words.codePointCount(0, words.length());
    return length > text.maxLength()
        ? Optional.of(new EditRule.TooLong(text.maxLength(), length))
        : Optional.empty();
  }

  private static Optional<EditRule> misdated(Measure.Day day, LocalDate date) {
    if (day.min().filter(date::isBefore).isPresent()) {
      return Optional.of(new EditRule.TooEarly(day.min().get()));
    }
    return day.max().filter(date::isAfter).map(EditRule.TooLate::new);
  }

  private LocalText label(String code) {
    return Optional.ofNullable(categories.get(code)).orElseThrow().label();
  }

  private static Optional<EditRule> wrongKind(String kind) {
    return Optional.of(new EditRule.WrongKind(kind));
  }

  private static Optional<CodeList> findList(Measure measure) {
    return switch (measure) {
      case Measure.OneCategory one -> Optional.of(one.list());
      case Measure.ManyCategories many -> Optional.of(many.list());
      case Measure.RankedCategories ranked -> Optional.of(ranked.list());
      case Measure.Numeric number -> Optional.empty();
      case Measure.Truth truth -> Optional.empty();
      case Measure.Text text -> Optional.empty();
      case Measure.Day day -> Optional.empty();
    };
  }
}
