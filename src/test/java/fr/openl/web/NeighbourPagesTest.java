package fr.openl.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.mail.internet.MimeMessage;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Collectives that find and write to one another, and what their pages and mails disclose. */
class NeighbourPagesTest {
  private static final String TEAM = "observatoire@example.org";

  @TempDir Path folder;
  private MeetingCollectives collectives;

  @BeforeEach
  void start() {
    collectives = new MeetingCollectives(folder);
  }

  @AfterEach
  void stop() {
    collectives.close();
  }

  @Test
  void onlyThoseWhoAnsweredMayMakeAnEntry() {
    String link = collectives.link("one");

    assertTrue(
        collectives
            .observatory()
            .get(link + "/meet")
            .body()
            .contains("envoyez d’abord vos réponses"));
    assertEquals(
        404, collectives.observatory().postForm(link + "/meet", "name=Choeur").statusCode());
    collectives.givenAnswered("one");
    assertTrue(collectives.observatory().get(link + "/meet").body().contains("name=\"offers\""));
    assertEquals(
        404,
        collectives
            .observatory()
            .get("/neighbours/" + MeetingCollectives.STUDY + "/0123456789")
            .statusCode());
  }

  @Test
  void anEntryIsShownOnceItsAddressIsConfirmedByMail() throws Exception {
    collectives.givenEntry("two", "Club", MeetingCollectives.CLUB, "calendar", "files");
    Respondent choir =
        collectives.joins("one", "Chœur", MeetingCollectives.CHOIR, "files", "calendar");

    assertTrue(choir.page().contains("Un courriel vient de partir"), choir.page());
    assertFalse(choir.page().contains("Club"), "nobody is suggested before");
    Respondent club = Respondent.at(collectives.observatory(), collectives.entryOf("two"));
    assertFalse(club.page().contains("Chœur"), "nor is the entry");
    collectives.confirm(collectives.last(MeetingCollectives.CHOIR));

    assertTrue(
        Respondent.at(collectives.observatory(), choir.address()).page().contains("<h3>Club"));
    assertTrue(
        Respondent.at(collectives.observatory(), collectives.entryOf("two"))
            .page()
            .contains("<h3>Chœur"));
  }

  @Test
  void aConfirmationNeedsTheCodeThatWasMailed() throws Exception {
    Respondent choir =
        collectives.joins("one", "Chœur", MeetingCollectives.CHOIR, "files", "calendar");
    String guess = choir.address() + "/confirm/" + "0".repeat(32);

    Respondent guessing = Respondent.at(collectives.observatory(), guess).press("yes");

    assertEquals(404, guessing.status());
    assertTrue(
        Respondent.at(collectives.observatory(), choir.address())
            .page()
            .contains("Un courriel vient"));
  }

  @Test
  void aMessagePassesThroughWithoutDisclosingEitherAddress() throws Exception {
    Respondent choir =
        collectives.givenEntry("one", "Chœur", MeetingCollectives.CHOIR, "files", "calendar");
    Respondent club =
        collectives.givenEntry("two", "Club", MeetingCollectives.CLUB, "calendar", "files");

    Respondent sent = collectives.writes(choir, "Bonjour, auriez-vous une heure pour nous ?");

    assertEquals(200, sent.status(), sent.page());
    assertTrue(sent.page().contains("Message transmis"), sent.page());
    MimeMessage mail = collectives.last(MeetingCollectives.CLUB);
    assertTrue(
        MeetingCollectives.text(mail).contains("auriez-vous une heure"),
        MeetingCollectives.text(mail));
    assertFalse(
        MeetingCollectives.whole(mail).contains(MeetingCollectives.CHOIR),
        MeetingCollectives.whole(mail));
    assertEquals("[OPEN-L <relais@example.org>]", Arrays.toString(mail.getReplyTo()));
    for (Respondent page : List.of(choir, club, sent)) {
      assertFalse(
          page.page().contains(MeetingCollectives.CHOIR)
              || page.page().contains(MeetingCollectives.CLUB),
          page.page());
    }
  }

  @Test
  void theRecipientAnswersOnlyIfItWantsAndGivesItsAddressOnlyIfItSaysSo() throws Exception {
    collectives.givenEntry("two", "Club", MeetingCollectives.CLUB, "calendar", "files");
    collectives.writes(
        collectives.givenEntry("one", "Chœur", MeetingCollectives.CHOIR, "files", "calendar"),
        "Bonjour à vous toutes");
    int before = collectives.mails();
    Respondent page =
        Respondent.at(
            collectives.observatory(),
            MeetingCollectives.relayPage(collectives.last(MeetingCollectives.CLUB)));
    assertEquals(before, collectives.mails(), "reading answers nobody");

    page.type("text", "Avec plaisir, disons mardi.").press("send");
    assertTrue(
        MeetingCollectives.text(collectives.last(MeetingCollectives.CHOIR))
            .contains("disons mardi"));
    assertFalse(
        MeetingCollectives.whole(collectives.last(MeetingCollectives.CHOIR))
            .contains(MeetingCollectives.CLUB),
        MeetingCollectives.whole(collectives.last(MeetingCollectives.CHOIR)));

    Respondent.at(
            collectives.observatory(),
            MeetingCollectives.relayPage(collectives.last(MeetingCollectives.CLUB)))
        .type("text", "Écrivez-nous donc directement.")
        .type("disclose", "yes")
        .press("send");
    assertTrue(
        MeetingCollectives.text(collectives.last(MeetingCollectives.CHOIR))
            .contains("donne son adresse\u00a0: " + MeetingCollectives.CLUB),
        MeetingCollectives.text(collectives.last(MeetingCollectives.CHOIR)));
    assertEquals(
        "[" + MeetingCollectives.CLUB + "]",
        Arrays.toString(collectives.last(MeetingCollectives.CHOIR).getReplyTo()));
  }

