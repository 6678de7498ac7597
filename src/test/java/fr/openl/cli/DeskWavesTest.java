package fr.openl.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.openl.frame.register.RegisteredUnit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Operators steer a wave from the desk, and everything that serves respects it. */
class DeskWavesTest {
  private static final String HERE = DeskStudy.PAGE;
  private static final String SURVEY = "/s/" + DeskStudy.ID + "/" + DeskStudy.WAVE;

  @TempDir Path home;
  private final MailSink mail = new MailSink();
  private RunningDesk desk;
  private DeskVisitor ada;

  @BeforeEach
  void start() {
    DeskStudy.copyTo(home, mail);
    desk = new RunningDesk(home, DeskStudy.ID);
    desk.givenAccount("ada", "operator");
    ada = desk.signedIn("ada");
  }

  @AfterEach
  void stop() {
    desk.close();
    mail.close();
  }

  @Test
  void closingHoldsAtOnceForPeopleProgramsAndLettersAndSoDoesReopening() {
    assertTrue(waves().contains(DeskStudy.WAVE), waves());
    take("close");
    assertTrue(ada.page().contains("The wave is closed."), ada.page());
    assertFalse(waves().contains("\"wave\":\"" + DeskStudy.WAVE), waves());
    assertEquals(410, desk.visitor().get(SURVEY).status());
    assertTrue(
        desk.types("invite", DeskStudy.ID, "--wave", DeskStudy.WAVE, "--send")
            .contains("its links would open nothing"));

    String until = LocalDate.now(ZoneOffset.UTC).plusDays(60).toString();
    take("open", "until", until);
    assertTrue(ada.page().contains("The wave is open."), ada.page());
    assertEquals(403, desk.visitor().get(SURVEY).status(), "open again, by invitation");
    assertTrue(waves().contains(until), waves());
    desk.pass(Duration.ofDays(61));
    assertEquals(410, desk.visitor().get(SURVEY).status(), "and over after the day chosen");
  }

  @Test
  void anExtensionKeepsDraftsFromBeingErasedOnTheDayOfTheFile() {
    take("extend", "until", LocalDate.now(ZoneOffset.UTC).plusDays(100).toString());
    desk.pass(Duration.ofDays(50));
    assertEquals(403, desk.visitor().get(SURVEY).status(), "open beyond the file's last day");
  }

  @Test
  void whatHindersIsSaidInWordsAndHoldsForTheForm() {
    ada.get(HERE + "/step/publish?lang=en");
    assertTrue(ada.page().contains("this step cannot be taken now"), ada.page());
    assertFalse(ada.page().contains("class=\"button\""), "nothing to press");

    take("close");
    ada.get(HERE + "/step/publish?lang=fr");
    assertTrue(ada.page().contains("L’édition n’a reçu aucune réponse."), ada.page());
    ada.post(HERE + "/step/publish", seal());
    assertEquals(409, ada.status());

    ada.get(HERE + "/step/open?lang=en");
    ada.submit(HERE + "/step/open", "until", "2020-01-01");
    assertEquals(422, ada.status());
    assertTrue(ada.page().contains("Choose a day from"), ada.page());
  }

  @Test
  void aWaveWithAnswersIsPublishedAndThenStays() {
    String simulated =
        desk.types("survey", "simulate", DeskStudy.ID, "--wave", DeskStudy.WAVE, "--n", "900");
    assertTrue(simulated.startsWith("exit 0"), simulated);
    ada.get(HERE + "/step/draft?lang=en");
    assertTrue(ada.page().contains("Responses received: 900; drafts: 0."), ada.page());
    take("close");
    take("publish");
    assertTrue(ada.page().contains("The report is published."), ada.page());
    assertTrue(Files.exists(home.resolve("data/work/published/index.html")));
    assertFalse(ada.page().contains("/step/"), "no step leads on");
    ada.get(HERE + "/step/open?lang=en");
    assertTrue(ada.page().contains("this step cannot be taken now"), ada.page());
    String log = desk.types("account", "log");
    assertTrue(log.contains("wave_closed") && log.contains("wave_published"), log);
  }

