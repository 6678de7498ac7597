package fr.openl.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.openl.collection.EveryControl;
import fr.openl.definition.LocalText;
import fr.openl.definition.Study;
import fr.openl.frame.StudyFolder;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import nu.validator.client.EmbeddedValidator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xml.sax.SAXException;

/** What every page owes its reader: valid, light, quiet about the reader, safe to open. */
class PageQualityTest {
  private static final int HEAVIEST = 15_000;
  private static final String PAYLOAD = "\"><script>alert('x')</script>&amp;";

  @TempDir static Path folder;
  private static RunningObservatory observatory;

  @BeforeAll
  static void start() throws IOException {
    Path report = Files.createDirectories(folder.resolve("reports/every-control/2025/fr"));
    Files.writeString(report.resolve("index.html"), "<!doctype html><title>Rapport</title>");
    Files.writeString(folder.resolve("secret.txt"), "secret");
    observatory = new RunningObservatory(folder, named(EveryControl.study(), PAYLOAD));
  }

  @AfterAll
  static void stop() {
    observatory.close();
  }

  @Test
  void everyPageIsValidHtml() throws Exception {
    assertNotEquals("", complaints("<!doctype html><title>wrong</title><p></b>"));
    for (Map.Entry<String, String> page : pages().entrySet()) {
      assertEquals("", complaints(page.getValue()), page.getKey());
    }
  }

  @Test
  void everyPageIsLight() throws IOException {
    String stylesheet = observatory.get(find("href=\"(/assets/[^\"]+\\.css)\"")).body();
    for (Map.Entry<String, String> page : pages().entrySet()) {
      int weight = gzipped(page.getValue()) + gzipped(stylesheet);
      assertTrue(weight <= HEAVIEST, page.getKey() + " weighs " + weight);
    }
  }

  @Test
  void noTextOfAStudyOrARespondentBecomesMarkup() {
    pages()
        .forEach(
            (name, page) -> {
              assertFalse(withoutOurScript(page).contains("<script"), name);
              assertFalse(page.contains(" onerror="), name);
            });
    assertTrue(pages().getOrDefault("review", "").contains("&lt;script&gt;alert("));
  }

  @Test
  void nothingIsAskedFromElsewhereAndNothingIsLeftBehind() {
    for (String path : new String[] {"/", RunningObservatory.SURVEY, "/nowhere", "/api/v1/waves"}) {
      HttpResponse<String> page = observatory.get(path);
      assertTrue(page.headers().firstValue("Set-Cookie").isEmpty(), path);
      assertTrue(page.headers().firstValue("Server").isEmpty(), path);
      assertEquals("no-referrer", page.headers().firstValue("Referrer-Policy").orElse(""));
      assertEquals("nosniff", page.headers().firstValue("X-Content-Type-Options").orElse(""));
      String policy = page.headers().firstValue("Content-Security-Policy").orElse("");
      assertTrue(policy.startsWith("default-src 'none'"), path);
      assertFalse(policy.contains("unsafe"), path);
      assertFalse(page.body().contains("src=\"http"), path);
    }
  }

  @Test
  void theStyleSheetMayBeKeptForAYear() {
    HttpResponse<String> css = observatory.get(find("href=\"(/assets/[^\"]+\\.css)\""));
    assertEquals(200, css.statusCode());
    assertTrue(css.headers().firstValue("Cache-Control").orElse("").contains("immutable"));
    assertEquals(404, observatory.get("/assets/openl.00000000.css").statusCode());
  }

  @Test
  void publishedReportsAreServedAndNothingBesideThem() {
    HttpResponse<String> report = observatory.get("/reports/every-control/2025/fr/");
    assertTrue(report.body().contains("Rapport"));
    assertTrue(observatory.get("/").body().contains("/reports/every-control/2025/fr/"));
    assertEquals(
        304,
        observatory
            .get(
                "/reports/every-control/2025/fr/",
                "If-Modified-Since",
                report.headers().firstValue("Last-Modified").orElseThrow())
            .statusCode());
    for (String path :
        new String[] {
          "../secret.txt",
          "%2e%2e/secret.txt",
          "..%2fsecret.txt",
          "a/%2e%2e/%2e%2e/secret.txt",
          "%00"
        }) {
      HttpResponse<String> refused = observatory.get("/reports/" + path);
      assertTrue(refused.statusCode() >= 400 && refused.statusCode() < 500, path);
      assertFalse(refused.body().contains("secret"), path);
    }
  }

