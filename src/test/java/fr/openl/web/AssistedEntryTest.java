package fr.openl.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.openl.collection.Response;
import fr.openl.collection.Response.Origin;
import fr.openl.collection.EveryControl;
import fr.openl.definition.DatePrecision;
import fr.openl.definition.Study.Identity;
import fr.openl.fieldwork.PersonalToken;
import fr.openl.frame.register.RegisteredUnit;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An operator fills in for a unit: the pages say for whom, the response says how it came. */
class AssistedEntryTest {
  private static final String WAVE = "2026";

  @TempDir Path folder;
  private RunningObservatory observatory;

  @BeforeEach
  void aUnitWithAName() {
    observatory =
        new RunningObservatory(
            folder, StudyVariant.promising(Identity.NAMED, DatePrecision.DAY));
    observatory
        .store()
        .fieldwork()
        .keepFrame(
            EveryControl.STUDY,
            WAVE,
            List.of(
                new RegisteredUnit("club-a", "club-a", "Amicale & compagnie", Map.of(), List.of())),
            address -> address);
  }

  @AfterEach
  void stop() {
    observatory.close();
  }

  @Test
  void everyPageSaysForWhomAndTheResponseByWhatMode() {
    Respondent operator = Respondent.at(observatory, link(Origin.TELEPHONE, 4));
    String banner = "Amicale &amp; compagnie</p></aside>";
    assertTrue(operator.page().contains("Saisie par téléphone, au nom de"), operator.page());
    assertTrue(operator.page().contains(banner), operator.page());

    operator.goOn().type("name_tool", "paper").type("members", "12");
    for (int page = 0; page < 4; page++) {
      assertTrue(operator.page().contains(banner), operator.page());
      operator = operator.press("next");
    }
    operator = operator.press("send");

    assertTrue(operator.page().contains(banner), operator.page());
    Response response = observatory.stored().getFirst();
    assertEquals(Origin.TELEPHONE, response.origin());
    assertEquals("club-a", response.unit());
  }

  @Test
  void aUnitsOwnLinkAndAnOpenLinkAreToldApart() {
    String own =
        RunningObservatory.SURVEY
            + "/"
            + observatory.invite(EveryControl.STUDY, WAVE, "club-b").spelled();
    Respondent invited = Respondent.at(observatory, own);
    assertFalse(invited.page().contains("au nom de"), invited.page());
    send(invited.goOn());
    send(new Respondent(observatory, RunningObservatory.SURVEY));

    assertEquals(
        List.of(Origin.OPEN_LINK, Origin.WEB),
        observatory.stored().stream()
            .map(Response::origin)
            .sorted(java.util.Comparator.comparing(Enum::name))
            .toList());
  }

  @Test
  void anOperatorsAnswersAreTheUnitsAnswerOfRecord() {
    send(Respondent.at(observatory, link(Origin.PAPER, 4)).goOn());
    Response first = observatory.stored().getFirst();
    String own =
        RunningObservatory.SURVEY
            + "/"
            + observatory.invite(EveryControl.STUDY, WAVE, "club-a").spelled();
    send(Respondent.at(observatory, own).goOn());

    Response second = observatory.stored().getFirst();
    assertEquals(1, observatory.stored().size(), "one answer of record");
    assertEquals(first.id(), second.supersedes().orElseThrow());
    assertEquals(Origin.WEB, second.origin());
  }

  @Test
  void afterItsHoursTheLinkOpensNothing() {
    assertEquals(404, observatory.get(link(Origin.TELEPHONE, -1)).statusCode());
    assertEquals(200, observatory.get(link(Origin.TELEPHONE, 1)).statusCode());
  }

  private String link(Origin mode, int hours) {
    PersonalToken token =
        observatory.assist(
            EveryControl.STUDY,
            WAVE,
            "club-a",
            mode,
            RunningObservatory.START.plus(Duration.ofHours(hours)));
    return RunningObservatory.SURVEY + "/" + token.spelled();
  }

  private static void send(Respondent respondent) {
    assertEquals(
        200,
        respondent
            .type("name_tool", "paper")
            .type("members", "12")
            .press("next")
            .press("next")
            .press("next")
            .press("next")
            .press("send")
            .status());
  }
}
