package fr.openl.collection;

import fr.openl.definition.Category;
import fr.openl.definition.CodeList;
import fr.openl.definition.Item;
import fr.openl.definition.LocalText;
import fr.openl.definition.Measure;
import fr.openl.definition.expression.Nearest;
import fr.openl.definition.expression.Value;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Reads what was sent for one item as a value of the item's measure, or says which rule it breaks.
 * Numbers may have spaces between thousands and a comma or a point before decimals; days are
 * written {@code 2025-01-31} or {@code 31/01/2025}, months {@code 2025-01} or {@code 01/2025}.
 */
final class EntryReader {
  private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d+([.,]\\d*)?|[.,]\\d+)");
  private static final int LONGEST_NUMBER = 40;
  private static final Pattern ISO_DAY = Pattern.compile("(\\d{4})-(\\d{1,2})(?:-(\\d{1,2}))?");
  private static final Pattern DAY_FIRST = Pattern.compile("(?:(\\d{1,2})/)?(\\d{1,2})/(\\d{4})");
  private static final Pattern NOT_WRITING = Pattern.compile("[\\p{Cc}\\p{Cs}\\uFFFD&&[^\\n\\t]]");
  private static final double LARGEST_EXACT = 9_007_199_254_740_992.0;
  private static final int LONGEST_SHOWN = 200;

  private final Item item;
  private final Map<String, Category> categories;

  EntryReader(Item item) {
    this.item = item;
    this.categories =
        findList(item.measure())
            .map(
                list ->
                    list.categories().stream()
                        .collect(Collectors.toMap(Category::code, category -> category)))
            .orElse(Map.of());
  }

  Reading read(Entry entry) {
    return switch (entry) {
      case Entry.Known known -> conform(known.value(), show(known.value()));
      case Entry.Typed typed -> readTexts(typed.texts());
    };
  }

  private Reading readTexts(List<String> typed) {
    List<String> texts = typed.stream().map(EntryReader::tidy).toList();
    List<String> filled = texts.stream().filter(text -> !text.isEmpty()).toList();
    String found = shorten(String.join(", ", filled));
    if (filled.isEmpty()) {
      return new Blank();
    }
    return switch (item.measure()) {
      case Measure.ManyCategories many ->
          conform(new Value.Codes(new LinkedHashSet<>(filled)), found);
      case Measure.RankedCategories ranked -> {
        int gap = texts.indexOf("");
        yield gap >= 0 && gap < filled.size()
            ? new Wrong(new EditRule.RankSkipped(gap + 1), found)
            : conform(new Value.Ranking(filled), found);
      }
      default ->
          filled.size() > 1
              ? new Wrong(new EditRule.OneOnly(), found)
              : readOne(filled.getFirst(), found);
    };
  }

  private Reading readOne(String text, String found) {
    return switch (item.measure()) {
      case Measure.Numeric number -> readNumber(text, found);
      case Measure.Truth truth ->
          switch (text) {
            case "yes", "true" -> new Read(new Value.Truth(true));
            case "no", "false" -> new Read(new Value.Truth(false));
            default -> new Wrong(new EditRule.WrongKind("yes or no"), found);
          };
      case Measure.Text words -> conform(new Value.Words(text), found);
      case Measure.Day day -> readDay(day, text, found);
      case Measure.OneCategory one -> conform(new Value.Code(text), found);
      case Measure.ManyCategories many -> throw new IllegalStateException("read as a set");
      case Measure.RankedCategories ranked -> throw new IllegalStateException("read as a ranking");
    };
  }

  private Reading readNumber(String text, String found) {
    String digits = text.replaceAll("[\\s\\p{Zs}'’]", "").replace('\u2212', '-');
    if (digits.length() > LONGEST_NUMBER || !NUMBER.matcher(digits).matches()) {
      return new Wrong(new EditRule.NotANumber(), found);
    }
    return conform(new Value.Quantity(Double.parseDouble(digits.replace(',', '.'))), found);
  }

  private Reading readDay(Measure.Day day, String text, String found) {
    Matcher iso = ISO_DAY.matcher(text);
    Matcher dayFirst = DAY_FIRST.matcher(text);
    try {
      if (iso.matches()) {
        return dated(day, iso.group(1), iso.group(2), Optional.ofNullable(iso.group(3)), found);
      }
      if (dayFirst.matches()) {
        return dated(
            day,
            dayFirst.group(3),
            dayFirst.group(2),
            Optional.ofNullable(dayFirst.group(1)),
            found);
      }
    } catch (DateTimeException noSuchDay) {
      return new Wrong(new EditRule.NotADay(day.monthly()), found);
    }
    return new Wrong(new EditRule.NotADay(day.monthly()), found);
  }

  private Reading dated(
      Measure.Day day, String year, String month, Optional<String> ofMonth, String found) {
    if (ofMonth.isEmpty() && !day.monthly()) {
      return new Wrong(new EditRule.NotADay(false), found);
    }
    LocalDate date =
        LocalDate.of(
            Integer.parseInt(year),
            Integer.parseInt(month),
            ofMonth.map(Integer::parseInt).orElse(1));
    return conform(new Value.Day(day.monthly() ? date.withDayOfMonth(1) : date), found);
  }

  /** Checks a value, however it was read, against everything the measure says. */
  private Reading conform(Value value, String found) {
    return switch (item.measure()) {
      case Measure.OneCategory one ->
          value instanceof Value.Code code
              ? of(value, found, unknown(one.list(), List.of(code.code())))
              : wrongKind("one code", found);
      case Measure.ManyCategories many ->
          value instanceof Value.Codes codes
              ? codes.codes().isEmpty()
                  ? new Blank()
                  : of(value, found, unknown(many.list(), codes.codes()))
              : wrongKind("a list of codes", found);
      case Measure.RankedCategories ranked ->
          value instanceof Value.Ranking ranking
              ? ranking.codes().isEmpty()
                  ? new Blank()
                  : of(value, found, misranked(ranked, ranking.codes()))
              : wrongKind("a list of codes in order", found);
      case Measure.Numeric number ->
          value instanceof Value.Quantity quantity
              ? of(value, found, misnumbered(number, quantity.amount()))
              : wrongKind("a number", found);
      case Measure.Truth truth ->
          value instanceof Value.Truth ? new Read(value) : wrongKind("yes or no", found);
      case Measure.Text text ->
          value instanceof Value.Words words
              ? of(value, found, miswritten(text, words.text()))
              : wrongKind("a text", found);
      case Measure.Day day ->
          value instanceof Value.Day date
              ? of(value, found, misdated(day, date.date()))
              : wrongKind("a date", found);
    };
  }

  private Optional<EditRule> unknown(CodeList list, Iterable<String> codes) {
    for (String code : codes) {
      if (!categories.containsKey(code)) {
        return Optional.of(
            new EditRule.UnknownCategory(
                list.id(),
                code.length() > LONGEST_SHOWN
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
    if (!isPlain(words) && NOT_WRITING.matcher(words).find()) {
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

  LocalText label(String code) {
    return Optional.ofNullable(categories.get(code)).orElseThrow().label();
  }

  private static Reading of(Value value, String found, Optional<EditRule> broken) {
    return broken.<Reading>map(rule -> new Wrong(rule, found)).orElseGet(() -> new Read(value));
  }

  private static Reading wrongKind(String kind, String found) {
    return new Wrong(new EditRule.WrongKind(kind), found);
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

  /** One composed form per character, line feeds as line ends, nothing around. */
  private static String tidy(String text) {
    if (isPlain(text)) {
      return text.strip();
    }
    return Normalizer.normalize(text, Normalizer.Form.NFC)
        .replace("\r\n", "\n")
        .replace('\r', '\n')
        .strip();
  }

  /** Whether it is printable ASCII alone, as nearly all codes and most words are: nothing to do. */
  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < ' ' || c > '~') {
        return false;
      }
    }
    return true;
  }

  static String show(Value value) {
    return shorten(
        switch (value) {
          case Value.Truth truth -> truth.holds() ? "yes" : "no";
          case Value.Quantity quantity -> Double.toString(quantity.amount());
          case Value.Words words -> words.text();
          case Value.Code code -> code.code();
          case Value.Codes codes -> String.join(", ", codes.codes());
          case Value.Ranking ranking -> String.join(", ", ranking.codes());
          case Value.Day day -> day.date().toString();
          case Value.Moment moment -> moment.at().toString();
        });
  }

  private static String shorten(String text) {
    return text.length() <= LONGEST_SHOWN ? text : text.substring(0, LONGEST_SHOWN) + "…";
  }

  /** What came of an entry. */
  sealed interface Reading {}

  record Blank() implements Reading {}

  record Read(Value value) implements Reading {}

  record Wrong(EditRule rule, String found) implements Reading {}
}