  @Test
  void anErrorIsAFriendlyPageInTheReadersLanguage() {
    HttpResponse<String> unknown =
        observatory.get("/s/every-contrl/2026", "Accept-Language", "en-GB,en;q=0.8");
    assertEquals(404, unknown.statusCode());
    assertTrue(unknown.body().contains("That did not work"));
    assertTrue(unknown.body().contains("did you mean “every-control”?"));
    String block = new Respondent(observatory, RunningObservatory.SURVEY).address();
    assertEquals(400, observatory.postForm(block, "made_up=1").statusCode());
    assertEquals(
        400,
        observatory.post(RunningObservatory.SURVEY, "text/plain", new byte[] {1}).statusCode());
  }

  private static Map<String, String> pages() {
    Map<String, String> pages = new LinkedHashMap<>();
    pages.put("home", observatory.get("/").body());
    pages.put("error", observatory.get("/nowhere").body());
    pages.put("welcome", observatory.get(RunningObservatory.SURVEY).body());
    Respondent respondent = new Respondent(observatory, RunningObservatory.SURVEY);
    pages.put("block", respondent.page());
    pages.put("errors", respondent.type("members", PAYLOAD).press("next").page());
    respondent.type("name_tool", "paper").type("members", "120").type("has_space", "yes");
    pages.put("added", respondent.press("next").page());
    pages.put("choices", respondent.press("next").page());
    pages.put("reminder", respondent.press("next").page());
    pages.put("english", respondent.switchTo("en").page());
    respondent.press("next").press("next").type("wishes", PAYLOAD);
    pages.put("review", respondent.press("next").page());
    pages.put("thanks", respondent.press("send").page());
    String link = respondent.link();
    for (String name : new String[] {"answers", "withdraw", "erase"}) {
      pages.put(name, observatory.get(link + "/" + name).body());
    }
    respondent.follow("/review").follow("you?").type("members", "15").press("next");
    pages.put("changed since", observatory.get(link).body());
    Respondent taken = Respondent.at(observatory, link + "/withdraw").press("withdraw");
    pages.put("withdrawn", taken.page());
    pages.put("erased", Respondent.at(observatory, link + "/erase").press("erase").page());
    pages.put("begin", observatory.get(link).body());
    Respondent finder = Respondent.at(observatory, RunningObservatory.SURVEY + "/receipt");
    pages.put("find", finder.page());
    pages.put("unknown receipt", finder.type("code", PAYLOAD).press("find").page());
    pages.put("found", found().page());
    pages.put("confirm", found().press("erase").page());
    return pages;
  }

  private static Respondent found() {
    Respondent other =
        new Respondent(observatory, RunningObservatory.SURVEY)
            .type("name_tool", "paper")
            .type("members", "12")
            .press("next");
    Respondent review = Respondent.at(observatory, other.link() + "/review").press("send");
    return Respondent.at(observatory, RunningObservatory.SURVEY + "/receipt")
        .type("code", review.receipt())
        .press("find");
  }

  static String complaints(String page) throws IOException, SAXException {
    EmbeddedValidator validator = new EmbeddedValidator();
    validator.setOutputFormat(EmbeddedValidator.OutputFormat.GNU);
    try (InputStream in = new ByteArrayInputStream(page.getBytes(StandardCharsets.UTF_8))) {
      return validator
          .validate(in)
          .lines()
          .filter(line -> line.contains(" error: "))
          .collect(Collectors.joining("\n"));
    }
  }

  private static String withoutOurScript(String page) {
    return page.replaceFirst("<script src=\"/assets/openl\\.\\w+\\.js\" defer></script>", "");
  }

  private static String find(String pattern) {
    Matcher found = Pattern.compile(pattern).matcher(observatory.get("/").body());
    assertTrue(found.find());
    return found.group(1);
  }

  private static int gzipped(String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.size();
  }

  private static StudyFolder named(StudyFolder folder, String title) {
    Study study = folder.study();
    return new StudyFolder(
        folder.home(),
        new Study(
            study.id(),
            LocalText.of("fr", title),
            study.description(),
            study.languages(),
            study.unit(),
            study.units(),
            study.design(),
            study.privacy(),
            study.disclosure(),
            study.contact(),
            study.data(),
            study.microdata(),
            study.givingBack()),
        folder.current(),
        folder.revisions(),
        folder.waves());
  }
}
