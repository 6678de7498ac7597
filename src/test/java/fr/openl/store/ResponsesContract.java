package fr.openl.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.openl.Refusal;
import fr.openl.collection.Answer;
import fr.openl.collection.Response;
import fr.openl.collection.Response.Origin;
import fr.openl.collection.Responses;
import fr.openl.definition.expression.Value;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What every engine that keeps responses must hold: all of it, so it stands in one class. */
abstract class ResponsesContract {
  @TempDir Path folder;
  private Optional<Responses> open = Optional.empty();

  /** Opens the engine's responses in {@code folder}, or creates them there. */
  abstract Responses open(Path folder);

  /** Closes what {@link #open(Path)} opened. */
  abstract void close(Responses responses);

  @BeforeEach
  void open() {
    open = Optional.of(open(folder));
  }

  @AfterEach
  void close() {
    open.ifPresent(this::close);
  }

  Responses responses() {
    return open.orElseThrow();
  }

  @Test
  void everyKindOfAnswerReadsBackEqual() {
    Response response = ClubResponses.response("u1", everyKindOfAnswer());

    responses().append(List.of(response));

    assertEquals(Optional.of(response), responses().findResponse(response.id()));
  }

  @Test
  void answersReadBackInTheOrderTheyWereWritten() {
    Response response = ClubResponses.response("u1", everyKindOfAnswer());

    responses().append(List.of(response));

    assertEquals(
        List.copyOf(response.answers().keySet()),
        List.copyOf(responses().findResponse(response.id()).orElseThrow().answers().keySet()));
  }

  @Test
  void everyOriginAndAnAbsentMomentOfSendingReadBackEqual() {
    for (Origin origin : Origin.values()) {
      Response response =
          new Response(
              UUID.randomUUID(),
              ClubResponses.STUDY,
              ClubResponses.WAVE,
              "2025.1",
              "u1",
              origin,
              Optional.empty(),
              Map.of(),
              Optional.empty());

      responses().append(List.of(response));

      assertEquals(Optional.of(response), responses().findResponse(response.id()));
    }
  }

  @Test
  void nothingOfABatchIsKeptWhenOneOfItIsRefused() {
    Response kept = ClubResponses.response("u1");
    responses().append(List.of(kept));

    assertThrows(
        Refusal.class,
        () ->
            responses()
                .append(List.of(ClubResponses.response("u2"), kept, ClubResponses.response("u3"))));

    assertEquals(List.of(kept), current());
  }

  @Test
  void anEmptyBatchChangesNothing() {
    responses().append(List.of());

    assertEquals(0, responses().countCurrent(ClubResponses.STUDY, ClubResponses.WAVE));
  }

  @Test
  void aCorrectionTakesThePlaceOfWhatItSupersedesAndBothStay() {
    Response first = ClubResponses.response("u1");
    Response second = ClubResponses.correction(first);
    Response third = ClubResponses.correction(second);

    responses().append(List.of(first));
    responses().append(List.of(second, third));

    assertEquals(
        Optional.of(third), responses().findCurrent(ClubResponses.STUDY, ClubResponses.WAVE, "u1"));
    assertEquals(List.of(third), current());
    assertEquals(Optional.of(first), responses().findResponse(first.id()));
  }

  @Test
  void aResponseIsCorrectedOnlyOnce() {
    Response first = ClubResponses.response("u1");
    Response second = ClubResponses.correction(first);
    responses().append(List.of(first, second));

    assertThrows(Refusal.class, () -> responses().append(List.of(ClubResponses.correction(first))));

    assertEquals(List.of(second), current());
  }

  @Test
  void aCorrectionOfAnotherUnitsResponseIsRefused() {
    Response mine = ClubResponses.response("u1");
    Response theirs = ClubResponses.response("u2");
    responses().append(List.of(mine, theirs));
    Response wrong =
        new Response(
            UUID.randomUUID(),
            ClubResponses.STUDY,
            ClubResponses.WAVE,
            "2025.1",
            "u1",
            Origin.WEB,
            Optional.empty(),
            Map.of(),
            Optional.of(theirs.id()));

    assertThrows(Refusal.class, () -> responses().append(List.of(wrong)));

    assertEquals(List.of(mine, theirs), current());
  }

  @Test
  void aCorrectionOfNothingIsRefused() {
    assertThrows(
        Refusal.class,
        () -> responses().append(List.of(ClubResponses.correction(ClubResponses.response("u1")))));
  }

  @Test
  void aWithdrawnResponseCountsNoMoreButStays() {
    Response mine = ClubResponses.response("u1");
    Response theirs = ClubResponses.response("u2");
    responses().append(List.of(mine, theirs));

    responses().withdraw(mine.id());

    assertEquals(List.of(theirs), current());
    assertEquals(1, responses().countCurrent(ClubResponses.STUDY, ClubResponses.WAVE));
    assertEquals(
        Optional.empty(), responses().findCurrent(ClubResponses.STUDY, ClubResponses.WAVE, "u1"));
    assertEquals(
        Optional.of(mine), responses().findLast(ClubResponses.STUDY, ClubResponses.WAVE, "u1"));
    assertEquals(
        Optional.empty(), responses().findLast(ClubResponses.STUDY, ClubResponses.WAVE, "u3"));
    assertEquals(Optional.of(mine), responses().findResponse(mine.id()));
  }

