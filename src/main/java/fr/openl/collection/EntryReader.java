package fr.openl.collection;

import fr.openl.definition.Category;
import fr.openl.definition.CodeList;
import fr.openl.definition.Item;
import fr.openl.definition.Measure;
import fr.openl.definition.expression.Value;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
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
  private static final Pattern BETWEEN_DIGITS = Pattern.compile("[\\s\\p{Zs}'’]");
  private static final int LONGEST_NUMBER = 40;
  private static final Pattern ISO_DAY = Pattern.compile("(\\d{4})-(\\d{1,2})(?:-(\\d{1,2}))?");
  private static final Pattern DAY_FIRST = Pattern.compile("(?:(\\d{1,2})/)?(\\d{1,2})/(\\d{4})");
  private static final int LONGEST_SHOWN = 200;

  private static final Reading BLANK = new Blank();

  private final Measure measure;
  private final Conformity conformity;
  private final Map<String, Reading> categories;

  EntryReader(Item item) {
    this.measure = item.measure();
    this.conformity = new Conformity(measure);
    this.categories =
        measure instanceof Measure.OneCategory(CodeList list) ? readings(list) : Map.of();
  }

  /** Code → what choosing it comes to, the same for every unit. */
  private static Map<String, Reading> readings(CodeList list) {
    return list.categories().stream()
        .map(Category::code)
        .collect(Collectors.toMap(code -> code, code -> new Read(new Value.Code(code))));
  }

  Reading read(Entry entry) {
    return switch (entry) {
      case Entry.Known(Value value) ->
          conformity
              .findBroken(value)
              .<Reading>map(rule -> new Wrong(rule, show(value)))
              .orElseGet(() -> isNothing(value) ? BLANK : new Read(value));
      case Entry.Typed(List<String> typed) ->
          switch (measure) {
            case Measure.ManyCategories many -> readSet(typed);
            case Measure.RankedCategories ranked -> readRanking(typed);
            default -> readSingle(typed);
          };
    };
  }

  private static boolean isNothing(Value value) {
    return switch (value) {
      case Value.Codes(var codes) -> codes.isEmpty();
      case Value.Ranking(var codes) -> codes.isEmpty();
      default -> false;
    };
  }

  private Reading readSet(List<String> typed) {
    Set<String> codes = LinkedHashSet.newLinkedHashSet(typed.size());
    for (String text : typed) {
      String code = Writing.tidy(text);
      if (!code.isEmpty()) {
        codes.add(code);
      }
    }
    return codes.isEmpty() ? BLANK : conform(new Value.Codes(codes), typed);
  }

  private Reading readRanking(List<String> typed) {
    List<String> codes = new ArrayList<>(typed.size());
    int inOrder = 0; // how many of the first are filled without a blank between them
    for (int rank = 0; rank < typed.size(); rank++) {
      String code = Writing.tidy(typed.get(rank));
      if (!code.isEmpty()) {
        inOrder += inOrder == rank ? 1 : 0;
        codes.add(code);
      }
    }
    if (codes.isEmpty()) {
      return BLANK;
    }
    return inOrder < codes.size()
        ? wrong(new EditRule.RankSkipped(inOrder + 1), typed)
        : conform(new Value.Ranking(codes), typed);
  }

  private Reading readSingle(List<String> typed) {
    String single = "";
    for (String text : typed) {
      String tidy = Writing.tidy(text);
      if (!single.isEmpty() && !tidy.isEmpty()) {
        return wrong(new EditRule.OneOnly(), typed);
      }
      single = tidy.isEmpty() ? single : tidy;
    }
    return single.isEmpty() ? BLANK : readOne(single, typed);
  }

  private Reading readOne(String text, List<String> typed) {
    return switch (measure) {
      case Measure.Numeric number -> readNumber(text, typed);
      case Measure.Truth truth ->
          switch (text) {
            case "yes", "true" -> new Read(new Value.Truth(true));
            case "no", "false" -> new Read(new Value.Truth(false));
            default -> wrong(new EditRule.WrongKind("yes or no"), typed);
          };
      case Measure.Text words -> conform(new Value.Words(text), typed);
      case Measure.Day day -> readDay(day, text, typed);
      case Measure.OneCategory one -> {
        Reading known = categories.get(text);
        yield known == null ? conform(new Value.Code(text), typed) : known;
      }
      case Measure.ManyCategories many -> throw new IllegalStateException("read as a set");
      case Measure.RankedCategories ranked -> throw new IllegalStateException("read as a ranking");
    };
  }

  private Reading readNumber(String text, List<String> typed) {
    String digits = BETWEEN_DIGITS.matcher(text).replaceAll("").replace('\u2212', '-');
    if (digits.length() > LONGEST_NUMBER || !NUMBER.matcher(digits).matches()) {
      return wrong(new EditRule.NotANumber(), typed);
    }
    return conform(new Value.Quantity(Double.parseDouble(digits.replace(',', '.'))), typed);
  }

  private Reading readDay(Measure.Day day, String text, List<String> typed) {
    Matcher iso = ISO_DAY.matcher(text);
    try {
      if (iso.matches()) {
        return dated(day, iso.group(1), iso.group(2), Optional.ofNullable(iso.group(3)), typed);
      }
      Matcher dayFirst = DAY_FIRST.matcher(text);
      if (dayFirst.matches()) {
        return dated(
            day,
            dayFirst.group(3),
            dayFirst.group(2),
            Optional.ofNullable(dayFirst.group(1)),
            typed);
      }
    } catch (DateTimeException noSuchDay) {
      return wrong(new EditRule.NotADay(day.monthly()), typed);
    }
    return wrong(new EditRule.NotADay(day.monthly()), typed);
  }

  private Reading dated(
      Measure.Day day, String year, String month, Optional<String> ofMonth, List<String> typed) {
    if (ofMonth.isEmpty() && !day.monthly()) {
      return wrong(new EditRule.NotADay(false), typed);
    }
    LocalDate date =
        LocalDate.of(
            Integer.parseInt(year),
            Integer.parseInt(month),
            ofMonth.map(Integer::parseInt).orElse(1));
    return conform(new Value.Day(day.monthly() ? date.withDayOfMonth(1) : date), typed);
  }

  private Reading conform(Value value, List<String> typed) {
    Optional<EditRule> broken = conformity.findBroken(value);
    if (broken.isPresent()) {
      return wrong(broken.get(), typed);
    }
    return new Read(value);
  }

  private static Reading wrong(EditRule rule, List<String> typed) {
    return new Wrong(rule, shorten(String.join(", ", filled(typed))));
  }

  private static List<String> filled(List<String> typed) {
    return typed.stream().map(Writing::tidy).filter(text -> !text.isEmpty()).toList();
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