  @Test
  void lettersAreToldFirstAndOfTwoWhoPressAtOnceOneSends() {
    desk.givenAccount("bob", "operator");
    DeskVisitor bob = desk.signedIn("bob");
    String page = HERE + "/letters/invitation";
    letters(ada, "invitation", "en");
    letters(bob, "invitation", "en");
    assertTrue(ada.page().contains("Letters to send: 40, to so many units: 40."), ada.page());
    assertEquals(List.of(), mail.mails(), "a dry run");

    List<DeskVisitor> pressed =
        Stream.of(ada, bob)
            .map(
                visitor ->
                    CompletableFuture.supplyAsync(
                        () -> visitor.submit(page), task -> Thread.ofPlatform().start(task)))
            .toList()
            .stream()
            .map(CompletableFuture::join)
            .toList();
    thenAllHaveLeft();
    assertEquals(DeskStudy.UNITS, new HashSet<>(mail.recipients()).size());
    assertEquals(DeskStudy.UNITS, mail.recipients().size(), "no doubles");
    long sending = pressed.stream().filter(visitor -> visitor.status() == 200).count();
    long told =
        pressed.stream()
            .filter(visitor -> visitor.status() == 409)
            .filter(visitor -> visitor.page().contains("Somebody is sending letters"))
            .count();
    assertTrue(sending >= 1 && sending + told == 2, sending + " and " + told);

    letters(ada, "reminder", "en");
    assertTrue(ada.page().contains("Contacts who got a mail only lately: 40"), ada.page());
    String log = desk.types("account", "log");
    assertTrue(log.contains("invitation: 40 sent"), log);
    assertFalse(log.contains("@"), "no address in the log");
  }

  @Test
  void aMailServerThatIsDownIsSaidInWords() {
    mail.close();
    letters(ada, "invitation", "en").submit(HERE + "/letters/invitation");
    assertEquals(409, ada.status());
    assertTrue(ada.page().contains("cannot be reached"), ada.page());
    ada.get(HERE + "?lang=en");
    assertTrue(ada.page().contains("Nothing has left."), ada.page());
    ada.get(HERE + "?lang=fr");
    assertTrue(ada.page().contains("Le serveur de courriel 127.0.0.1"), ada.page());
    assertFalse(ada.page().contains("cannot be reached"), ada.page());
  }

  @Test
  void whatIsRefusedIsSaidInTheLanguageOfThePage() throws IOException {
    String erase = HERE + "/erase";
    ada.in("fr").get(erase + "?lang=fr").submit(erase, "unit", "nobody");
    assertEquals(422, ada.status());
    assertTrue(ada.page().contains("Rien n’est gardé de « nobody »"), ada.page());
    ada.in("en").get(erase + "?lang=en").submit(erase, "unit", "nobody");
    assertTrue(ada.page().contains("Nothing is held about"), ada.page());

    Files.delete(home.resolve("data/work/mail.properties"));
    letters(ada, "invitation", "fr");
    assertTrue(ada.page().contains("ce fichier n’existe pas"), ada.page());
    assertFalse(ada.page().contains("<p lang=\"en\">"), "no sentence on it is in English");
    letters(ada, "invitation", "en");
    assertTrue(ada.page().contains("no such file; expected at least smtp.host"), ada.page());

    Files.writeString(home.resolve("data/work/mail.properties"), "smtp.pasword = x\n");
    letters(ada, "invitation", "fr");
    assertTrue(ada.page().contains("smtp.pasword n’y a pas sa place"), ada.page());
    assertFalse(ada.page().contains("<p lang=\"en\">"), "no sentence on it is in English");
  }

  @Test
  void problemsOfALetterAreSaidInTheLanguageOfThePage() throws IOException {
    Path letter = home.resolve("surveys/framaspace-usages/mail/invitation.fr.md");
    Files.writeString(letter, Files.readString(letter).replace("{{closes}}", "{{close}}"));

    letters(ada, "invitation", "fr");

    assertTrue(
        ada.page().matches("(?s).*mail/invitation.fr.md:9:\\d+ : \\{\\{close}} n’est pas connu.*"),
        ada.page());
    assertFalse(ada.page().contains("<p lang=\"en\">"), "no sentence on it is in English");
    assertFalse(ada.page().contains("<button class=\"button\">"), "nothing to press");
    letters(ada, "invitation", "en");
    assertTrue(ada.page().contains("unknown placeholder 'close'"), ada.page());
    Files.delete(letter);
    letters(ada, "invitation", "fr");
    assertTrue(ada.page().contains("invitation.fr.md : ce fichier n’existe pas"), ada.page());
  }

