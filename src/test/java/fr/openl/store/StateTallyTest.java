package fr.openl.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.openl.collection.Answer;
import fr.openl.collection.ClubQuestionnaire;
import fr.openl.collection.CollectionEvent;
import fr.openl.collection.Response;
import fr.openl.collection.ValueState;
import fr.openl.collection.simulation.Simulator;
import fr.openl.definition.Item;
import fr.openl.definition.Questionnaire;
import fr.openl.definition.expression.Value;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The states of items, counted step by step, are those of the responses that are valid then. */
class StateTallyTest {
  private static final Questionnaire ASKED = ClubQuestionnaire.questionnaire();
  private static final int STEP = 40;

  @TempDir Path folder;

  @Test
  void everyStepIsCountedAsIfAllWereReadAnew() {
    try (DuckDbStore store = open();
        Stream<Response> simulated =
            new Simulator(ClubResponses.STUDY, ASKED, ClubQuestionnaire.wave("2025"), 3)
                .simulate(5 * STEP)) {
      Iterator<Response> coming = simulated.iterator();
      thenCountsAreThoseOf(store);
      append(store, coming);
      Map<String, Map<ValueState, Long>> first = thenCountsAreThoseOf(store);
      append(store, coming);
      thenCountsAreThoseOf(store);
      correct(store, 7);
      thenCountsAreThoseOf(store);
      withdraw(store, 5);
      append(store, coming);
      thenCountsAreThoseOf(store);
      correct(store, 2);
      thenCountsAreThoseOf(store);
      erase(store);
      thenCountsAreThoseOf(store);

      for (ValueState state :
          List.of(ValueState.GIVEN, ValueState.NO_ANSWER, ValueState.NOT_ASKED)) {
        assertTrue(
            first.values().stream().anyMatch(item -> item.getOrDefault(state, 0L) > 0),
            "the responses have items that are " + state);
      }
    }
  }

  @Test
  void wavesAreCountedApartAndOtherStatesAreTold() {
    try (DuckDbStore store = open()) {
      store.append(
          List.of(
              ClubResponses.response(
                  "u1",
                  Map.of(
                      "app_use.office", new Answer.DontKnow(new Value.Code("dk")),
                      "tools.other",
                          new Answer.Given(new Value.Words("{\"dont_know\": \"no_answer\"}")),
                      "why", new Answer.NotAsked()))));

      Map<String, Map<ValueState, Long>> counts = thenCountsAreThoseOf(store);

      assertTrue(
          counts.values().stream().anyMatch(item -> item.containsKey(ValueState.DONT_KNOW)),
          counts.toString());
      assertEquals(
          Map.of(),
          nonZero(store.fieldwork().countStates(ClubResponses.STUDY, "2024", ASKED.items())));
    }
  }

  private DuckDbStore open() {
    return DuckDbStore.open(folder.resolve("openl.duckdb"));
  }

  private static void append(DuckDbStore store, Iterator<Response> coming) {
    List<Response> some = new ArrayList<>();
    while (some.size() < STEP) {
      some.add(coming.next());
    }
    store.append(some);
  }

  /** A correction that says nothing of the first item any more. */
  private static void correct(DuckDbStore store, int every) {
    List<Response> corrections = new ArrayList<>();
    for (Response response : chosen(store, every)) {
      corrections.add(
          new Response(
              UUID.randomUUID(),
              response.study(),
              response.wave(),
              response.revision(),
              response.unit(),
              response.origin(),
              response.submitted(),
              ClubResponses.response(response.unit()).answers(),
              Optional.of(response.id()),
              Map.of()));
    }
    store.append(corrections);
  }

  private static void withdraw(DuckDbStore store, int every) {
    chosen(store, every).forEach(response -> store.withdraw(response.id()));
  }

  private static void erase(DuckDbStore store) {
    store.record(List.of(new CollectionEvent.ResponseErased(chosen(store, 1).getFirst().id())));
  }

  private static List<Response> chosen(DuckDbStore store, int every) {
    List<Response> all = current(store);
    List<Response> chosen = new ArrayList<>();
    for (int i = 0; i < all.size(); i += every) {
      chosen.add(all.get(i));
    }
    return chosen;
  }

  private static List<Response> current(DuckDbStore store) {
    List<Response> all = new ArrayList<>();
    store.eachCurrent(ClubResponses.STUDY, ClubResponses.WAVE, all::add);
    return all;
  }

  private static Map<String, Map<ValueState, Long>> count(DuckDbStore store) {
    return store.fieldwork().countStates(ClubResponses.STUDY, ClubResponses.WAVE, ASKED.items());
  }

  private static Map<String, Map<ValueState, Long>> thenCountsAreThoseOf(DuckDbStore store) {
    Map<String, Map<ValueState, Long>> counts = nonZero(count(store));
    assertEquals(nonZero(oracle(store)), counts);
    try (DuckDbStore guest = store.lend()) {
      assertEquals(counts, nonZero(count(guest)), "a guest is told the same");
    }
    return counts;
  }

  private static Map<String, Map<ValueState, Long>> oracle(DuckDbStore store) {
    Map<String, Map<ValueState, Long>> counts = new LinkedHashMap<>();
    for (Response response : current(store)) {
      for (Item item : ASKED.items()) {
        counts
            .computeIfAbsent(item.id(), id -> new EnumMap<>(ValueState.class))
            .merge(response.answer(item.id()).state(), 1L, Long::sum);
      }
    }
    return counts;
  }

  private static Map<String, Map<ValueState, Long>> nonZero(
      Map<String, Map<ValueState, Long>> counts) {
    Map<String, Map<ValueState, Long>> some = new LinkedHashMap<>();
    counts.forEach(
        (item, states) -> {
          Map<ValueState, Long> left = new EnumMap<>(ValueState.class);
          states.forEach(
              (state, n) -> {
                if (n != 0) {
                  left.put(state, n);
                }
              });
          if (!left.isEmpty()) {
            some.put(item, left);
          }
        });
    return some;
  }
}
