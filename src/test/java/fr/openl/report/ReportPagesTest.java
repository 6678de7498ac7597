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
  private static final Path GOLDEN = Path.of("src/test/resources/fr/openl/report/edition.html");
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
    String page = report.page("framaspace-usages/2025/fr/index.html");
    assertTrue(page.contains("<em>lecture</em>"));
    assertTrue(page.contains("<strong>62\u202f%</strong> des collectifs"));
    assertTrue(page.contains("91\u202f% partagent"));
    assertTrue(page.contains("kDrive : secret."));
    assertTrue(page.contains("&lt;script&gt;"));
  }

  @Test
  void wordsThatLackTheReadersLanguageAreMarkedAsWhatTheyAre() throws IOException {
    assertTrue(
        report
            .page("framaspace-usages/2025/en/index.html")
            .contains("<div class=\"prose\" lang=\"fr\">"));
    assertTrue(
        report
            .page("open-tools/2022/fr/index.html")
            .contains("<h3 lang=\"en\">Uses libre tools every day</h3>"));
  }

  @Test
  void simulatedDataSaySoOnTopAndOpenSurveysAdmitTheyHaveNoInterval() throws IOException {
    String census = report.page("framaspace-usages/2025/en/index.html");
    String open = report.page("open-tools/2022/en/index.html");
    assertTrue(census.contains("<p class=\"warning\" role=\"note\">Simulated data:"));
    assertFalse(open.contains("Simulated data"));
    assertTrue(open.contains("no honest interval can be computed"));
    assertFalse(open.contains("95% interval"));
    assertTrue(census.contains("Response rate: 24.5%."));
    assertTrue(open.contains("has not been counted"));
    assertTrue(open.contains("build_tools — a defect of the form"));
    assertTrue(open.contains("Uses libre tools every day: new series from 2019 on."));
    assertTrue(open.contains("ODbL-1.0"));
    assertTrue(open.contains("Survey team &amp; friends"));
  }

  @Test
  void theEditionPageStaysAsItIs() throws IOException {
    String page = report.page("open-tools/2022/en/index.html");
    if ("write".equals(System.getProperty("golden"))) {
      Files.createDirectories(GOLDEN.getParent());
      Files.writeString(GOLDEN, page);
    }
    assertEquals(Files.readString(GOLDEN), page);
  }
}
