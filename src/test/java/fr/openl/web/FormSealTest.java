package fr.openl.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.openl.collection.EveryControl;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Forms that are late, forged, filled in by a program or sent after the end: nothing is lost. */
class FormSealTest {
  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

  @TempDir Path folder;
  private PassingTime clock;
  private RunningObservatory observatory;

  @BeforeEach
  void start() {
    clock = new PassingTime(RunningObservatory.START, PARIS);
    observatory = new RunningObservatory(folder, EveryControl.study(), clock);
  }

  @AfterEach
  void stop() {
    observatory.close();
  }

  @Test
  void aPageThatWasOpenForDaysComesBackWithEverythingTyped() {
    Respondent late = respondent().type("members", "12").type("name_tool", "paper");
    clock.pass(Duration.ofDays(3));
    late.press("next");

    assertEquals(403, late.status());
    assertTrue(late.page().contains("est restée ouverte trop longtemps"));
    assertEquals(List.of("12"), late.holds("members"));
    assertEquals(List.of(), at(late, "you").holds("name_tool"));

    late.press("next");
    assertEquals("Vos pratiques", late.heading());
  }

  @Test
  void aForgedSealKeepsNothingAndLosesNothing() {
    Respondent forged = respondent().type("members", "12").type("_seal", "0-forged").press("next");
    assertEquals(403, forged.status());
    assertEquals(List.of("12"), forged.holds("members"));
    assertEquals(List.of(""), at(forged, "you").holds("members"));
  }

  @Test
  void theSealOfOneLinkDoesNotFitAnother() {
    Respondent mine = respondent();
    Respondent other = respondent().type("_seal", mine.holds("_seal").toArray(String[]::new));
    assertEquals(403, other.press("next").status());
  }

  @Test
  void aClockThatJumpsBackOnlyAsksOnceMore() {
    Respondent respondent = respondent().type("members", "12").type("name_tool", "paper");
    clock.pass(Duration.ofHours(-2));
    assertEquals(403, respondent.press("next").status());
    assertEquals("Vos pratiques", respondent.press("next").heading());
  }

  @Test
  void whoSendsFasterThanAnybodyReadsConfirmsOnce() {
    stop();
    Clock still = Clock.fixed(RunningObservatory.START, PARIS);
    observatory = new RunningObservatory(folder, EveryControl.study(), still);
    Respondent fast = ready().press("send");

    assertEquals(403, fast.status());
    assertTrue(fast.page().contains("confirmez en envoyant encore une fois"));
    assertEquals(0, observatory.stored().size());
    assertEquals("Merci\u00a0!", fast.press("send").heading());
  }

  @Test
  void whoFillsInTheHiddenFieldConfirmsOnce() {
    Respondent trapped = ready().type("_website", "https://example.org").press("send");

    assertEquals(403, trapped.status());
    assertEquals(0, observatory.stored().size());
    trapped.type("_website", "https://example.org").press("send");
    assertEquals(1, observatory.stored().size());
  }

  @Test
  void whatComesAfterTheLastDayIsToldBack() {
    Respondent respondent = respondent().type("members", "12").press("stay");
    respondent.type("name_tool", "other").type("name_tool.other", "Etherpad");
    clock.pass(Duration.ofDays(30));
    respondent.press("next");

    assertEquals(410, respondent.status());
    assertTrue(respondent.page().contains("est arrivé après la clôture"));
    assertTrue(respondent.page().contains("Etherpad"));
    assertTrue(respondent.page().contains("12 personnes"));
  }

  @Test
  void aLinkSaysAfterTheLastDayWhatCounts() {
    Respondent sent = ready().press("send");
    Respondent unsent = respondent().type("members", "12").press("stay");
    clock.pass(Duration.ofDays(30));

    Respondent late = Respondent.at(observatory, sent.link());
    assertEquals(200, late.status());
    assertTrue(late.page().contains("sont bien arrivées et comptent"));
    assertEquals(sent.receipt(), late.receipt());
    assertTrue(Respondent.at(observatory, unsent.link()).page().contains("Aucune réponse"));
    Respondent found =
        Respondent.at(observatory, RunningObservatory.SURVEY + "/receipt")
            .type("code", sent.receipt())
            .press("find");
    assertTrue(found.page().contains("Le papier"));
    assertFalse(found.page().contains("value=\"erase\""));
  }

  @Test
  void pagesUnderALinkAreNotKeptByBrowsersAndDoNotNameItsSecret() {
    Respondent respondent = ready();
    String token = respondent.link().substring(respondent.link().lastIndexOf('/') + 1);
    for (String page : List.of("", "/you", "/practices", "/review")) {
      var answer = observatory.get(respondent.link() + page);
      assertEquals("no-store", answer.headers().firstValue("Cache-Control").orElse(""), page);
      String title = answer.body().replaceAll("(?s).*<title>(.*)</title>.*", "$1");
      assertFalse(title.contains(token), page);
      assertFalse(answer.body().matches("(?s).*type=\"hidden\"[^>]*" + token + ".*"), page);
      if (!page.isEmpty()) {
        assertFalse(answer.body().contains(token), page);
      }
    }
  }

  private Respondent respondent() {
    return new Respondent(observatory, RunningObservatory.SURVEY);
  }

  private Respondent ready() {
    Respondent first = respondent().type("name_tool", "paper").type("members", "12").press("next");
    return at(first, "review");
  }

  private Respondent at(Respondent respondent, String page) {
    return Respondent.at(observatory, respondent.link() + "/" + page);
  }
}
