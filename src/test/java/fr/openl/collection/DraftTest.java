package fr.openl.collection;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Several people fill in one draft: the last word on a question counts, and only what was said. */
class DraftTest {
  @Test
  void aPageThatWasLeftAloneUndoesNothing() {
    Draft draft =
        draft(List.of(Map.of("members", List.of("12")), Map.of("members", List.of("15"))));

    assertEquals(Map.of(), draft.changedSince(1, "f", Map.of(), Map.of("members", List.of("12"))));
  }

  @Test
  void whatAPageChangedCountsWhateverHappenedMeanwhile() {
    Draft draft =
        draft(List.of(Map.of("members", List.of("12")), Map.of("members", List.of("15"))));

    assertEquals(
        Map.of("members", List.of("20")),
        draft.changedSince(1, "f", Map.of(), Map.of("members", List.of("20"))));
  }

  @Test
  void takingAnAnswerOutIsAChange() {
    Draft draft = draft(List.of(Map.of("tools", List.of("a", "b"))));

    assertEquals(
        Map.of("tools", List.of()),
        draft.changedSince(1, "f", Map.of(), Map.of("tools", List.of())));
    assertEquals(
        Map.of(), draft.changedSince(1, "f", Map.of(), Map.of("tools", List.of("a", "b", ""))));
  }

  @Test
  void aBlankWhereNothingStoodIsNoChange() {
    assertEquals(
        Map.of(), draft(List.of()).changedSince(0, "f", Map.of(), Map.of("members", List.of(""))));
  }

  private static Draft draft(List<Map<String, List<String>>> changes) {
    return new Draft(
        new Draft.Key("k"),
        "s",
        "w",
        Optional.empty(),
        Optional.empty(),
        changes.stream().map(typed -> new Draft.Change("e", "b", Instant.EPOCH, typed)).toList());
  }
}
