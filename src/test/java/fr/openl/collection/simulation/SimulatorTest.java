package fr.openl.collection.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.openl.collection.Answer;
import fr.openl.collection.Circumstances;
import fr.openl.collection.ClubQuestionnaire;
import fr.openl.collection.Response;
import fr.openl.collection.Response.Origin;
import fr.openl.collection.Routing;
import fr.openl.collection.ValueState;
import fr.openl.definition.Item;
import fr.openl.definition.Measure;
import fr.openl.definition.Question;
import fr.openl.definition.Questionnaire;
import fr.openl.definition.expression.Evaluator;
import fr.openl.definition.expression.Value;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SimulatorTest {
  private static final Questionnaire QUESTIONNAIRE = ClubQuestionnaire.questionnaire();
  private static final Routing ROUTING = new Routing(QUESTIONNAIRE);

  @Test
  void theSameSeedGivesTheSameResponses() {
    assertEquals(simulated("2025", 50, 1), simulated("2025", 50, 1));
    assertNotEquals(simulated("2025", 50, 1), simulated("2025", 50, 2));
  }

  @Test
  void everyResponseSaysThatItIsMadeUp() {
    for (Response response : simulated("2025", 50, 1)) {
      assertEquals(Origin.SIMULATED, response.origin());
      texts(response).forEach(text -> assertTrue(text.contains("simul"), text));
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void everyResponseObeysRouting(long seed) {
    for (Response response : simulated("2025", 200, seed)) {
      assertEquals(
          ROUTING.interview(values(response), circumstances(response)).answers(),
          response.answers());
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void everyValueLiesWithinItsMeasureAndConstraint(long seed) {
    for (Response response : simulated("2025", 200, seed)) {
      Map<String, Value> values = values(response);
      for (Item item : QUESTIONNAIRE.items()) {
        Optional.ofNullable(values.get(item.id())).ifPresent(value -> thenFits(item, value));
      }
      QUESTIONNAIRE
          .questions()
          .forEach(
              question ->
                  Optional.ofNullable(values.get(question.id()))
                      .ifPresent(value -> thenAllowed(question, value, response)));
    }
  }

  @Test
  void anExclusiveChoiceStandsAloneAndBoundsOnTheNumberOfChoicesHold() {
    int alone = 0;
    for (Response response : simulated("2025", 500, 1)) {
      if (values(response).get("tools") instanceof Value.Codes tools) {
        boolean none = tools.codes().contains("none");
        alone += none ? 1 : 0;
        assertTrue(!none || tools.codes().size() == 1, tools.toString());
        assertTrue(tools.codes().size() >= 1 && tools.codes().size() <= 3, tools.toString());
      }
    }
    assertTrue(alone < 250, "chosen alone " + alone + " times");
  }

  @Test
  void someLeaveBlankSomeDoNotKnowAndRequiredQuestionsAreAnswered() {
    Map<ValueState, Integer> satisfaction = states("satisfaction");

    assertTrue(satisfaction.getOrDefault(ValueState.NO_ANSWER, 0) > 5, satisfaction.toString());
    assertTrue(satisfaction.getOrDefault(ValueState.NO_ANSWER, 0) < 150, satisfaction.toString());
    assertTrue(satisfaction.getOrDefault(ValueState.GIVEN, 0) > 700, satisfaction.toString());
    assertTrue(states("sector").getOrDefault(ValueState.DONT_KNOW, 0) > 5);
    assertEquals(0, states("sector").getOrDefault(ValueState.NO_ANSWER, 0));
  }

  @Test
  void unitsAnswerMuchAlikeInTheNextWave() {
    Map<String, Response> before = byUnit(simulated("2025", 500, 1));
    Map<String, Response> after = byUnit(simulated("2026", 500, 1));
    Map<String, Response> strangers = byUnit(simulated("2026", 500, 2));

    double stable = agreement(before, after);
    double chance = agreement(before, strangers);

    assertTrue(stable > chance + 0.15, stable + " agree, by chance " + chance);
    assertTrue(stable < 0.95, stable + " agree");
  }

  @Test
  void whatTheFrameKnowsIsTheAnswer() {
    List<Invited> invited =
        IntStream.range(0, 300)
            .mapToObj(
                i -> new Invited("space-" + i, Map.of("sector", i % 2 == 0 ? "sport" : "care")))
            .toList();
    List<Response> responses = simulator("2025", 1).simulate(100, invited).toList();

    assertEquals(100, responses.size());
    for (Response response : responses) {
      int number = Integer.parseInt(response.unit().substring("space-".length()));
      assertEquals(
          new Answer.Given(new Value.Code(number % 2 == 0 ? "sport" : "care")),
          response.answer("sector"));
    }
  }

  @Test
  void responsesArriveDuringCollectionOneAfterTheOther() {
    List<Instant> sent =
        simulated("2025", 200, 1).stream().map(r -> r.submitted().orElseThrow()).toList();

    assertEquals(sent.stream().sorted().toList(), sent);
    assertTrue(sent.getFirst().isAfter(Instant.parse("2025-11-03T00:00:00Z")));
    assertTrue(sent.getLast().isBefore(Instant.parse("2025-12-16T00:00:00Z")));
  }

  @Test
  void fewerInvitedThanAskedForAllAnswer() {
    assertEquals(1, simulator("2025", 1).simulate(10, List.of(new Invited("a", Map.of()))).count());
  }

  private static void thenFits(Item item, Value value) {
    boolean fits =
        switch (item.measure()) {
          case Measure.OneCategory one ->
              value instanceof Value.Code code && one.list().codes().contains(code.code());
          case Measure.ManyCategories many ->
              value instanceof Value.Codes codes && many.list().codes().containsAll(codes.codes());
          case Measure.RankedCategories ranked ->
              value instanceof Value.Ranking ranking
                  && ranking.codes().size() == ranked.ranks()
                  && ranked.list().codes().containsAll(ranking.codes());
          case Measure.Numeric number ->
              value instanceof Value.Quantity quantity
                  && quantity.amount() >= number.min().orElse(quantity.amount())
                  && quantity.amount() <= number.max().orElse(quantity.amount())
                  && (!number.whole() || quantity.amount() == Math.rint(quantity.amount()));
          case Measure.Truth truth -> value instanceof Value.Truth;
          case Measure.Text text ->
              value instanceof Value.Words words && words.text().length() <= text.maxLength();
          case Measure.Day day ->
              value instanceof Value.Day given
                  && !given.date().isBefore(day.min().orElse(given.date()))
                  && !given.date().isAfter(day.max().orElse(given.date()))
                  && (!day.monthly() || given.date().getDayOfMonth() == 1);
        };
    assertTrue(fits, item.id() + ": " + value);
  }

  private static void thenAllowed(Question question, Value value, Response response) {
    question
        .constraint()
        .ifPresent(
            constraint ->
                assertNotEquals(
                    Optional.of(new Value.Truth(false)),
                    Evaluator.evaluate(
                        constraint.that().expression(),
                        ROUTING
                            .interview(values(response), circumstances(response))
                            .checking(value)),
                    question.id() + ": " + value));
  }

  private static Map<ValueState, Integer> states(String item) {
    Map<ValueState, Integer> states = new EnumMap<>(ValueState.class);
    for (Response response : simulated("2025", 1000, 1)) {
      states.merge(response.answer(item).state(), 1, Integer::sum);
    }
    return states;
  }

  private static double agreement(Map<String, Response> one, Map<String, Response> other) {
    return one.keySet().stream()
        .flatMap(
            unit ->
                List.of("sector", "staff", "app_use.office", "app_use.notes").stream()
                    .map(
                        item ->
                            Optional.ofNullable(one.get(unit))
                                .map(r -> r.answer(item))
                                .equals(
                                    Optional.ofNullable(other.get(unit)).map(r -> r.answer(item)))))
        .collect(Collectors.averagingDouble(same -> same ? 1 : 0));
  }

  private static Map<String, Response> byUnit(List<Response> responses) {
    return responses.stream().collect(Collectors.toMap(Response::unit, Function.identity()));
  }

  private static Map<String, Value> values(Response response) {
    Map<String, Value> values = new HashMap<>();
    response
        .answers()
        .forEach(
            (item, answer) -> {
              switch (answer) {
                case Answer.Given given -> values.put(item, given.value());
                case Answer.DontKnow evasive -> values.put(item, evasive.value());
                case Answer.NoAnswer blank -> {}
                case Answer.NotAsked skipped -> {}
              }
            });
    return values;
  }

  private static List<String> texts(Response response) {
    return values(response).values().stream()
        .filter(Value.Words.class::isInstance)
        .map(value -> ((Value.Words) value).text())
        .sorted(Comparator.naturalOrder())
        .toList();
  }

  private static Circumstances circumstances(Response response) {
    LocalDateTime at = LocalDateTime.ofInstant(response.submitted().orElseThrow(), ZoneOffset.UTC);
    return new Circumstances(at.toLocalDate(), Optional.of(at), Map.of());
  }

  private static List<Response> simulated(String wave, int n, long seed) {
    return simulator(wave, seed).simulate(n).toList();
  }

  private static Simulator simulator(String wave, long seed) {
    return new Simulator("clubs", QUESTIONNAIRE, ClubQuestionnaire.wave(wave), seed);
  }
}
