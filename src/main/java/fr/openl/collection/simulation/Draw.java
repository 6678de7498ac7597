package fr.openl.collection.simulation;

import fr.openl.definition.Category;
import fr.openl.definition.CodeList;
import fr.openl.definition.Control;
import fr.openl.definition.Item;
import fr.openl.definition.Measure;
import fr.openl.definition.Question;
import fr.openl.definition.expression.Value;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How one made-up unit answers the questions it is asked, within the bounds of each control.
 *
 * @param day the day of answering
 */
record Draw(Leaning leaning, LocalDate day) {
  private static final double DONT_KNOW = 0.03;
  private static final double OTHER_PENALTY = 1.2;
  private static final int YEARS_BACK = 15;

  /**
   * An answer to {@code question}.
   *
   * @param attempt 0 for the answer the unit leans to; further numbers give others, when that one
   *     is refused by a constraint
   * @return item id → value; an item that is left blank has none
   */
  Map<String, Value> answer(Question question, int attempt) {
    Map<String, Value> values = new HashMap<>();
    String id = question.id();
    switch (question.type().control()) {
      case Control.Reading reading -> {}
      case Control.Hidden hidden -> {}
      case Control.Choice choice -> {
        values.put(id, new Value.Code(one(id, choice.list())));
        writeOther(values, question);
      }
      case Control.Choices choices -> {
        values.put(id, several(id, choices));
        writeOther(values, question);
      }
      case Control.Order order -> values.put(id, ranking(id, order));
      case Control.Steps steps -> values.put(id, new Value.Quantity(step(id, steps)));
      case Control.YesNo yesNo -> values.put(id, new Value.Truth(yes(id)));
      case Control.NumberEntry entry ->
          values.put(id, new Value.Quantity(number(id, entry.number(), attempt)));
      case Control.DayEntry entry -> values.put(id, new Value.Day(date(id, entry.day(), attempt)));
      case Control.Writing writing ->
          Phrases.phrase(leaning, id, writing.maxLength()).ifPresent(text -> values.put(id, text));
      case Control.Grid grid ->
          question
              .items()
              .forEach(row -> values.put(row.id(), new Value.Code(one(row.id(), grid.list()))));
    }
    return values;
  }

  private String one(String item, CodeList list) {
    List<String> evasive = evasive(list);
    if (!evasive.isEmpty() && leaning.luck(item).of("dk").happens(DONT_KNOW)) {
      return evasive.getFirst();
    }
    List<Appealing> byAppeal = byAppeal(item, list, evasive);
    return byAppeal.isEmpty() ? evasive.getFirst() : byAppeal.getFirst().code();
  }

  private Value several(String item, Control.Choices choices) {
    List<String> evasive = evasive(choices.list());
    if (!evasive.isEmpty() && leaning.luck(item).of("dk").happens(DONT_KNOW)) {
      return new Value.Codes(Set.of(evasive.getFirst()));
    }
    Set<String> alone = new HashSet<>(choices.exclusive());
    alone.addAll(evasive);
    List<Appealing> byAppeal = byAppeal(item, choices.list(), alone);
    int least = choices.atLeast().orElse(0);
    int most = Math.min(byAppeal.size(), choices.atMost().orElse(Integer.MAX_VALUE));
    double chosenAbove = 0.1 + 0.8 * leaning.usual(item);
    Set<String> chosen = new HashSet<>();
    for (Appealing next : byAppeal) {
      if (chosen.size() < most && (chosen.size() < least || next.appeal() > chosenAbove)) {
        chosen.add(next.code());
      }
    }
    Set<String> inListOrder = new LinkedHashSet<>(choices.list().codes());
    inListOrder.removeIf(code -> !chosen.contains(code));
    if (inListOrder.isEmpty()) {
      alone.removeAll(evasive);
      choices.list().codes().stream()
          .filter(alone::contains)
          .findFirst()
          .ifPresent(inListOrder::add);
    }
    return new Value.Codes(inListOrder);
  }

