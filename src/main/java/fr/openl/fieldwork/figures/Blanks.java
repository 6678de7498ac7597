package fr.openl.fieldwork.figures;

import fr.openl.collection.ValueState;
import fr.openl.definition.Item;
import fr.openl.definition.QuestionBlock;
import fr.openl.definition.Questionnaire;
import fr.openl.disclosure.CountControl;
import fr.openl.fieldwork.outcome.Tallies.StopTally;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * Where people stop and what they leave blank, as far as it may be told.
 *
 * @param threshold the smallest count that may be told
 */
record Blanks(Questionnaire asked, int threshold) {
  /** In each block, how many stopped there, beside all others: so that no small count follows. */
  List<WaveFigures.Stop> stops(List<StopTally> tallies) {
    long all = tallies.stream().mapToLong(StopTally::drafts).sum();
    List<List<Long>> counts = new ArrayList<>();
    for (QuestionBlock block : asked.blocks()) {
      long here = find(tallies, block).map(StopTally::drafts).orElse(0L);
      counts.add(List.of(here, all - here));
    }
    List<List<Optional<Long>>> told =
        all == 0
            ? counts.stream().map(row -> row.stream().map(Optional::of).toList()).toList()
            : CountControl.release(counts, threshold);
    List<WaveFigures.Stop> stops = new ArrayList<>();
    for (QuestionBlock block : asked.blocks()) {
      OptionalLong drafts = told(told.get(stops.size()).getFirst());
      OptionalDouble minutes =
          drafts.isPresent() && drafts.getAsLong() > 0
              ? find(tallies, block).map(StopTally::minutes).orElse(OptionalDouble.empty())
              : OptionalDouble.empty();
      stops.add(new WaveFigures.Stop(block.id(), drafts, minutes));
    }
    return stops;
  }

  private static Optional<StopTally> find(List<StopTally> tallies, QuestionBlock block) {
    return tallies.stream().filter(tally -> tally.block().equals(block.id())).findFirst();
  }

  /** The states of the answers to each item, item id → state → how many. */
  List<WaveFigures.ItemStates> items(Map<String, Map<ValueState, Long>> counts) {
    List<WaveFigures.ItemStates> states = new ArrayList<>();
    for (QuestionBlock block : asked.blocks()) {
      List<Item> items =
          block.questions().stream()
              .filter(question -> question.label().isPresent())
              .flatMap(question -> question.items().stream())
              .toList();
      List<List<Optional<Long>>> told =
          CountControl.release(
              items.stream().map(item -> row(counts.getOrDefault(item.id(), Map.of()))).toList(),
              threshold);
      for (int i = 0; i < items.size(); i++) {
        List<Optional<Long>> row = told.get(i);
        states.add(
            new WaveFigures.ItemStates(
                items.get(i).questionId(),
                items.get(i).id(),
                told(row.get(0)),
                told(row.get(1)),
                told(row.get(2)),
                told(row.get(3))));
      }
    }
    return states;
  }

  private static List<Long> row(Map<ValueState, Long> states) {
    return List.of(
        states.getOrDefault(ValueState.GIVEN, 0L),
        states.getOrDefault(ValueState.DONT_KNOW, 0L),
        states.getOrDefault(ValueState.NO_ANSWER, 0L),
        states.getOrDefault(ValueState.NOT_ASKED, 0L));
  }

  private static OptionalLong told(Optional<Long> count) {
    return count.isPresent() ? OptionalLong.of(count.get()) : OptionalLong.empty();
  }
}
