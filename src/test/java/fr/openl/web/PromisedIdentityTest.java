package fr.openl.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.openl.Refusal;
import fr.openl.collection.Response;
import fr.openl.definition.DatePrecision;
import fr.openl.definition.Study.Identity;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a study promises about identity, kept by the pages and held against its files. */
class PromisedIdentityTest {
  private static final String WAVE = "invited";

  @TempDir Path folder;

  @Test
  void anAnonymousResponseBearsNothingOfItsInvitation() {
    try (RunningObservatory observatory = promising(Identity.ANONYMOUS, DatePrecision.DAY)) {
      String link = link(observatory, "u1");
      Respondent respondent = filled(observatory, link).press("send");

      Response stored = observatory.stored(WAVE).getFirst();
      assertNotEquals("u1", stored.unit());
      assertEquals(Optional.of(Instant.parse("2026-11-22T00:00:00Z")), stored.submitted());
      assertTrue(observatory.findByReceipt(respondent.receipt()).isPresent());
      assertFalse(respondent.page().contains(link));
    }
  }

  @Test
  void anAnonymousLinkLeadsNowhereOnceItHasAnswered() {
    try (RunningObservatory observatory = promising(Identity.ANONYMOUS, DatePrecision.DAY)) {
      String link = link(observatory, "u1");
      String code = filled(observatory, link).press("send").receipt();

      Respondent again = Respondent.at(observatory, link);
      assertTrue(again.page().contains("seul votre code de reçu"));
      assertFalse(again.page().contains(code));
      assertFalse(Respondent.at(observatory, link + "/you").page().contains("name=\"members\""));
    }
  }

  @Test
  void aDoubleClickInAnAnonymousStudyIsOneResponseWithOneReceipt() {
    try (RunningObservatory observatory = promising(Identity.ANONYMOUS, DatePrecision.DAY)) {
      Respondent review = filled(observatory, link(observatory, "u1"));
      String page = review.form();
      String first = review.press("send").receipt();
      String second = review.repost(page).receipt();

      assertFalse(first.isEmpty());
      assertEquals(first, second);
      assertEquals(1, observatory.stored(WAVE).size());
    }
  }

  @Test
  void anAnonymousResponseIsCorrectedByItsReceipt() {
    try (RunningObservatory observatory = promising(Identity.ANONYMOUS, DatePrecision.DAY)) {
      String code = filled(observatory, link(observatory, "u1")).press("send").receipt();
      Respondent corrected =
          Respondent.at(observatory, "/s/every-control/invited/receipt")
              .type("code", code)
              .press("find")
              .press("correct")
              .follow("you?")
              .type("members", "20")
              .press("next")
              .press("send");

      assertEquals("Merci\u00a0!", corrected.heading());
      assertEquals(1, observatory.stored(WAVE).size());
      assertTrue(observatory.stored(WAVE).getFirst().supersedes().isPresent());
      assertNotEquals(code, corrected.receipt());
    }
  }

  @Test
  void aPseudonymousResponseBearsThePseudonymAndTheWeek() {
    try (RunningObservatory observatory = promising(Identity.PSEUDONYMOUS, DatePrecision.WEEK)) {
      Respondent sent = filled(observatory, link(observatory, "p1")).press("send");

      Response stored = observatory.stored(WAVE).getFirst();
      assertEquals("p1", stored.unit());
      assertEquals(Optional.of(Instant.parse("2026-11-16T00:00:00Z")), stored.submitted());
      assertTrue(sent.page().contains("semaine du 16 novembre 2026"));
    }
  }

  @Test
  void twoLinksOfANamedUnitAreOneResponse() {
    try (RunningObservatory observatory = promising(Identity.NAMED, DatePrecision.SECOND)) {
      filled(observatory, link(observatory, "asso")).press("send");
      Respondent second = Respondent.at(observatory, link(observatory, "asso"));
      assertEquals("Merci\u00a0!", second.heading());

      filled(observatory, second.link()).press("send");
      assertEquals(1, observatory.stored(WAVE).size());
      assertEquals("asso", observatory.stored(WAVE).getFirst().unit());
    }
  }

  @Test
  void manyWhoSendForOneUnitAtOnceLeaveOneResponse() {
    try (RunningObservatory observatory = promising(Identity.PSEUDONYMOUS, DatePrecision.DAY)) {
      List<Respondent> reviews =
          Stream.generate(() -> filled(observatory, link(observatory, "p1"))).limit(8).toList();
      reviews.parallelStream().forEach(review -> review.press("send"));

      assertEquals(1, observatory.stored(WAVE).size());
      reviews.forEach(review -> assertEquals("Merci\u00a0!", review.heading()));
    }
  }

  @Test
  void twoDevicesOfOneAnonymousInvitationLeaveOneResponse() {
    try (RunningObservatory observatory = promising(Identity.ANONYMOUS, DatePrecision.DAY)) {
      String link = link(observatory, "u1");
      List<Respondent> reviews = Stream.generate(() -> filled(observatory, link)).limit(4).toList();
      reviews.parallelStream().forEach(review -> review.press("send"));

      assertEquals(1, observatory.stored(WAVE).size());
      assertEquals(3, reviews.stream().filter(review -> review.status() == 409).count());
    }
  }

  @Test
  void aRevokedOrInventedLinkOpensNothing() {
    try (RunningObservatory observatory = promising(Identity.NAMED, DatePrecision.SECOND)) {
      String link = link(observatory, "asso");
      observatory.revoke("every-control", WAVE, "asso");
      assertEquals(404, observatory.get(link).statusCode());
      assertEquals(
          404, observatory.get("/s/every-control/invited/0123456789abcdefghjkmnpqrs").statusCode());
    }
  }

  @Test
  void aStudyThatChangesItsPromiseWhileItCollectsIsNotServed() {
    try (RunningObservatory observatory = promising(Identity.PSEUDONYMOUS, DatePrecision.WEEK)) {
      filled(observatory, link(observatory, "p1"));
    }
    Refusal refusal =
        assertThrows(Refusal.class, () -> promising(Identity.ANONYMOUS, DatePrecision.WEEK));
    assertTrue(
        String.valueOf(refusal.getMessage())
            .contains("identity: pseudonymous, but study.yaml now says anonymous"));
    promising(Identity.PSEUDONYMOUS, DatePrecision.WEEK).close();
  }

  private RunningObservatory promising(Identity identity, DatePrecision precision) {
    return new RunningObservatory(folder, StudyVariant.promising(identity, precision));
  }

  private static String link(RunningObservatory observatory, String unit) {
    return "/s/every-control/invited/" + observatory.invite("every-control", WAVE, unit).spelled();
  }

  private static Respondent filled(RunningObservatory observatory, String link) {
    Respondent.at(observatory, link + "/you")
        .type("name_tool", "paper")
        .type("members", "12")
        .press("next");
    return Respondent.at(observatory, link + "/review");
  }
}
