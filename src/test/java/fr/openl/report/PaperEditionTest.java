package fr.openl.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.openl.charts.Typeface;
import fr.openl.print.PdfReading;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionGoTo;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The report on paper: for everybody, found in, read aloud, handed round. */
class PaperEditionTest {
  private static final String CENSUS = "framaspace-usages/2025/";

  @TempDir static Path folder;
  private static PublishedReport report;

  @BeforeAll
  static void publish() throws IOException {
    report = PublishedReport.in(folder);
  }

  @Test
  void theReportIsTaggedAndSaysItsLanguageItsTitleAndTheDayOfItsFigures() throws IOException {
    try (PdfReading pdf = read(CENSUS + "fr/report.pdf")) {
      var catalog = pdf.document().getDocumentCatalog();
      assertTrue(catalog.getMarkInfo().isMarked());
      assertEquals("fr", catalog.getLanguage());
      assertTrue(catalog.getViewerPreferences().displayDocTitle());
      var information = pdf.document().getDocumentInformation();
      assertTrue(information.getTitle().contains(" — "), information.getTitle());
      String metadata = new String(catalog.getMetadata().toByteArray(), StandardCharsets.UTF_8);
      assertTrue(metadata.contains("<pdfuaid:part>1</pdfuaid:part>"));
      assertTrue(metadata.contains("<rdf:li>fr</rdf:li>"));
      List<String> types =
          pdf.elements().stream().map(PDStructureElement::getStructureType).distinct().toList();
      for (String type : List.of("H1", "H2", "H3", "P", "Table", "TR", "TH", "TD", "Figure")) {
        assertTrue(types.contains(type), type + " is missing in " + types);
      }
    }
  }

  @Test
  void theFirstChartOfEveryIndicatorIsInItWithItsAlternativeInWords() throws IOException {
    List<String> drawn =
        all("</header>(?:(?!<svg).)*<svg class=\"chart\"[^>]*>\\s*<title[^>]*>([^<]*)<");
    assertEquals(5, drawn.size(), drawn.toString());
    try (PdfReading pdf = read(CENSUS + "fr/report.pdf")) {
      List<String> told =
          pdf.elements("Figure").stream().map(f -> f.getAlternateDescription()).toList();
      for (String title : drawn) {
        assertTrue(
            told.stream()
                .anyMatch(w -> w.startsWith(title + ". ") && w.length() > title.length() + 20),
            title + " is missing in " + told);
      }
      assertFalse(told.stream().anyMatch(words -> words == null || words.isBlank()));
    }
  }

  @Test
  void everyNumberOfTheTablesIsInIt() throws IOException {
    List<String> numbers = all("<td>([^<]+?) ?(?:<|$)");
    assertTrue(numbers.size() > 80, numbers.size() + " numbers");
    try (PdfReading pdf = read(CENSUS + "fr/report.pdf")) {
      String words = pdf.everything();
      for (String number : numbers) {
        assertTrue(words.contains(number), number + " is missing in " + words);
      }
    }
  }

  @Test
  void itsTablesStandCloseTogether() throws IOException {
    try (PdfReading pdf = read(CENSUS + "fr/report.pdf")) {
      assertTrue(pdf.pages() <= 9, pdf.pages() + " pages for five indicators");
    }
  }

  @Test
  void bookmarksLeadToEveryBlockAndIndicator() throws IOException {
    try (PdfReading pdf = read(CENSUS + "fr/report.pdf")) {
      List<String> bookmarks = pdf.bookmarks().stream().map(String::strip).toList();
      for (String heading : all("<h1[^>]*>([^<]*)</h1>")) {
        assertTrue(bookmarks.contains(heading), heading + " is missing in " + bookmarks);
      }
      assertTrue(pdf.bookmarks().stream().anyMatch(name -> name.startsWith("    ")), "in levels");
      assertTrue(bookmarks.contains("Comment ces chiffres ont été obtenus"));
    }
  }

  @Test
  void everyPageIsA4WithItsNumberAndTheEdition() throws IOException {
    try (PdfReading pdf = read(CENSUS + "en/report.pdf")) {
      assertTrue(pdf.pages() > 3);
      for (PDPage page : pdf.eachPage().toList()) {
        assertEquals(PDRectangle.A4.getWidth(), page.getMediaBox().getWidth(), 0.5);
        assertEquals(PDRectangle.A4.getHeight(), page.getMediaBox().getHeight(), 0.5);
      }
      for (int i = 2; i <= pdf.pages(); i++) {
        String words = pdf.words(i);
        assertTrue(words.contains(i + " / " + pdf.pages()), words);
        assertTrue(words.contains("Simulated data"), words);
        assertTrue(words.contains("2025"), words);
      }
    }
  }

