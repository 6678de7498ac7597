package fr.openl.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.openl.Refusal;
import fr.openl.disclosure.DemonstrationEditions;
import fr.openl.disclosure.ReleasedEdition;
import fr.openl.opendata.StudyEditions;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nu.validator.client.EmbeddedValidator;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A study whose folder brings the sentences of a third language is told in it, all of it. */
class FurtherLanguageTest {
  private static final String STUDY = "github-negative-incidents";
  private static final String EDITION = STUDY + "/2024/es/";

  /** What stays the same in every language: names, codes, formulas, hashes, licences. */
  private static final Pattern SAME =
      Pattern.compile(
          "OPEN-L|Observatoire OPEN-L|Bases?|Base"
              + " \\(n\\)|comparable|no|English|Français|article|[a-z0-9_]+|[a-z]+\\.csv|indicator"
              + " = [a-z_]+|sha256:[0-9a-f]+|.*[$]\\{[a-z_]+}.*|width=device-width.*|light"
              + " dark|image/png|.*@.*|.*doi:.*|https?:.*|CC[0A-Z -]*[0-9.]*|PDF");

  @TempDir static Path folder;

  @BeforeAll
  static void givenAReport() {
    new YearlyReport()
        .publish(
            List.of(StudyEditions.of(STUDY, "2024"), DemonstrationEditions.census(folder)),
            folder.resolve("published"),
            Optional.of(URI.create("https://example.org/")));
  }

  @Test
  void everyPageExistsInItAndIsValid() throws Exception {
    EmbeddedValidator validator = new EmbeddedValidator();
    validator.setOutputFormat(EmbeddedValidator.OutputFormat.GNU);
    for (String page : pages("en")) {
      Path file = published(EDITION + page);
      assertTrue(Files.exists(file), page);
      assertEquals("", validator.validate(file), page);
      assertEquals("es", page(EDITION + page).select("html").attr("lang"));
    }
    assertEquals(pages("en"), pages("es"));
    assertEquals("", validator.validate(published(STUDY + "/editions-es.html")));
    assertEquals("", validator.validate(published("index.html")));
  }

  @Test
  void nothingInAnotherLanguageIsLeftUnmarked() throws IOException {
    for (String page : pages("es")) {
      Set<String> own = unmarked(page(EDITION + page));
      for (String other : List.of("en", "fr")) {
        Set<String> same = new TreeSet<>(own);
        same.retainAll(unmarked(page(EDITION.replace("/es/", "/" + other + "/") + page)));
        same.removeIf(words -> SAME.matcher(words).matches());
        assertEquals(Set.of(), same, page + " as in " + other);
      }
    }
  }

  @Test
  void everyPageLeadsToTheSameInTheOtherLanguages() throws IOException {
    Document page = page(EDITION + "method.html");
    assertEquals(
        List.of("../en/method.html en English", "../fr/method.html fr Français"),
        page.select("header nav a").stream()
            .map(a -> a.attr("href") + " " + a.attr("hreflang") + " " + a.text())
            .toList());
    assertEquals(List.of("en", "fr"), page.select("link[hreflang]").eachAttr("hreflang"));
    assertTrue(
        page(EDITION.replace("/es/", "/fr/") + "method.html")
            .select("header nav a[hreflang=es][lang=es]")
            .text()
            .equals("Español"));
  }

  @Test
  void chartsWriteNumbersAsTheLanguageDoes() throws IOException {
    String chart = Files.readString(published(EDITION + "charts/behaviors_witnessed.svg"));
    assertTrue(chart.contains("lang=\"es\""), chart);
    assertTrue(chart.contains("De la más frecuente a la menos frecuente:"), chart);
    assertTrue(
        Pattern.compile("[0-9]\u202f% \\(intervalo del 95\u00a0%: de ").matcher(chart).find());
    assertFalse(chart.contains("interval:"), chart);
    String table = page(EDITION + "indicator-behaviors_witnessed.html").select("table").text();
    assertTrue(Pattern.compile("[0-9],[0-9]\u202f%").matcher(table).find(), table);
  }

  @Test
  void daysAndTheAuthorsWordsAreInTheLanguage() throws IOException {
    String method = page(EDITION + "method.html").text();
    assertTrue(method.contains("del 12 de agosto de 2024 al 13 de agosto de 2024"), method);
    Element opening = page(EDITION + "index.html").selectFirst(".prose");
    assertTrue(opening != null && opening.text().startsWith("Grosería, insultos, acoso"));
    assertFalse(opening.hasAttr("lang"));
  }

