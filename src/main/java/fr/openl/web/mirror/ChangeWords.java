package fr.openl.web.mirror;

import fr.openl.definition.CodeList;
import fr.openl.definition.Control;
import fr.openl.definition.Item;
import fr.openl.definition.LocalText.Passage;
import fr.openl.definition.Measure;
import fr.openl.definition.expression.Value;
import fr.openl.mirror.Shift;
import fr.openl.web.door.Phrase;
import fr.openl.web.door.Texts;
import fr.openl.web.mirror.MirrorView.Change;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What a collective answers otherwise than last time, in words. */
record ChangeWords(Texts texts) {
  List<Change> of(List<Shift> shifts) {
    return shifts.stream().map(shift -> new Change(question(shift), told(shift))).toList();
  }

  /** The question; of a grid, its row. */
  private Passage question(Shift shift) {
    if (shift.question().type().control() instanceof Control.Grid grid) {
      return grid.rows().stream()
          .filter(row -> shift.item().id().equals(shift.question().id() + "." + row.id()))
          .findFirst()
          .map(row -> texts.in(row.label()))
          .orElseThrow();
    }
    return texts.in(shift.question().label().orElseThrow());
  }

  private List<String> told(Shift shift) {
    return shift.before() instanceof Value.Codes(Set<String> then)
            && shift.now() instanceof Value.Codes(Set<String> now)
            && shift.item().measure() instanceof Measure.ManyCategories(CodeList list)
        ? choices(list, then, now)
        : List.of(
            texts.say(
                shift.now() instanceof Value.Code ? MirrorWords.FROM_TO : MirrorWords.NUMBERS,
                said(shift.item(), shift.before()),
                said(shift.item(), shift.now())));
  }

  private List<String> choices(CodeList list, Set<String> then, Set<String> now) {
    List<String> parts = new ArrayList<>();
    List<String> fresh = labels(list, now, then);
    List<String> gone = labels(list, then, now);
    if (!fresh.isEmpty()) {
      parts.add(texts.say(MirrorWords.NEW, String.join(" · ", fresh)));
    }
    if (!gone.isEmpty()) {
      parts.add(texts.say(MirrorWords.GONE, String.join(" · ", gone)));
    }
    return parts;
  }

  /** The labels of what is in the one and not in the other, in the order of the list. */
  private List<String> labels(CodeList list, Set<String> in, Set<String> notIn) {
    return list.categories().stream()
        .filter(category -> in.contains(category.code()) && !notIn.contains(category.code()))
        .map(category -> texts.words(category.label()))
        .toList();
  }

  private String said(Item item, Value value) {
    return switch (value) {
      case Value.Code(String code) ->
          item.measure()
              .findList()
              .flatMap(list -> list.findCategory(code))
              .map(category -> texts.words(category.label()))
              .orElse(code);
      case Value.Codes(Set<String> codes) ->
          item.measure().findList().stream()
              .flatMap(list -> labels(list, codes, Set.of()).stream())
              .collect(Collectors.joining(", "));
      case Value.Quantity(double amount) -> texts.number(amount);
      case Value.Truth(boolean holds) -> texts.say(holds ? Phrase.YES : Phrase.NO);
      case Value.Words words -> words.text();
      case Value.Ranking ranking -> String.join(", ", ranking.codes());
      case Value.Day day -> texts.day(day.date());
      case Value.Moment moment -> texts.day(moment.at().toLocalDate());
    };
  }
}