  @Test
  void onlyAValidResponseIsWithdrawn() {
    Response mine = ClubResponses.response("u1");
    responses().append(List.of(mine));
    responses().withdraw(mine.id());

    assertThrows(Refusal.class, () -> responses().withdraw(mine.id()));
    assertThrows(Refusal.class, () -> responses().withdraw(UUID.randomUUID()));
    assertThrows(Refusal.class, () -> responses().append(List.of(ClubResponses.correction(mine))));
  }

  @Test
  void responsesComeBackInTheOrderOfArrival() {
    List<Response> arrived =
        IntStream.range(0, 60).mapToObj(i -> ClubResponses.response("u" + i % 7)).toList();

    responses().append(arrived.subList(0, 40));
    arrived.subList(40, 60).forEach(response -> responses().append(List.of(response)));

    assertEquals(arrived, current());
    assertEquals(
        Optional.of(arrived.get(59)),
        responses().findCurrent(ClubResponses.STUDY, ClubResponses.WAVE, "u3"));
  }

  @Test
  void studiesAndWavesAreApart() {
    Response here = ClubResponses.response("u1");
    responses()
        .append(
            List.of(here, ClubResponses.inWave("2024", "u1"), ClubResponses.inWave("2026", "u1")));

    assertEquals(List.of(here), current());
    assertEquals(0, responses().countCurrent("other", ClubResponses.WAVE));
  }

  @Test
  void manyThreadsLoseNothing() throws Exception {
    List<Future<?>> appends = new ArrayList<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < 100; i++) {
        Response response = ClubResponses.response("u" + i);
        appends.add(threads.submit(() -> responses().append(List.of(response))));
      }
    }
    for (Future<?> append : appends) {
      append.get();
    }

    assertEquals(100, responses().countCurrent(ClubResponses.STUDY, ClubResponses.WAVE));
    assertEquals(100, current().stream().map(Response::unit).distinct().count());
  }

  @Test
  void everythingIsThereAfterARestart() {
    Response first = ClubResponses.response("u1", everyKindOfAnswer());
    Response second = ClubResponses.response("u2");
    responses().append(List.of(first, second));
    responses().withdraw(second.id());

    close();
    open();

    assertEquals(List.of(first), current());
    responses().append(List.of(ClubResponses.response("u3")));
    assertEquals(2, responses().countCurrent(ClubResponses.STUDY, ClubResponses.WAVE));
  }

  @Test
  void whatWasReturnedFromSurvivesAKilledProcess() throws Exception {
    Path elsewhere = folder.resolve("elsewhere");
    Process program = AppendUntilKilled.start(getClass(), elsewhere);
    long acknowledged = 0;
    try (BufferedReader output = program.inputReader()) {
      for (int lines = 0; lines < 12; lines++) {
        acknowledged = Long.parseLong(line(output));
      }
      program.toHandle().destroyForcibly();
      for (String rest = output.readLine(); rest != null; rest = output.readLine()) {
        acknowledged = Long.parseLong(rest);
      }
    }
    program.waitFor();

    Responses survived = open(elsewhere);
    long count = survived.countCurrent(ClubResponses.STUDY, ClubResponses.WAVE);
    close(survived);
    assertTrue(count >= acknowledged, count + " of " + acknowledged + " acknowledged survived");
    assertEquals(0, count % AppendUntilKilled.BATCH, "a batch is kept as a whole");
  }

  List<Response> current() {
    List<Response> current = new ArrayList<>();
    responses().eachCurrent(ClubResponses.STUDY, ClubResponses.WAVE, current::add);
    return current;
  }

  private static Map<String, Answer> everyKindOfAnswer() {
    Map<String, Answer> answers = new LinkedHashMap<>();
    answers.put("yes", given(new Value.Truth(true)));
    answers.put("no", given(new Value.Truth(false)));
    answers.put("whole", given(new Value.Quantity(3)));
    answers.put("large", given(new Value.Quantity(1e300)));
    answers.put("third", given(new Value.Quantity(1 / 3.0)));
    answers.put("words", given(new Value.Words("Ça \"marche\" ?\n\t\u0001 🌻 \\ l'été")));
    answers.put("code", given(new Value.Code("culture")));
    answers.put("codes", given(new Value.Codes(new LinkedHashSet<>(List.of("b", "a")))));
    answers.put("no_codes", given(new Value.Codes(new LinkedHashSet<>())));
    answers.put("ranking", given(new Value.Ranking(List.of("c", "a", "b"))));
    answers.put("day", given(new Value.Day(LocalDate.parse("1901-07-01"))));
    answers.put("moment", given(new Value.Moment(LocalDateTime.parse("2020-11-02T12:28:09"))));
    answers.put("dk", new Answer.DontKnow(new Value.Code("dk")));
    answers.put("dks", new Answer.DontKnow(new Value.Codes(new LinkedHashSet<>(List.of("dk")))));
    answers.put("blank", new Answer.NoAnswer());
    answers.put("skipped.row", new Answer.NotAsked());
    return answers;
  }

  private static Answer given(Value value) {
    return new Answer.Given(value);
  }

  private static String line(BufferedReader output) throws IOException {
    String line = output.readLine();
    if (line == null) {
      throw new AssertionError("The program that appends ended by itself");
    }
    return line;
  }
}