  @Test
  void figuresHideSmallCountsAndShowTheTarget() {
    ada.get(HERE + "?lang=en").submit(HERE + "/target", "percent", "25");
    assertTrue(ada.page().contains("The target is set."), ada.page());
    for (int i = 0; i < 50 && !ada.get(HERE + "?lang=en").page().contains("target: 25%"); i++) {
      pause();
    }
    assertTrue(ada.page().contains("target: 25%"), ada.page());
    assertTrue(
        ada.page().matches("(?s).*Sport[^<]*</th><td class=\"n\">3</td><td class=\"n\">s</td>.*"),
        ada.page());
    assertEquals(422, ada.get(HERE).submit(HERE + "/target", "percent", "140").status());
  }

  @Test
  void anExportIsAFileAndIsNoted() {
    desk.types("survey", "simulate", DeskStudy.ID, "--wave", DeskStudy.WAVE, "--n", "20");
    ada.get(HERE + "?lang=en").submit(HERE + "/export");
    assertEquals(
        "attachment; filename=\"framaspace-usages-2026.csv\"",
        ada.response().headers().firstValue("Content-Disposition").orElse(""));
    assertEquals(21, ada.page().lines().count());
    assertTrue(desk.types("account", "log").contains("exported"));
  }

  @Test
  void namesAreEscapedAndOnlyOperatorsSeeThem() {
    desk.givenAccount("rita", "reader");
    desk.store()
        .fieldwork()
        .keepFrame(
            DeskStudy.ID,
            DeskStudy.WAVE,
            List.of(
                new RegisteredUnit(
                    "lonely", "lonely", "<script>alert(1)</script>", Map.of(), List.of())),
            address -> address);
    desk.pass(Duration.ofMinutes(2));
    for (int i = 0; i < 50 && !ada.get(HERE + "?lang=en").page().contains("lonely"); i++) {
      pause();
    }
    assertTrue(ada.page().contains("lonely – &lt;script&gt;alert(1)&lt;/script&gt;"), ada.page());
    assertFalse(desk.signedIn("rita").get(HERE + "?lang=en").page().contains("lonely"));
  }

  @Test
  void aUnitThatAsksIsErasedAndTheLogDoesNotTellWhich() {
    String page = HERE + "/erase";
    ada.get(page + "?lang=en").submit(page, "unit", "nobody");
    assertEquals(422, ada.status());
    ada.submit(page, "unit", "s07");
    assertTrue(ada.page().contains("Contacts: 1"), ada.page());
    assertEquals(
        DeskStudy.UNITS, desk.store().fieldwork().listFrame(DeskStudy.ID, DeskStudy.WAVE).size());
    ada.submit(page, "unit", "s07", "do", "erase");
    assertTrue(ada.page().contains("Everything that was held is erased"), ada.page());
    assertTrue(
        desk.store().fieldwork().listFrame(DeskStudy.ID, DeskStudy.WAVE).stream()
            .noneMatch(unit -> unit.id().equals("s07") && !unit.contacts().isEmpty()));
    String log = desk.types("account", "log");
    assertTrue(log.contains("unit_erased") && !log.contains("s07"), log);
  }

  /** The page that tells who would get a letter, once it is counted. */
  private static DeskVisitor letters(DeskVisitor visitor, String kind, String language) {
    String page = HERE + "/letters/" + kind + "?lang=" + language;
    for (int i = 0;
        i < 100 && visitor.get(page).page().matches("(?s).*(being counted|d’être compté).*");
        i++) {
      pause();
    }
    return visitor;
  }

  private void thenAllHaveLeft() {
    for (int i = 0; i < 200 && !desk.types("account", "log").contains("40 sent"); i++) {
      pause();
    }
  }

  private void take(String step, String... fields) {
    ada.get(HERE + "/step/" + step + "?lang=en").submit(HERE + "/step/" + step, fields);
  }

  private String seal() {
    return ada.page().replaceFirst("(?s).*/step/.*?name=\"_seal\" value=\"([^\"]*)\".*", "$1");
  }

  private String waves() {
    return desk.visitor().get("/api/v1/waves").page();
  }

  private static void pause() {
    try {
      Thread.sleep(100);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