  @Test
  void thereIsALimitToADaysMessages() throws Exception {
    Respondent choir =
        collectives.givenEntry("one", "Chœur", MeetingCollectives.CHOIR, "files", "calendar");
    collectives.givenEntry("two", "Club", MeetingCollectives.CLUB, "calendar", "files");
    for (int i = 0; i < 5; i++) {
      assertEquals(
          200, collectives.writes(choir, "Message numéro " + i + " de la journée").status());
    }

    Respondent over = collectives.writes(choir, "Encore un petit dernier message");

    assertEquals(429, over.status());
    assertTrue(over.page().contains("Encore un petit dernier"), "what was typed is not lost");
    assertFalse(
        MeetingCollectives.text(collectives.last(MeetingCollectives.CLUB))
            .contains("petit dernier"));
    collectives.time().pass(Duration.ofDays(1));
    assertEquals(200, collectives.writes(choir, "Bonjour, un autre jour").status());
  }

  @Test
  void thoseWhoAreBlockedMeetNoMore() throws Exception {
    Respondent choir =
        collectives.givenEntry("one", "Chœur", MeetingCollectives.CHOIR, "files", "calendar");
    collectives.givenEntry("two", "Club", MeetingCollectives.CLUB, "calendar", "files");
    String write = collectives.writeAddress(choir);
    collectives.writes(choir, "Un message de trop, peut-être");

    Respondent.at(
            collectives.observatory(),
            MeetingCollectives.relayPage(collectives.last(MeetingCollectives.CLUB)))
        .press("block");

    assertFalse(
        Respondent.at(collectives.observatory(), collectives.entryOf("two"))
            .page()
            .contains("Chœur"));
    assertFalse(
        Respondent.at(collectives.observatory(), choir.address()).page().contains("<h3>Club"));
    assertEquals(404, collectives.observatory().get(write).statusCode());
  }

  @Test
  void aReportTellsTheTeamWithoutTheMessage() throws Exception {
    collectives.writesToClub("Une phrase tout à fait déplacée");

    Respondent.at(
            collectives.observatory(),
            MeetingCollectives.relayPage(collectives.last(MeetingCollectives.CLUB)))
        .press("report");

    String told = MeetingCollectives.text(collectives.last(TEAM));
    assertTrue(told.contains("«\u00a0Chœur\u00a0»"), told);
    assertFalse(told.contains("déplacée"), told);
  }

  @Test
  void whoeverReadsAMailLeavesWithOneClick() throws Exception {
    collectives.writesToClub("Bonjour, un premier message");
    MimeMessage mail = collectives.last(MeetingCollectives.CLUB);
    String stop = mail.getHeader("List-Unsubscribe", null).replaceAll("[<>]|https://[^/]+", "");

    assertTrue(collectives.observatory().get(stop).body().contains("Ne plus être contactés"));
    assertEquals(404, collectives.observatory().get(collectives.entryOf("two") + "x").statusCode());
    HttpResponse<String> gone =
        collectives.observatory().postForm(stop, "List-Unsubscribe=One-Click");

    assertEquals(200, gone.statusCode());
    assertEquals(List.of("Chœur"), collectives.names());
  }

  @Test
  void mistakesAreToldAndNothingTypedIsLost() throws Exception {
    collectives.givenAnswered("one");
    Respondent form =
        Respondent.at(collectives.observatory(), collectives.link("one") + "/meet")
            .type("name", "www.reclame.example")
            .type("seeks", "files")
            .type("address", "nous@")
            .press("save");

    assertEquals(422, form.status());
    for (String id : List.of("#name", "#address", "#agreed")) {
      assertTrue(form.page().contains("href=\"" + id + "\""), form.page());
    }
    assertEquals(List.of("files"), form.holds("seeks"));
    assertEquals(0, collectives.mails());
  }

  @Test
  void aFormFromElsewhereDoesNothing() throws Exception {
    collectives.givenAnswered("one");
    HttpResponse<String> answer =
        collectives
            .observatory()
            .postForm(
                collectives.link("one") + "/meet",
                "name=Choeur&offers=files&agreed=yes&address=choeur%40example.org&_seal=x");

    assertEquals(403, answer.statusCode());
    assertEquals(List.of(), collectives.names());
  }
}