  @Test
  void paperFeedAndSiteMapHaveTheLanguage() throws IOException {
    try (PDDocument pdf = Loader.loadPDF(published(EDITION + "report.pdf").toFile())) {
      assertEquals("es", pdf.getDocumentCatalog().getLanguage());
    }
    String feed = Files.readString(published("editions-es.atom"));
    assertTrue(feed.contains("xml:lang=\"es\"") && feed.contains("Agosto de 2024"), feed);
    assertFalse(feed.contains("framaspace-usages"), "that study is not told in Spanish");
    String map = Files.readString(published("sitemap.xml"));
    assertTrue(map.contains("https://example.org/" + EDITION + "method.html"));
    assertFalse(map.contains("framaspace-usages/2025/es/"));
  }

  @Test
  void theListOfStudiesHasAShelfForTheStudiesToldInIt() throws IOException {
    Document index = page("index.html");
    assertEquals(
        List.of(STUDY + "/editions-es.html"), index.select("section[lang=es] a").eachAttr("href"));
    assertEquals(2, index.select("section[lang=fr] a").size());
    assertEquals(
        List.of("en", "fr", "es"), page(STUDY + "/index.html").select("section").eachAttr("lang"));
  }

  @Test
  void theDataTellOfTheLanguageToo() throws IOException {
    Path data = published(STUDY + "/2024");
    assertTrue(
        Files.readString(data.resolve("indicators.csv")).contains("Han sufrido un incidente"));
    assertTrue(
        Files.readString(data.resolve("codebook.xml")).contains("xml:lang=\"es\">Sin respuesta<"));
  }

  @Test
  void aFileThatLacksSentencesLeavesTheEarlierReportAsItWas(@TempDir Path home) throws IOException {
    ReleasedEdition edition = givenACopyOfTheStudy(home);
    new YearlyReport().publish(List.of(edition), home.resolve("out"));
    Path file = home.resolve("surveys/" + STUDY + "/lang/es.report.properties");
    Files.writeString(file, Files.readString(file).replace("\nskip = Ir al contenido\n", "\n"));
    Refusal refused =
        assertThrows(
            Refusal.class, () -> new YearlyReport().publish(List.of(edition), home.resolve("out")));
    assertTrue(
        String.valueOf(refused.getMessage())
            .contains("es.report.properties:1:1: error: 1 of 361 sentences without words: skip"),
        refused.getMessage());
    assertTrue(Files.exists(home.resolve("out").resolve(EDITION + "index.html")));
  }

  @Test
  void pagesOfALanguageThatRunsFromTheRightTurn(@TempDir Path home) throws IOException {
    ReleasedEdition edition = givenACopyOfTheStudy(home);
    Path file = home.resolve("surveys/" + STUDY + "/lang/es.report.properties");
    Files.writeString(
        file, Files.readString(file).replace("language = Español", "language = עברית"));
    new YearlyReport().publish(List.of(edition), home.resolve("out"));
    Document turned = Jsoup.parse(home.resolve("out").resolve(EDITION + "method.html").toFile());
    assertEquals("rtl", turned.select("html").attr("dir"));
    Document index = Jsoup.parse(home.resolve("out/index.html").toFile());
    assertFalse(index.select("html").hasAttr("dir"));
    assertEquals(List.of("rtl"), index.select("section[dir]").eachAttr("dir"));
    assertFalse(page(EDITION + "method.html").select("html").hasAttr("dir"));
  }

  private static ReleasedEdition givenACopyOfTheStudy(Path home) throws IOException {
    Path study = Path.of("surveys").resolve(STUDY);
    try (Stream<Path> files = Files.walk(study)) {
      for (Path from : files.filter(Files::isRegularFile).toList()) {
        Path copy = home.resolve(from);
        Files.createDirectories(copy.getParent());
        Files.copy(from, copy);
      }
    }
    return StudyEditions.in(home, STUDY, "2024");
  }

  private static List<String> pages(String language) throws IOException {
    try (Stream<Path> files = Files.list(published(STUDY + "/2024/" + language))) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".html"))
          .sorted()
          .toList();
    }
  }

  /** All words and names of a page that are in its own language, as its marks tell. */
  private static Set<String> unmarked(Document page) {
    String language = page.select("html").attr("lang");
    Stream<String> texts =
        page.getAllElements().stream()
            .filter(element -> language.equals(languageOf(element)))
            .filter(element -> !element.normalName().equals("script"))
            .flatMap(
                element ->
                    Stream.concat(
                        element.textNodes().stream().map(TextNode::text),
                        Stream.of("aria-label", "alt", "title", "content").map(element::attr)));
    return texts
        .map(String::strip)
        .filter(words -> Pattern.compile("\\p{L}{3}").matcher(words).find())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String languageOf(Element element) {
    for (Element at = element; at != null; at = at.parent()) {
      if (at.hasAttr("lang")) {
        return at.attr("lang");
      }
    }
    return "";
  }

  private static Document page(String path) throws IOException {
    return Jsoup.parse(published(path).toFile());
  }

  private static Path published(String path) {
    return folder.resolve("published").resolve(path);
  }
}
