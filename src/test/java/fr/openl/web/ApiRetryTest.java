package fr.openl.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.openl.collection.Answer;
import fr.openl.definition.DatePrecision;
import fr.openl.definition.Study.Identity;
import fr.openl.definition.expression.Value;
import fr.openl.frame.StudyFolder;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A request that is sent again on another day is the same one: what was said counts. */
class ApiRetryTest {
  private static final String WAVES = "/api/v1/waves/carried-over/";
  private static final String TODAY =
      "{\"answers\": {\"members\": 5, \"meeting\": \"2026-11-22\"}}";

  @TempDir Path folder;
  private final PassingTime time =
      new PassingTime(RunningObservatory.START, ZoneId.of("Europe/Paris"));
  private RunningObservatory observatory;
  private ApiClient api;

  @BeforeEach
  void start() {
    givenObservatory(CarriedOver.study());
  }

  @AfterEach
  void stop() {
    observatory.close();
  }

  @Test
  void aKeyFindsItsResponseOnTheNextDay() {
    String first = sent("open", "Idempotency-Key", "0123456789abcdef");
    assertEquals(new Answer.Given(new Value.Day(LocalDate.of(2026, 11, 22))), filledOn("open"));
    time.pass(Duration.ofDays(1));

    assertEquals(first, sent("open", "Idempotency-Key", "0123456789abcdef"));
    assertEquals(1, observatory.stored(CarriedOver.STUDY, "open").size());
    assertEquals(new Answer.Given(new Value.Day(LocalDate.of(2026, 11, 22))), filledOn("open"));
  }

  @Test
  void otherAnswersUnderTheKeyAreRefusedOnTheNextDayToo() {
    String _ = sent("open", "Idempotency-Key", "0123456789abcdef");
    time.pass(Duration.ofDays(1));
    for (String other : new String[] {TODAY.replace('5', '6'), "{\"answers\": {\"members\": 5}}"}) {
      HttpResponse<String> refused =
          api.ask("POST", WAVES + "open/responses", other, "Idempotency-Key", "0123456789abcdef");
      assertEquals(422, refused.statusCode());
      assertTrue(refused.body().contains("key-reused"), refused.body());
    }
  }

  @Test
  void aLinkFindsItsResponseOnTheNextDay() {
    String bearer = "Bearer " + CarriedOver.invite(observatory, folder, "asso-1").spelled();
    String first = sent("2026", "Authorization", bearer);
    time.pass(Duration.ofDays(1));
    assertEquals(first, sent("2026", "Authorization", bearer));
    assertEquals(1, observatory.stored(CarriedOver.STUDY, "2026").size());
  }

  @Test
  void anAnonymousLinkAndItsKeyFindTheirResponseOnTheNextDay() {
    observatory.close();
    givenObservatory(StudyVariant.of(CarriedOver.study(), Identity.ANONYMOUS, DatePrecision.DAY));
    String bearer = "Bearer " + observatory.invite(CarriedOver.STUDY, "2026", "x").spelled();
    String[] headers = {"Authorization", bearer, "Idempotency-Key", "0123456789abcdef"};
    String first = sent("2026", headers);
    time.pass(Duration.ofDays(1));
    assertEquals(first, sent("2026", headers));
    assertEquals(1, observatory.stored(CarriedOver.STUDY, "2026").size());
  }

  @Test
  void aCorrectionThatChangesOnlyTheDayChangesNothing() {
    String bearer = "Bearer " + CarriedOver.invite(observatory, folder, "asso-1").spelled();
    String body = "{\"answers\": {\"members\": 5}}";
    api.ask("POST", WAVES + "2026/responses", body, "Authorization", bearer);
    time.pass(Duration.ofDays(1));
    HttpResponse<String> same =
        api.ask("PUT", WAVES + "2026/response", body, "Authorization", bearer);
    assertEquals(200, same.statusCode());
    assertEquals(new Answer.Given(new Value.Day(LocalDate.of(2026, 11, 22))), filledOn("2026"));
  }

  private void givenObservatory(StudyFolder study) {
    observatory = new RunningObservatory(folder, study, time);
    api = observatory.api();
  }

  /** The receipt. */
  private String sent(String wave, String... headers) {
    HttpResponse<String> answer = api.ask("POST", WAVES + wave + "/responses", TODAY, headers);
    assertEquals(201, answer.statusCode(), answer.body());
    return ApiClient.json(answer).path("receipt").asText();
  }

  private Answer filledOn(String wave) {
    return observatory.stored(CarriedOver.STUDY, wave).getFirst().answer("filled_on");
  }
}