  private Value ranking(String item, Control.Order order) {
    return new Value.Ranking(
        byAppeal(item, order.list(), evasive(order.list())).stream()
            .limit(order.ranks())
            .map(Appealing::code)
            .toList());
  }

  private double step(String item, Control.Steps steps) {
    double span = steps.to() - steps.from();
    double usual = 0.45 + 0.3 * leaning.usual(item);
    double at = steps.from() + span * (usual + 0.2 * leaning.position(item));
    return Math.clamp(Math.rint(at), steps.from(), steps.to());
  }

  private boolean yes(String item) {
    return leaning.position(item) > 1.4 * (leaning.usual(item) - 0.5);
  }

  /**
   * Skewed to the right, as most counts and amounts are; each attempt halves the way to the least.
   */
  private double number(String item, Measure.Numeric number, int attempt) {
    double least = number.min().orElse(0);
    double span = number.max().orElse(least + 1000) - least;
    double median = span <= 200 ? span * (0.15 + 0.35 * leaning.usual(item)) : Math.pow(span, 0.4);
    double above = median * Math.exp(0.8 * leaning.position(item)) / Math.pow(2, attempt);
    double amount = least + Math.min(above, span);
    return number.whole()
        ? Math.clamp(Math.rint(amount), Math.ceil(least), least + span)
        : tenth(amount, number);
  }

  private static double tenth(double amount, Measure.Numeric number) {
    double rounded = Math.rint(amount * 10) / 10;
    boolean within =
        rounded >= number.min().orElse(rounded) && rounded <= number.max().orElse(rounded);
    return within ? rounded : amount;
  }

  private LocalDate date(String item, Measure.Day measure, int attempt) {
    LocalDate last = measure.max().filter(max -> max.isBefore(day)).orElse(day);
    LocalDate first = measure.min().orElse(last.minusYears(YEARS_BACK));
    if (first.isAfter(last)) {
      last = measure.max().orElse(first);
    }
    long days = ChronoUnit.DAYS.between(first, last);
    double back = Math.pow(leaning.luck(item).of("day" + attempt).uniform(), 2);
    LocalDate date = last.minusDays(Math.round(back * days));
    return measure.monthly() ? monthWithin(date, first) : date;
  }

  private static LocalDate monthWithin(LocalDate date, LocalDate first) {
    LocalDate month = date.withDayOfMonth(1);
    return month.isBefore(first) ? month.plusMonths(first.getDayOfMonth() == 1 ? 0 : 1) : month;
  }

  private void writeOther(Map<String, Value> values, Question question) {
    String id = question.id();
    boolean chosen =
        switch (values.get(id)) {
          case Value.Code code -> code.code().equals(Item.OTHER);
          case Value.Codes codes -> codes.codes().contains(Item.OTHER);
          case null, default -> false;
        };
    question.items().stream()
        .filter(item -> chosen && item.id().equals(Item.otherText(id)))
        .filter(item -> item.measure() instanceof Measure.Text)
        .forEach(
            item ->
                Phrases.phrase(leaning, item.id(), ((Measure.Text) item.measure()).maxLength())
                    .ifPresent(text -> values.put(item.id(), text)));
  }

  /** The categories without {@code except}, the most appealing first. */
  private List<Appealing> byAppeal(String item, CodeList list, Collection<String> except) {
    List<Category> categories = list.categories();
    List<Appealing> appealing = new ArrayList<>();
    for (int i = 0; i < categories.size(); i++) {
      String code = categories.get(i).code();
      if (!except.contains(code)) {
        double place = i / (double) Math.max(1, categories.size() - 1);
        double penalty = code.equals(Item.OTHER) ? OTHER_PENALTY : 0;
        appealing.add(new Appealing(code, leaning.appeal(item, code, place) - penalty));
      }
    }
    appealing.sort(Comparator.comparingDouble(Appealing::appeal).reversed());
    return appealing;
  }

  private static List<String> evasive(CodeList list) {
    return list.categories().stream().filter(Category::dontKnow).map(Category::code).toList();
  }

  private record Appealing(String code, double appeal) {}
}
