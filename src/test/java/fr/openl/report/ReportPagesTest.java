package fr.openl.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nu.validator.client.EmbeddedValidator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The pages are valid, complete, quiet and say what they must. */
class ReportPagesTest {
  private static final Path GOLDEN = Path.of("src/test/resources/fr/openl/report/indicator.html");
  private static final Pattern ADDRESS = Pattern.compile("(?:href|src)=\"([^\"]*)\"");
  private static final Pattern ID = Pattern.compile("<[^>]*\\sid=\"([^\"]*)\"");

  /** Data for search engines: no browser runs or fetches anything of a data block. */
  private static final Pattern DATA =
      Pattern.compile("<script type=\"application/ld\\+json\">[^<]*</script>");

  @TempDir static Path folder;

  private static PublishedReport report;

  @BeforeAll
  static void givenAReport() throws IOException {
    report = PublishedReport.in(folder);
  }

  @Test
  void everyPageIsValidHtml() throws Exception {
    EmbeddedValidator validator = new EmbeddedValidator();
    validator.setOutputFormat(EmbeddedValidator.OutputFormat.GNU);
    for (Path page : report.files(".html")) {
      assertEquals("", validator.validate(page), page.toString());
    }
    byte[] wrong = "<!doctype html><title>x</title><p id=a><b id=a></p>".getBytes(UTF_8);
    assertFalse(validator.validate(new ByteArrayInputStream(wrong)).isEmpty(), "it would tell");
  }

  @Test
  void everyLinkLeadsSomewhere() throws IOException {
    for (Path page : report.files(".html")) {
      String html = Files.readString(page);
      for (MatchResult link : ADDRESS.matcher(html).results().toList()) {
        URI address = page.toUri().resolve(link.group(1));
        assertEquals("file", address.getScheme(), link.group(1));
        Path target = Path.of(URI.create(address.toString().replaceFirst("#.*", "")));
        assertTrue(target.startsWith(report.out()), "leaves the report: " + link.group(1));
        assertTrue(Files.isRegularFile(target), page + " → " + link.group(1));
        if (address.getFragment() != null) {
          assertTrue(
              Files.readString(target).contains(" id=\"" + address.getFragment() + "\""),
              page + " → " + link.group(1));
        }
      }
    }
  }

  @Test
  void idsAreUniqueOnEveryPage() throws IOException {
    for (Path page : report.files(".html")) {
      List<String> ids = new ArrayList<>();
      Matcher matcher = ID.matcher(Files.readString(page));
      while (matcher.find()) {
        ids.add(matcher.group(1));
      }
      assertEquals(ids.stream().distinct().toList(), ids, page.toString());
    }
  }

  @Test
  void nothingIsAskedFromElsewhereAndNothingRuns() throws IOException {
    List<Path> shown =
        Stream.of(".html", ".svg", ".css").flatMap(e -> report.files(e).stream()).toList();
    for (Path file : shown) {
      String text = DATA.matcher(Files.readString(file)).replaceAll("");
      text = text.replace("http://www.w3.org/2000/svg", "");
      for (String call : List.of("http:", "https:", "<script", "@import", "url(", "<iframe")) {
        assertFalse(text.contains(call), file + " contains " + call);
      }
      assertFalse(Pattern.compile("<[^>]+\\son[a-z]+=").matcher(text).find(), file.toString());
      assertFalse(Pattern.compile("<[^>]+\\sstyle=").matcher(text).find(), file.toString());
    }
  }

  @Test
  void theOpeningTellsTheHeadlineFiguresWithTheirCertainty() throws IOException {
    String page = report.page("framaspace-usages/2025/fr/index.html");
    assertTrue(page.contains("<strong class=\"number\">62\u202f%</strong>"));
    assertTrue(
        page.contains(
            "604 réponses\u202f; intervalle à 95\u202f%\u00a0: 59\u2060–\u206066\u202f%"));
    assertTrue(page.contains(">Nextcloud (dont Frama.space)</span>"));
  }

