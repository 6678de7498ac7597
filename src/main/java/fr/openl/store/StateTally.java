package fr.openl.store;

import fr.openl.collection.ValueState;
import fr.openl.definition.Item;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jdbi.v3.core.Handle;

/**
 * How many valid responses of a wave have each item in each state, counted in one aggregation over
 * the log. What was counted is remembered with the row of the log it goes up to: the next time only
 * what came since is read. Safe for many threads.
 */
final class StateTally {
  /** Study and wave → what was counted last. */
  private final Map<List<String>, Counted> last = new ConcurrentHashMap<>();

  /**
   * A count.
   *
   * @param erasures how often something had been erased: what was erased cannot be taken off
   * @param sequence the last row of the log that it goes up to
   * @param states item id → state → responses, of the states that responses hold
   */
  private record Counted(
      long erasures, long sequence, long responses, Map<String, Map<ValueState, Long>> states) {}

  /** Item id → state → responses; a response that says nothing of an item was not asked. */
  Map<String, Map<ValueState, Long>> count(
      Database database, String study, String wave, List<Item> items) {
    List<String> name = List.of(study, wave);
    long erasures = database.erasures();
    Counted before =
        Optional.ofNullable(last.get(name))
            .filter(counted -> counted.erasures() == erasures)
            .orElse(new Counted(erasures, 0, 0, Map.of()));
    Counted now = database.read(handle -> since(handle, name, before));
    last.put(name, now);
    Map<String, Map<ValueState, Long>> counts = new LinkedHashMap<>();
    for (Item item : items) {
      Map<ValueState, Long> states = new EnumMap<>(ValueState.class);
      states.putAll(now.states().getOrDefault(item.id(), Map.of()));
      long said =
          states.entrySet().stream()
              .filter(state -> state.getKey() != ValueState.NOT_ASKED)
              .mapToLong(Map.Entry::getValue)
              .sum();
      states.put(ValueState.NOT_ASKED, now.responses() - said);
      counts.put(item.id(), states);
    }
    return counts;
  }

  private static Counted since(Handle handle, List<String> name, Counted before) {
    String study = name.getFirst();
    String wave = name.getLast();
    long upto = new ResponseLog(handle).lastSequence(study, wave);
    if (upto == before.sequence()) {
      return before;
    }
    Map<String, Map<ValueState, Long>> states = new HashMap<>();
    before.states().forEach((item, counts) -> states.put(item, new EnumMap<>(counts)));
    handle
        .createQuery(Sql.statement("tally_states"))
        .bind("study", study)
        .bind("wave", wave)
        .bind("after", before.sequence())
        .map(
            (row, context) ->
                new Change(
                    row.getString("item"),
                    ValueState.valueOf(row.getString("state")),
                    row.getLong("responses")))
        .forEach(
            change ->
                states
                    .computeIfAbsent(change.item(), item -> new EnumMap<>(ValueState.class))
                    .merge(change.state(), change.responses(), Long::sum));
    return new Counted(
        before.erasures(), upto, new ResponseLog(handle).countCurrent(study, wave), states);
  }

  /** How many responses more have an item in a state; fewer when negative. */
  private record Change(String item, ValueState state, long responses) {}
}
