package fr.openl.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import fr.openl.collection.Carried;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Proposed answers through the API: read, confirmed, changed, and found again, as on the pages. */
class ApiCarriedTest {
  private static final String WAVE = "/api/v1/waves/carried-over/2026";
  private static final String ANSWERS =
      "\"answers\": {\"sector\": \"culture\", \"members\": 12, \"used\": [\"framaspace\"]}";
  private static final String SAID =
      "\"proposals\": {\"sector\": \"confirmed\", \"members\": \"shown\", \"used\": \"shown\"}";

  @TempDir Path folder;
  private RunningObservatory observatory;
  private ApiClient api;
  private String link = "";

  @BeforeEach
  void givenAUnitThatAnsweredBefore() {
    observatory = new RunningObservatory(folder, CarriedOver.study());
    api = observatory.api();
    CarriedOver.givenPrevious(observatory, folder, "asso-1");
    link = CarriedOver.invite(observatory, folder, "asso-1").spelled();
  }

  @AfterEach
  void stop() {
    observatory.close();
  }

  @Test
  void whatThePagesWouldProposeIsTold() {
    JsonNode proposals = ask("GET", "/proposals", "").path("proposals");
    assertEquals(
        "{\"from\":\"frame\",\"answer\":\"culture\"}", proposals.path("sector").toString());
    assertEquals("{\"from\":\"previous\",\"answer\":12}", proposals.path("members").toString());
    assertEquals(
        List.of("sector", "members", "used", "used.other", "app_use.files", "moved"),
        proposals.properties().stream().map(Map.Entry::getKey).toList());
    JsonNode question =
        ask("GET", "/questionnaire", "").path("blocks").path(0).path("questions").path(0);
    assertEquals("frame", question.path("prefill").asText());
  }

  @Test
  void whoIsUnknownIsProposedNothing() {
    String token = api.ask("POST", "/api/v1/waves/carried-over/open/links", "").body();
    assertEquals(
        "{\"proposals\":{}}",
        api.ask(
                "GET",
                "/api/v1/waves/carried-over/open/proposals",
                "",
                "Authorization",
                "Bearer " + token.replaceAll(".*\"token\":\"([^\"]*).*", "$1"))
            .body());
    assertEquals(401, api.ask("GET", WAVE + "/proposals", "").statusCode());
  }

  @Test
  void leftConfirmedAndChangedAreToldApart() {
    ask("POST", "/responses", "{" + ANSWERS + ", " + SAID + "}");

    assertEquals(
        Map.of(
            "sector", Carried.CONFIRMED,
            "members", Carried.PREVIOUS,
            "used", Carried.CHANGED),
        kept());
    assertEquals(
        "{\"members\":\"previous\",\"sector\":\"confirmed\",\"used\":\"changed\"}",
        ask("GET", "/response", "").path("carried").toString());
  }

  @Test
  void aProgramThatShowedNoProposalSaysNothingOfThem() {
    ask("POST", "/responses", "{" + ANSWERS + "}");
    assertEquals(Map.of(), kept());
    assertTrue(ask("GET", "/response", "").path("carried").isMissingNode());
  }

  @Test
  void aCorrectionKeepsWhatWasSaidOfProposalsAndMayChangeIt() {
    ask("POST", "/responses", "{" + ANSWERS + ", " + SAID + "}");
    ask("PUT", "/response", "{" + ANSWERS.replace("12", "13") + "}");
    assertEquals(Carried.CONFIRMED, kept().get("sector"));
    assertEquals(Carried.CHANGED, kept().get("members"));

    ask(
        "PUT",
        "/response",
        "{" + ANSWERS + ", \"proposals\": {\"members\": \"confirmed\", \"sector\": \"shown\"}}");
    assertEquals(Carried.PREVIOUS, kept().get("sector"));
    assertEquals(Carried.CONFIRMED, kept().get("members"));
  }

  @Test
  void aDraftRemembersItForPagesAndPrograms() {
    ask("PUT", "/draft", "{" + ANSWERS + ", " + SAID + "}");
    assertEquals(
        "{\"sector\":\"confirmed\",\"members\":\"shown\",\"used\":\"shown\"}",
        ask("GET", "/draft", "").path("proposals").toString());
    Respondent page = Respondent.at(observatory, "/s/carried-over/2026/" + link + "/you");
    assertEquals(List.of("yes"), page.holds("_still:sector"));

    ask("PUT", "/draft", "{" + ANSWERS + "}");
    assertTrue(ask("GET", "/draft", "").path("proposals").isMissingNode());
  }

  @Test
  void wrongWordsAboutProposalsAreRefused() {
    for (String said : List.of("[]", "{\"sector\": \"changed\"}", "{\"sector\": true}")) {
      HttpResponse<String> refused = send("{" + ANSWERS + ", \"proposals\": " + said + "}");
      assertEquals(400, refused.statusCode(), said);
      assertTrue(refused.body().contains("proposals"), refused.body());
    }
    for (String never : List.of("meeting", "nothing")) {
      HttpResponse<String> refused =
          send("{" + ANSWERS + ", \"proposals\": {\"" + never + "\": \"shown\"}}");
      assertEquals(422, refused.statusCode(), never);
      assertTrue(refused.body().contains(never), refused.body());
    }
    assertEquals(List.of(), observatory.stored(CarriedOver.STUDY, "2026"));
  }

  private Map<String, Carried> kept() {
    return observatory.stored(CarriedOver.STUDY, "2026").getFirst().carried();
  }

  private HttpResponse<String> send(String body) {
    return api.ask("POST", WAVE + "/responses", body, "Authorization", "Bearer " + link);
  }

  private JsonNode ask(String method, String path, String body) {
    HttpResponse<String> answer =
        api.ask(method, WAVE + path, body, "Authorization", "Bearer " + link);
    assertTrue(answer.statusCode() < 300, answer.body());
    return ApiClient.json(answer);
  }
}
