package fr.openl.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.openl.collection.Circumstances;
import fr.openl.collection.Entry;
import fr.openl.collection.EveryControl;
import fr.openl.collection.Intake;
import fr.openl.collection.Response;
import fr.openl.collection.Submission;
import fr.openl.definition.DatePrecision;
import fr.openl.definition.Study.Identity;
import fr.openl.frame.StudyFolder;
import fr.openl.frame.StudyFolderReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Collectives before the mirror: what they see, and what nobody may see. */
class MirrorPagesTest {
  private static final String STUDY = "framaspace-usages";
  private static final String HEAD =
      "study,wave,indicator,category,breakdown,domain,value,low,high,base,status,deff,df,cv,"
          + "revision,comparability,simulated\n";

  @TempDir Path folder;
  private final PassingTime time =
      new PassingTime(RunningObservatory.START, ZoneId.of("Europe/Paris"));
  private final StudyFolder study = StudyFolderReader.read(Path.of(""), STUDY).orRefuse();
  private RunningObservatory observatory;
  private String link;

  @BeforeEach
  void anInvitedCollective() {
    observatory = new RunningObservatory(folder, study, time);
    link = "/s/" + STUDY + "/2026/" + observatory.invite(STUDY, "2026", "one").spelled();
  }

  @AfterEach
  void stop() {
    observatory.close();
  }

  @Test
  void whileNothingIsPublishedItSaysWhen() {
    givenAnswered("2026", "one", Map.of("satisfaction", "7"));

    String page = read("/mirror");

    assertTrue(page.contains("ouverte jusqu’au 31 janvier 2027"), page);
    assertFalse(page.contains("class=\"bars\""), page);
  }

  @Test
  void afterTheWaveHasClosedItIsStillThere() throws IOException {
    givenAnswered("2026", "one", Map.of("satisfaction", "7"));
    givenPublished("2026", "satisfaction_mean,satisfaction_mean,,,6.98,,,900,published");
    time.pass(Duration.ofDays(100));

    assertTrue(read("").contains(link + "/mirror"), read(""));
    assertTrue(read("/mirror").contains("6,98"), read("/mirror"));
  }

  @Test
  void whatIsTooSmallIsSaidInWordsAndAWiderGroupStandsInItsPlace() throws IOException {
    givenAnswered("2026", "one", Map.of("satisfaction", "7", "sector", "culture"));
    givenPublished(
        "2026",
        "satisfaction_mean,satisfaction_mean,sector,culture,,,,,s",
        "satisfaction_mean,satisfaction_mean,sector,sport,8.88,,,50,published",
        "satisfaction_mean,satisfaction_mean,,,6.98,,,900,published");

    String page = read("/mirror");

    assertTrue(
        page.contains("Pour «\u00a0Culture, arts et patrimoine\u00a0», les collectifs"), page);
    assertEquals(List.of("6,98"), figures(page));
    assertTrue(page.contains("Vous\u00a0: 7. C’est plus que le chiffre de «\u00a0Tous"), page);
  }

  @Test
  void everyFigureOnThePageIsOneOfThePublishedOnes() throws IOException {
    givenAnswered(
        "2026",
        "one",
        Map.of(
            "satisfaction",
            "7",
            "sector",
            "culture",
            "size_class",
            "upto_30",
            "giants_now",
            "left"));
    givenPublished(
        "2026",
        "satisfaction_mean,satisfaction_mean,sector,culture,7.48,,,40,published",
        "satisfaction_mean,satisfaction_mean,size_class,upto_30,7.35,,,90,published",
        "satisfaction_mean,satisfaction_mean,,,6.98,,,900,published",
        "giants_free,giants_free,sector,culture,0.53,,,40,published",
        "giants_free,giants_free,,,0.51,,,900,published");
    String before = read("/mirror");

    for (int i = 0; i < 30; i++) {
      givenAnswered(
          "2026",
          "other-" + i,
          Map.of("satisfaction", "1", "sector", "culture", "giants_now", "left"));
    }

    assertEquals(List.of("53\u202f%", "51\u202f%", "7,48", "7,35", "6,98"), figures(before));
    assertEquals(before, read("/mirror"), "who answers meanwhile changes nothing in the mirror");
  }

  @Test
  void anEarlierEditionStandsInUntilTheOwnOneIsPublishedButOnlyWhereItCompares()
      throws IOException {
    givenAnswered("2026", "one", Map.of("satisfaction", "7", "giants_now", "left"));
    givenPublished(
        "2025",
        "satisfaction_mean,satisfaction_mean,,,3.99,,,900,published",
        "giants_free,giants_free,,,0.41,,,900,published");

    String page = read("/mirror?lang=en");

    assertTrue(page.contains("edition Autumn 2025"), page);
    assertTrue(page.contains("Yours will appear after it closes on 31 January 2027"), page);
    assertEquals(List.of("41%"), figures(page), "satisfaction was asked on another scale");
  }

