package fr.openl.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.openl.collection.Answer;
import fr.openl.collection.Carried;
import fr.openl.collection.Response;
import fr.openl.definition.Study.Identity;
import fr.openl.definition.expression.Value;
import fr.openl.fieldwork.Pseudonyms;
import fr.openl.frame.StudyFolder;
import fr.openl.frame.StudyFolderReader;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** "Last time you said … still true?": what is proposed, and what becomes of it. */
class CarriedOverTest {
  private static final String STUDY = "carried-over";

  @TempDir Path folder;
  private RunningObservatory observatory;

  @BeforeEach
  void start() {
    observatory = new RunningObservatory(folder, study());
  }

  @AfterEach
  void stop() {
    observatory.close();
  }

  @Test
  void whatTheFrameKnowsIsProposed() {
    Respondent respondent = Respondent.at(observatory, link("asso-1") + "/you");
    assertTrue(respondent.page().contains("Nous avions noté"));
    assertTrue(respondent.page().contains("<strong>Culture</strong>"));
    assertEquals(List.of("culture"), respondent.holds("sector"));
    assertEquals(List.of(), Respondent.at(observatory, link("asso-2") + "/you").holds("sector"));
  }

  @Test
  void whatWasSaidLastTimeIsProposedForEveryKindOfAnswer() {
    givenPrevious("asso-1");
    Respondent respondent = Respondent.at(observatory, link("asso-1") + "/you");
    assertTrue(respondent.page().contains("La dernière fois, vous aviez dit"));
    assertEquals(List.of("12"), respondent.holds("members"));

    respondent.press("next");
    assertEquals(List.of("paper", "other"), respondent.holds("used"));
    assertEquals(List.of("Etherpad"), respondent.holds("used.other"));
    assertEquals(List.of("daily"), respondent.holds("app_use.files"));
    assertEquals(List.of("2024-11"), respondent.holds("moved"));
    assertTrue(respondent.page().contains("Fichiers – Chaque jour"));
  }

  @Test
  void leftConfirmedAndChangedAreToldApart() {
    givenPrevious("asso-1");
    Respondent.at(observatory, link("asso-1") + "/you")
        .type("_still:sector", "yes")
        .type("members", "12,0")
        .press("next")
        .type("used", "framaspace")
        .type("used.other", "")
        .press("next")
        .press("send");

    Response stored = stored();
    assertEquals(
        Map.of(
            "sector", Carried.CONFIRMED,
            "members", Carried.PREVIOUS,
            "used", Carried.CHANGED,
            "app_use.files", Carried.PREVIOUS,
            "moved", Carried.PREVIOUS),
        stored.carried());
    assertEquals(new Answer.Given(new Value.Code("culture")), stored.answer("sector"));
    assertEquals(new Answer.Given(new Value.Codes(Set.of("framaspace"))), stored.answer("used"));
  }

  @Test
  void aProposalThatIsTakenOutIsChanged() {
    givenPrevious("asso-1");
    Respondent.at(observatory, link("asso-1") + "/you")
        .type("members", "")
        .press("next")
        .press("next")
        .press("send");

    assertEquals(Carried.CHANGED, stored().carried().get("members"));
    assertEquals(new Answer.NoAnswer(), stored().answer("members"));
  }

  @Test
  void aProposalThatNobodySawIsNoAnswer() {
    givenPrevious("asso-1");
    String link = link("asso-1");
    Respondent.at(observatory, link + "/you").press("next");
    Respondent.at(observatory, link + "/review").press("send");

    assertEquals(new Answer.NoAnswer(), stored().answer("used"));
    assertFalse(stored().carried().containsKey("used"));
    assertEquals(new Answer.Given(new Value.Quantity(12)), stored().answer("members"));
  }

  @Test
  void theTickIsKeptUntilItIsTakenOut() {
    Respondent respondent =
        Respondent.at(observatory, link("asso-1") + "/you")
            .type("_still:sector", "yes")
            .press("stay");
    assertEquals(List.of("yes"), respondent.holds("_still:sector"));
    respondent.type("_still:sector").press("stay");
    assertEquals(List.of(), respondent.holds("_still:sector"));
  }

  @Test
  void routingAndAdviceLookAtThePreviousWave() {
    givenPrevious("asso-1");
    Respondent respondent =
        Respondent.at(observatory, link("asso-1") + "/you").type("members", "20").press("next");
    assertTrue(respondent.page().contains("Avez-vous recruté"));

    respondent.type("grown", "yes").press("next").press("next").press("send");
    assertTrue(respondent.page().contains("Vous étiez déjà nombreux"));
    assertEquals(new Answer.Given(new Value.Truth(true)), stored().answer("grown"));
  }

  @Test
  void anotherUnitIsNotToldAndAnAnonymousStudyTellsNobody() {
    givenPrevious("asso-1");
    assertEquals(List.of(""), Respondent.at(observatory, link("asso-3") + "/you").holds("members"));
    stop();
    observatory =
        new RunningObservatory(
            folder,
            StudyVariant.of(
                study(), Identity.ANONYMOUS, study().study().privacy().datePrecision()));
    assertEquals(List.of(), Respondent.at(observatory, link("asso-1") + "/you").holds("sector"));
  }

  @Test
  void withoutTheKeyOfThePseudonymsTheFrameSaysNothing() {
    String link = link("asso-1");
    Pseudonyms.destroyKey(folder.resolve("keys"), STUDY);
    assertEquals(List.of(), Respondent.at(observatory, link + "/you").holds("sector"));
  }

  @Test
  void aPageWithProposalsIsValidInBothLanguages() throws Exception {
    givenPrevious("asso-1");
    String link = link("asso-1");
    for (String page : List.of("/you?lang=fr", "/you?lang=en", "/tools?lang=fr")) {
      assertEquals("", PageQualityTest.complaints(observatory.get(link + page).body()), page);
    }
  }

  private static StudyFolder study() {
    return StudyFolderReader.read(Path.of("src/test/resources/fr/openl/carried-over"), STUDY)
        .orRefuse();
  }

  private String pseudonym(String unit) {
    return Pseudonyms.open(folder.resolve("keys"), STUDY).of(unit);
  }

  private String link(String unit) {
    return "/s/carried-over/2026/" + observatory.invite(STUDY, "2026", pseudonym(unit)).spelled();
  }

  private Response stored() {
    return observatory.stored(STUDY, "2026").getFirst();
  }

  private void givenPrevious(String unit) {
    Map<String, Answer> answers = new LinkedHashMap<>();
    study().current().items().forEach(item -> answers.put(item.id(), new Answer.NoAnswer()));
    Map.of(
            "members", new Value.Quantity(12),
            "used", new Value.Codes(new LinkedHashSet<>(List.of("paper", "other"))),
            "used.other", new Value.Words("Etherpad"),
            "app_use.files", new Value.Code("daily"),
            "moved", new Value.Day(LocalDate.of(2024, 11, 1)))
        .forEach((item, value) -> answers.put(item, new Answer.Given(value)));
    observatory.keep(
        new Response(
            UUID.randomUUID(),
            STUDY,
            "2025",
            "1",
            pseudonym(unit),
            Response.Origin.WEB,
            Optional.of(Instant.parse("2025-11-20T00:00:00Z")),
            answers,
            Optional.empty()));
  }
}