  @Test
  void itsWordsAreWordsAlsoInChartsAndItsFontsAreInside() throws IOException {
    try (PdfReading pdf = read(CENSUS + "fr/report.pdf")) {
      String words = pdf.everything();
      assertTrue(words.contains("62\u202f%"), "a thin space is no box");
      assertTrue(words.contains("chiffre masqué"), "also what is hidden is told");
      assertFalse(words.contains("Image SVG"), "nothing on paper can be downloaded");
      for (PDPage page : pdf.eachPage().toList()) {
        PDResources resources = page.getResources();
        for (COSName name : resources.getFontNames()) {
          var font = resources.getFont(name);
          assertTrue(font.isEmbedded(), font.getName());
          assertTrue(font.getName().contains(Typeface.FAMILY.replace(" ", "")), font.getName());
        }
      }
    }
  }

  @Test
  void theSummaryIsOnePageWithFiguresAChartTheMethodAndTheWayToTheRest() throws IOException {
    for (Path file : report.files("summary.pdf")) {
      try (PdfReading pdf = PdfReading.of(Files.readAllBytes(file))) {
        assertEquals(1, pdf.pages(), file.toString());
        assertEquals(1, pdf.elements("Figure").size(), file.toString());
      }
    }
    try (PdfReading pdf = read(CENSUS + "fr/summary.pdf")) {
      String words = pdf.everything();
      assertTrue(words.contains("604 réponses"), words);
      assertTrue(words.contains("L’intervalle à 95\u202f% dit la précision"), words);
      assertTrue(words.contains("Pour en savoir plus"), words);
      assertTrue(words.contains("Données simulées"), words);
    }
  }

  @Test
  void linksLeadToWhereTheReportIsReadAndAreWordsWhereThatIsUnknown() throws IOException {
    assertEquals(List.of(), addresses(report, "fr/report.pdf"));
    PublishedReport online = new PublishedReport(folder, folder.resolve("online"));
    online.publish(Optional.of(URI.create("https://example.org/reports/")));
    assertEquals(
        List.of("https://example.org/reports/" + CENSUS + "fr/"),
        addresses(online, "fr/summary.pdf"));
  }

  @Test
  void figuresInTheWordsLeadToTheirPlaceOnPaper() throws IOException {
    try (PdfReading pdf = read(CENSUS + "fr/report.pdf")) {
      long within =
          pdf.eachPage()
              .flatMap(PaperEditionTest::annotations)
              .filter(PDAnnotationLink.class::isInstance)
              .map(link -> ((PDAnnotationLink) link).getAction())
              .filter(PDActionGoTo.class::isInstance)
              .count();
      assertTrue(within > 3, within + " links");
    }
  }

  private static List<String> addresses(PublishedReport report, String file) throws IOException {
    try (PdfReading pdf = read(report, CENSUS + file)) {
      return pdf.eachPage()
          .flatMap(PaperEditionTest::annotations)
          .filter(PDAnnotationLink.class::isInstance)
          .map(link -> ((PDAnnotationLink) link).getAction())
          .filter(PDActionURI.class::isInstance)
          .map(action -> ((PDActionURI) action).getURI())
          .toList();
    }
  }

  private static Stream<PDAnnotation> annotations(PDPage page) {
    try {
      return page.getAnnotations().stream();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static PdfReading read(String file) throws IOException {
    return read(report, file);
  }

  private static PdfReading read(PublishedReport report, String file) throws IOException {
    return PdfReading.of(Files.readAllBytes(report.out().resolve(file)));
  }

  /** What is between the parentheses of every match in the pages of the indicators. */
  private static List<String> all(String pattern) throws IOException {
    StringBuilder pages = new StringBuilder();
    for (Path file : report.files(".html")) {
      if (file.toString().contains(CENSUS + "fr/indicator-")) {
        pages.append(Files.readString(file));
      }
    }
    return Pattern.compile(pattern, Pattern.DOTALL)
        .matcher(pages)
        .results()
        .map((MatchResult match) -> Parser.unescapeEntities(match.group(1), false))
        .toList();
  }
}
