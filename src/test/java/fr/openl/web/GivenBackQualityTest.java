package fr.openl.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import fr.openl.collection.Answer;
import fr.openl.collection.Response;
import fr.openl.definition.expression.Value;
import fr.openl.fieldwork.Keyring;
import fr.openl.fieldwork.PersonalToken;
import fr.openl.fieldwork.mail.MailServer;
import fr.openl.fieldwork.mail.MailSettings;
import fr.openl.frame.StudyFolder;
import fr.openl.frame.StudyFolderReader;
import fr.openl.neighbours.Neighbour;
import fr.openl.neighbours.NeighbourMail;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The mirror and the neighbours' pages keep every rule of axe-core, and are light. */
class GivenBackQualityTest {
  private static final String STUDY = "framaspace-usages";
  private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
  private static final int HEAVIEST_WITHOUT_SCRIPT = 15_000;
  private static final String FIGURES =
      """
      study,wave,indicator,category,breakdown,domain,value,low,high,base,status,simulated
      S,2026,giants_free,giants_free,sector,culture,0.53,,,40,published,true
      S,2026,giants_free,giants_free,size_class,upto_30,,,,,s,true
      S,2026,giants_free,giants_free,,,0.51,,,900,published,true
      S,2026,satisfaction_mean,satisfaction_mean,,,6.98,,,900,published,true
      """;

  @TempDir static Path folder;
  private static final StudyFolder ASKED = StudyFolderReader.read(Path.of(""), STUDY).orRefuse();
  private static final Map<String, String> PAGES = new LinkedHashMap<>();
  private static RunningObservatory observatory;
  private static Chromium chromium;

  @BeforeAll
  static void everyKindOfPage() throws IOException {
    chromium = Chromium.open();
    observatory =
        new RunningObservatory(
            folder,
            ASKED,
            new PassingTime(RunningObservatory.START, ZoneId.of("Europe/Paris")),
            new MailSettings(
                new MailServer(
                    "127.0.0.1", 1, MailServer.Security.NONE, Optional.empty(), Optional.empty()),
                Optional.empty(),
                "relais@example.org",
                "OPEN-L",
                URI.create("https://openl.example.org"),
                300,
                6,
                7));
    Path place = Files.createDirectories(folder.resolve("reports/" + STUDY + "/2026"));
    Files.writeString(place.resolve("figures.csv"), FIGURES.replace("S,", STUDY + ","));
    Keyring keys = Keyring.open(folder.resolve("keys"));
    PersonalToken one = answered("one");
    PersonalToken two = answered("two");
    String link = "/s/" + STUDY + "/2026/" + one.spelled();
    String entry = "/neighbours/" + STUDY + "/" + keys.neighbour(one).spelled();
    String other = keys.neighbourName(keys.neighbour(two));
    PersonalToken mail = PersonalToken.draw();
    keep(keys, one, "Chœur", Set.of("files"), Set.of("calendar"));
    keep(keys, two, "Club", Set.of("calendar"), Set.of("files"));
    observatory
        .store()
        .neighbours()
        .log(
            new NeighbourMail(
                keys.neighbourName(mail),
                STUDY,
                NeighbourMail.Kind.MESSAGE,
                other,
                keys.neighbourName(keys.neighbour(one)),
                "hash",
                DAY));
    PAGES.put("thanks", link);
    PAGES.put("mirror", link + "/mirror");
    PAGES.put("unanswered", link.replace(one.spelled(), invited("three").spelled()) + "/mirror");
    PAGES.put("join", link.replace(one.spelled(), answered("four").spelled()) + "/meet");
    PAGES.put("entry", entry);
    PAGES.put("edit", entry + "/edit");
    PAGES.put("leave", entry + "/leave");
    PAGES.put("write", entry + "/write/" + other);
    PAGES.put("mail", "/neighbours/" + STUDY + "/mail/" + mail.spelled());
    PAGES.put("stop", "/neighbours/" + STUDY + "/mail/" + mail.spelled() + "/stop");
    PAGES.put("notice", "/privacy/" + STUDY);
  }

  @AfterAll
  static void stop() {
    chromium.close();
    observatory.close();
  }

  @ParameterizedTest
  @CsvSource({"fr, 360, LIGHT", "en, 1280, LIGHT", "fr, 360, DARK"})
  void everyKindOfPageKeepsEveryRule(String language, int width, ColorScheme scheme) {
    Page window =
        chromium.window(
            width,
            language,
            options -> options.setColorScheme(scheme).setReducedMotion(ReducedMotion.REDUCE));
    Map<String, String> found = new LinkedHashMap<>();
    PAGES.forEach(
        (name, path) -> {
          window.navigate(observatory.address().resolve(path + "?lang=" + language).toString());
          assertTrue(window.content().contains("class=\"sheet"), name);
          found.put(name, Axe.violations(window));
        });
    window.navigate(
        observatory.address().resolve(PAGES.get("join") + "?lang=" + language).toString());
    window.click("main .button");
    window.waitForSelector("[role=alert]");
    found.put("mistakes", Axe.violations(window));
    found.values().removeIf(String::isEmpty);
    assertEquals(Map.of(), found);
  }

  @Test
  void everyKindOfPageIsLight() throws IOException {
    String style =
        observatory.get("/").body().replaceAll("(?s).*href=\"(/assets/[^\"]+css)\".*", "$1");
    int sheet = gzip(observatory.get(style).body());
    assertTrue(sheet > 1_000, "the style sheet was found");
    for (Map.Entry<String, String> page : PAGES.entrySet()) {
      int weight = sheet + gzip(observatory.get(page.getValue()).body());
      assertTrue(weight <= HEAVIEST_WITHOUT_SCRIPT, page.getKey() + " weighs " + weight);
    }
  }

  @Test
  void theNoticeTellsOfNeighbours() {
    assertTrue(observatory.get("/privacy/" + STUDY).body().contains("Les collectifs voisins"));
  }

  private static void keep(
      Keyring keys, PersonalToken link, String name, Set<String> offers, Set<String> seeks) {
    observatory
        .store()
        .neighbours()
        .keep(
            new Neighbour(
                keys.neighbourName(keys.neighbour(link)),
                STUDY,
                name,
                "53",
                offers,
                seeks,
                "fr",
                true,
                DAY),
            name.length() + "@example.org",
            "hash of " + name);
  }

  private static PersonalToken invited(String unit) {
    return observatory.invite(STUDY, "2026", unit);
  }

  private static PersonalToken answered(String unit) {
    observatory.keep(
        new Response(
            UUID.nameUUIDFromBytes(unit.getBytes(StandardCharsets.UTF_8)),
            STUDY,
            "2026",
            ASKED.current().revision(),
            unit,
            Response.Origin.WEB,
            Optional.empty(),
            Map.of(
                "giants_now", new Answer.Given(new Value.Code("left")),
                "sector", new Answer.Given(new Value.Code("culture")),
                "size_class", new Answer.Given(new Value.Code("upto_30")),
                "satisfaction", new Answer.Given(new Value.Quantity(7)),
                "functions", new Answer.Given(new Value.Codes(Set.of("files"))),
                "files_tool", new Answer.Given(new Value.Codes(Set.of("google_drive")))),
            Optional.empty()));
    return invited(unit);
  }

  private static int gzip(String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.size();
  }
}