  @Test
  void aCollectiveSeesWhatItChangedSinceLastTime() {
    givenAnswered("2025", "one", Map.of("files_tool", "google_drive", "admins", "1"));
    givenAnswered("2026", "one", Map.of("files_tool", "framaspace_files", "admins", "3"));

    String page = read("/mirror");

    assertTrue(page.contains("Nouveau\u00a0: Fichiers de Frama.space"), page);
    assertTrue(page.contains("Plus maintenant\u00a0: Google Drive"), page);
    assertTrue(page.contains("<dd>1, puis 3</dd>"), page);
  }

  @Test
  void libreToolsAreProposedWithTheirPurposeTheirPageAndWhoOffersThem() {
    givenAnswered("2026", "one", Map.of("files_tool", "google_drive"));

    String page = read("/mirror");

    assertTrue(page.contains("<h3>Ranger et partager des fichiers</h3>"), page);
    assertTrue(page.contains("Vous utilisez Google Drive. À essayer"), page);
    int home = page.indexOf("href=\"https://www.frama.space/\"");
    assertTrue(home > 0 && home < page.indexOf("https://nextcloud.com/"), page);
    assertTrue(page.contains("dans votre espace Frama.space"), page);
    assertFalse(page.contains("Framadrive"), "what has a successor is not proposed");
    assertTrue(page.contains("Une partie de vos fichiers se trouve encore ailleurs"), page);
  }

  @Test
  void aLinkWithoutAResponseIsToldKindlyAndAWrongOneIsRefused() {
    assertTrue(read("/mirror").contains("ne mène à aucune réponse envoyée"));
    assertEquals(404, observatory.get("/s/" + STUDY + "/2026/0123/mirror").statusCode());
  }

  @Test
  void inAnAnonymousStudyTheMirrorIsShownRightAfterSendingAndNeverAgain() throws IOException {
    observatory.close();
    observatory =
        new RunningObservatory(
            Files.createDirectory(folder.resolve("anonymous")),
            StudyVariant.promising(Identity.ANONYMOUS, DatePrecision.DAY));
    String own =
        "/s/every-control/2026/"
            + observatory.invite(EveryControl.STUDY, EveryControl.WAVE, "club").spelled();
    Respondent respondent = Respondent.at(observatory, own).goOn();
    respondent.type("name_tool", "paper").type("members", "3");
    while (!respondent.address().endsWith("/review")) {
      respondent.press("next");
    }
    respondent.press("send");

    assertTrue(respondent.page().contains("Votre collectif parmi les autres"), respondent.page());
    assertFalse(respondent.page().contains("/mirror"), "no link leads back to the answers");
    assertTrue(
        observatory.get(own + "/mirror").body().contains("ne mène à aucune réponse envoyée"));
  }

  private void givenPublished(String wave, String... lines) throws IOException {
    Path place = folder.resolve("reports").resolve(STUDY).resolve(wave);
    Files.createDirectories(place);
    StringBuilder csv = new StringBuilder(HEAD);
    for (String line : lines) {
      csv.append("%s,%s,%s,,,,r,,false%n".formatted(STUDY, wave, line).replace("\r", ""));
    }
    Files.writeString(place.resolve("figures.csv"), csv.toString());
  }

  private void givenAnswered(String wave, String unit, Map<String, String> answers) {
    Map<String, Entry> entries = new LinkedHashMap<>();
    entries.put("functions", new Entry.Typed(List.of("files")));
    answers.forEach((item, text) -> entries.put(item, new Entry.Typed(List.of(text))));
    Intake intake =
        new Intake(STUDY, wave, study.questionnaireOf(study.findWave(wave).orElseThrow()));
    Intake.Outcome outcome =
        intake.accept(
            new Submission(
                UUID.nameUUIDFromBytes((wave + unit).getBytes(StandardCharsets.UTF_8)),
                unit,
                Response.Origin.WEB,
                new Circumstances(LocalDate.of(2026, 11, 22), Optional.empty(), Map.of()),
                entries,
                Optional.empty()));
    assertTrue(outcome instanceof Intake.Accepted, outcome.toString());
    observatory.keep(((Intake.Accepted) outcome).response());
  }

  private String read(String page) {
    return observatory.get(link + page).body();
  }

  /** The numbers beside the bars, in order. */
  private static List<String> figures(String page) {
    return Pattern.compile("<span class=\"figure\">([^<]*)</span>")
        .matcher(page)
        .results()
        .map((MatchResult found) -> found.group(1))
        .toList();
  }
}