  @Test
  void theAuthorsWordsQuoteFiguresAndNeverHtml() throws IOException {
    assertTrue(report.page("framaspace-usages/2025/fr/index.html").contains("<em>lecture</em>"));
    String page = report.page("framaspace-usages/2025/fr/block-practices.html");
    assertTrue(page.contains("&lt;script&gt;"));
    assertTrue(page.contains("{pas un chiffre}"));
    String words = page.replaceAll("<[^>]*>", "").replaceAll("\\s+", " ");
    assertTrue(
        words.contains(
            "62\u202f% (intervalle à 95\u202f%\u00a0: 59\u2060–\u206066\u202f%) des collectifs"));
    assertTrue(words.contains("kDrive\u00a0: chiffre masqué pour protéger les personnes"));
    assertTrue(words.contains("Sport\u00a0: 45\u202f% (intervalle"));
    assertTrue(words.contains("Pas de vague précédente à laquelle comparer."));
    assertTrue(page.contains("<a class=\"quote\" href=\"indicator-office_adoption.html\">"));
  }

  @Test
  void aChartAmongTheWordsStandsBetweenItsParagraphs() throws IOException {
    String page = report.page("framaspace-usages/2025/fr/block-practices.html");
    int chart = page.indexOf("id=\"office_adoption-by-sector-title\"");
    assertTrue(page.indexOf("comparer.</span>") < chart, "after the sentence");
    assertTrue(chart < page.indexOf("<p>Fin.</p>"), "before the next");
    assertTrue(chart < page.indexOf("id=\"office_adoption-title\""), "its own chart is there too");
  }

  @Test
  void wordsThatLackTheReadersLanguageAreMarkedAsWhatTheyAre() throws IOException {
    assertTrue(
        report
            .page("framaspace-usages/2025/en/block-practices.html")
            .contains("<div class=\"prose\" lang=\"fr\">"));
    assertTrue(
        report
            .page("open-tools/2022/fr/indicator-uses_libre.html")
            .contains("<h1 lang=\"en\">Uses libre tools every day</h1>"));
  }

  @Test
  void simulatedDataSaySoOnTopAndOpenSurveysAdmitTheyHaveNoInterval() throws IOException {
    String census = report.page("framaspace-usages/2025/en/index.html");
    String open = report.page("open-tools/2022/en/index.html");
    assertTrue(census.contains("<p class=\"warning\" role=\"note\">Simulated data:"));
    assertFalse(open.contains("Simulated data"));
    assertFalse(open.contains("95% interval"));
    assertTrue(open.contains("has not been counted"));
    String method = report.page("open-tools/2022/en/method.html");
    assertTrue(method.contains("no honest interval can be computed"));
    assertTrue(method.contains("build_tools — a defect of the form"));
    assertTrue(method.contains("Uses libre tools every day: new series from 2019 on."));
    assertTrue(method.contains("ODbL-1.0"));
    assertTrue(method.contains("Survey team &amp; friends"));
    assertTrue(
        report.page("framaspace-usages/2025/en/method.html").contains("Response rate: 24.5%."));
  }

  @Test
  void theAddressesOfBeforeStillLeadSomewhere() throws IOException {
    String opening = report.page("framaspace-usages/2025/fr/index.html");
    for (String id :
        List.of(
            "headlines",
            "office_adoption",
            "section-practices",
            "section-opinion",
            "method",
            "downloads")) {
      assertTrue(opening.contains(" id=\"" + id + "\""), id);
    }
    assertTrue(opening.contains("<li id=\"satisfaction\"><a href=\"indicator-satisfaction.html\""));
  }

  @Test
  void editionsAndTrendsOfAStudyStandOnOnePage() throws IOException {
    String page = report.page("open-tools/editions-en.html");
    assertTrue(page.contains("href=\"2022/en/index.html\""));
    assertTrue(page.contains("id=\"uses_libre-trend-title\""));
    assertTrue(page.contains("href=\"2022/en/indicator-build_tools.html\""));
    String single = report.page("framaspace-usages/editions-en.html");
    assertTrue(single.contains("there is no line to draw yet"));
  }

  @Test
  void theIndicatorPageStaysAsItIs() throws IOException {
    String page = report.page("open-tools/2022/en/indicator-uses_libre.html");
    if ("write".equals(System.getProperty("golden"))) {
      Files.createDirectories(GOLDEN.getParent());
      Files.writeString(GOLDEN, page);
    }
    assertEquals(Files.readString(GOLDEN), page);
  }
}
