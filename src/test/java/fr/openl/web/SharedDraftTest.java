package fr.openl.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.openl.collection.Answer;
import fr.openl.definition.expression.Value;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several people, several devices, several sittings: one response. */
class SharedDraftTest {
  private static final String ELSEWHERE = "depuis une autre page ou un autre appareil";

  @TempDir Path folder;
  private RunningObservatory observatory;
  private Respondent first;

  @BeforeEach
  void start() {
    observatory = new RunningObservatory(folder);
    first = new Respondent(observatory, RunningObservatory.SURVEY);
  }

  @AfterEach
  void stop() {
    observatory.close();
  }

  @Test
  void anotherDeviceGoesOnWhereTheFirstStopped() {
    first.type("name_tool", "paper").type("members", "12").press("next").press("later");
    assertTrue(first.page().contains("modifiée le"));

    Respondent second = Respondent.at(observatory, first.link()).goOn();
    assertEquals("Vos pratiques", second.heading());
    assertEquals(List.of("12"), at("you"));
  }

  @Test
  void whatIsMalformedIsKeptToo() {
    first.type("members", "douze").press("later");
    assertEquals(List.of("douze"), at("you"));
  }

  @Test
  void differentBlocksAreFilledAtTheSameTime() {
    Respondent second = open("practices");
    first.type("name_tool", "paper").type("members", "12").press("next");
    second.type("used", "paper").press("next");

    assertFalse(second.page().contains(ELSEWHERE));
    Respondent.at(observatory, first.link() + "/review").press("send");
    assertEquals(new Answer.Given(new Value.Quantity(12)), stored("members"));
    assertEquals(new Answer.Given(new Value.Codes(Set.of("paper"))), stored("used"));
  }

  @Test
  void theLastWordOnAQuestionCountsAndAnUntouchedOneUndoesNothing() {
    Respondent second = open("you");
    first.type("name_tool", "paper").type("members", "12").press("next");
    second.type("has_space", "no").press("next");

    assertTrue(second.page().contains(ELSEWHERE));
    assertEquals(List.of("12"), second.holds("members"));
    assertEquals(List.of("no"), second.holds("has_space"));
    second.type("members", "15").press("next");
    assertEquals("Vos pratiques", second.heading());
    assertEquals(List.of("15"), at("you"));
  }

  @Test
  void theNoticeComesOnceAndNamesNobody() {
    Respondent second = open("you");
    first.type("name_tool", "paper").type("members", "12").press("next");
    second.press("next");

    assertTrue(second.page().contains("22 novembre 2026"));
    second.press("next");
    assertEquals("Vos pratiques", second.heading());
    assertFalse(second.page().contains(ELSEWHERE));
  }

  @Test
  void aRepeatedPostChangesNothingMore() {
    Respondent stale = open("you");
    stale.type("name_tool", "paper").type("members", "12").press("stay");
    Respondent other = open("you");
    other.type("members", "99").press("stay");
    stale.press("next");

    assertEquals(List.of("99"), at("you"));
  }

  @Test
  void everyControlIsKeptAsItWasTyped() {
    first
        .type("name_tool", "other")
        .type("name_tool.other", "Etherpad")
        .type("members", "1 500")
        .type("has_space", "yes")
        .press("stay")
        .type("storage", "trois")
        .press("stay");
    Respondent practices = open("practices");
    practices
        .type("used", "framaspace", "paper")
        .type("app_use.files", "daily")
        .type("best", "", "red")
        .type("mood", "7")
        .press("stay");
    Respondent end = open("end");
    end.type("founded", "le 3 mai")
        .type("moved", "11/2024")
        .type("word", "bien trop long pour vingt signes")
        .type("wishes", "Un\r\nDeux")
        .press("stay");

    Respondent again = open("you");
    assertEquals(List.of("other"), again.holds("name_tool"));
    assertEquals(List.of("Etherpad"), again.holds("name_tool.other"));
    assertEquals(List.of("1 500"), again.holds("members"));
    assertEquals(List.of("yes"), again.holds("has_space"));
    assertEquals(List.of("trois"), again.holds("storage"));
    again = open("practices");
    assertEquals(List.of("framaspace", "paper"), again.holds("used"));
    assertEquals(List.of("daily"), again.holds("app_use.files"));
    assertEquals(List.of(), again.holds("app_use.talk"));
    assertEquals(List.of("", "red"), again.holds("best"));
    assertEquals(List.of("7"), again.holds("mood"));
    again = open("end");
    assertEquals(List.of("le 3 mai"), again.holds("founded"));
    assertEquals(List.of("11/2024"), again.holds("moved"));
    assertEquals(List.of("bien trop long pour vingt signes"), again.holds("word"));
    assertEquals("Un\nDeux", String.join("", again.holds("wishes")).replace("\r\n", "\n"));
  }

  @Test
  void aBoxWithoutTickIsTakenOut() {
    Respondent practices = open("practices").type("used", "framaspace", "paper").press("stay");
    practices.type("used", "paper").press("stay");
    assertEquals(List.of("paper"), practices.holds("used"));
    practices.type("used").press("stay");
    assertEquals(List.of(), practices.holds("used"));
  }

  private Respondent open(String block) {
    return Respondent.at(observatory, first.link() + "/" + block);
  }

  private List<String> at(String block) {
    return open(block).holds("members");
  }

  private Answer stored(String item) {
    return observatory.stored().getFirst().answer(item);
  }
}
