package fr.openl.report;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.openl.charts.Numerals;
import fr.openl.charts.Words;
import fr.openl.disclosure.ReleasedEdition;
import fr.openl.disclosure.ReleasedIndicator;
import fr.openl.disclosure.ReleasedIndicator.Scale;
import fr.openl.opendata.StudyEditions;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import nu.validator.client.EmbeddedValidator;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;

/** From a number on a page one can follow links to all it comes from, and to the file it is in. */
class OpenDataPagesTest {
  private static final Pattern ADDRESS = Pattern.compile("href=\"([^\"]*)\"");
  private static final Pattern DATA =
      Pattern.compile("<script type=\"application/ld\\+json\">(.*?)</script>", Pattern.DOTALL);
  private static final ReleasedEdition CENSUS = StudyEditions.of("framaspace-usages", "2025");

  @TempDir static Path folder;
  private static Path out;

  @BeforeAll
  static void givenAReport() {
    out = folder.resolve("published");
    new YearlyReport()
        .publish(List.of(CENSUS), out, Optional.of(URI.create("https://example.org/reports/")));
  }

  @Test
  void codebookPagesAreValidAndTheirLinksLeadSomewhere() throws Exception {
    EmbeddedValidator validator = new EmbeddedValidator();
    validator.setOutputFormat(EmbeddedValidator.OutputFormat.GNU);
    for (String language : Words.LANGUAGES) {
      Path page = out.resolve("framaspace-usages/2025/" + language + "/codebook.html");
      assertEquals("", validator.validate(page));
      String html = Files.readString(page);
      for (MatchResult link : ADDRESS.matcher(html).results().toList()) {
        URI address = page.toUri().resolve(link.group(1));
        Path target = Path.of(URI.create(address.toString().replaceFirst("#.*", "")));
        assertTrue(Files.isRegularFile(target), link.group(1));
        if (address.getFragment() != null) {
          String there = Files.readString(target);
          assertTrue(there.contains(" id=\"" + address.getFragment() + "\""), link.group(1));
        }
      }
    }
  }

  @Test
  void fromEveryNumberToDefinitionQuestionsBaseWeightsAndFile() throws IOException {
    String codebook = page("fr/codebook.html");
    for (ReleasedIndicator indicator : CENSUS.indicators()) {
      String article = article(page("fr/indicator-" + indicator.id() + ".html"), indicator.id());
      assertTrue(article.contains("href=\"codebook.html#indicator-" + indicator.id() + "\""));
      assertTrue(article.contains("href=\"codebook.html#variable-"), indicator.id());
      assertTrue(article.contains("version 2025.1 du questionnaire"), indicator.id());
      assertTrue(article.contains("href=\"method.html#bases\""));
      assertTrue(article.contains("href=\"method.html#weights\""));
      assertTrue(article.contains("href=\"../figures.csv\""));
      assertTrue(article.contains("href=\"../provenance.json\""));
      String definition = article(codebook, "indicator-" + indicator.id());
      assertTrue(definition.contains("href=\"#variable-"), indicator.id());
      assertTrue(definition.contains("href=\"method.html#weights\""));
      assertTrue(definition.contains("href=\"../figures.csv\""));
      assertTrue(definition.contains(">Base</dt>"));
      assertTrue(definition.contains("sha256:"));
      for (MatchResult variable :
          Pattern.compile("href=\"#(variable-[^\"]*)\"").matcher(definition).results().toList()) {
        assertTrue(article(codebook, variable.group(1)).contains("Version 2025.1"));
      }
    }
  }

  @Test
  void conditionsAreToldInWordsByWhatQuestionsAskWithTheFormulaBelow() throws IOException {
    String french = article(page("fr/codebook.html"), "indicator-giants_free");
    assertTrue(french.contains("La réponse à «\u00a0Et aujourd’hui, où en êtes-vous"), french);
    assertTrue(french.contains("est «\u00a0Nous nous en passons tout à fait\u00a0»."), french);
    assertTrue(french.contains("<code>${giants_now} = 'left'</code>"), french);
    assertTrue(
        article(page("en/codebook.html"), "indicator-giants_free")
            .contains("is “We do without them altogether”."));
  }

  @Test
  void everyNumberOfTheFileIsOnThePage() throws IOException {
    Map<String, ReleasedIndicator> indicators =
        CENSUS.told().stream()
            .collect(Collectors.toMap(ReleasedIndicator::id, Function.identity()));
    for (String language : Words.LANGUAGES) {
      Map<String, String> shown = new HashMap<>();
      for (ReleasedIndicator indicator : CENSUS.indicators()) {
        String page = page(language + "/indicator-" + indicator.id() + ".html");
        shown.put(indicator.id(), article(page, indicator.id()));
      }
      shown.put(CENSUS.response().orElseThrow().id(), page(language + "/method.html"));
      int found = 0;
      for (CSVRecord line : lines()) {
        if (line.get("status").equals("published")
            && !line.get("category").equals("item_nonresponse")) {
          ReleasedIndicator indicator = requireNonNull(indicators.get(line.get("indicator")));
          double value = Double.parseDouble(line.get("value"));
          Numerals numerals = Words.in(language).numerals();
          String rounded = numerals.value(indicator.scale(), value);
          String fine = indicator.scale() == Scale.SHARE ? numerals.fineShare(value) : rounded;
          String article = requireNonNull(shown.get(indicator.id()));
          assertTrue(article.contains(rounded) || article.contains(fine), line + " as " + fine);
          found++;
        }
      }
      assertTrue(found > 500);
    }
  }

  @Test
  void everyIndicatorHasItsLinesInFilesOfItsOwn() throws IOException {
    List<String> all =
        Files.readAllLines(out.resolve("framaspace-usages/2025/figures.csv")).stream().toList();
    for (ReleasedIndicator indicator : CENSUS.indicators()) {
      String page = page("en/indicator-" + indicator.id() + ".html");
      String files = "figures/" + indicator.id();
      assertTrue(page.contains("href=\"../" + files + ".csv\""), page);
      assertTrue(page.contains("href=\"../" + files + ".json\""), page);
      List<String> own = page(files + ".csv").lines().toList();
      List<String> expected =
          all.stream()
              .filter(
                  line ->
                      line.startsWith("study,")
                          || line.startsWith("framaspace-usages,2025," + indicator.id() + ","))
              .toList();
      assertEquals(expected, own);
      JsonNode figures = new ObjectMapper().readTree(page(files + ".json")).get("figures");
      assertEquals(own.size() - 1, figures.size());
      for (int i = 0; i < figures.size(); i++) {
        JsonNode value = figures.get(i).get("value");
        String line = own.get(i + 1);
        assertTrue(
            value.isNull() ? line.contains(",,s,") : line.contains("," + value.asText() + ","),
            line + " as " + value);
        assertTrue(figures.get(i).get("simulated").isBoolean());
      }
    }
  }

  @Test
  void searchEnginesAreToldOfADataset() throws IOException {
    MatchResult data = DATA.matcher(page("en/index.html")).results().findFirst().orElseThrow();
    JsonNode dataset = new ObjectMapper().readTree(data.group(1));
    assertEquals("Dataset", dataset.get("@type").asText());
    assertEquals("https://creativecommons.org/licenses/by/4.0/", dataset.get("license").asText());
    assertEquals("2025-11-03/2025-12-15", dataset.get("temporalCoverage").asText());
    assertTrue(dataset.get("description").asText().contains("Simulated data"));
    for (JsonNode file : dataset.get("distribution")) {
      String path = file.get("contentUrl").asText().replace("https://example.org/reports/", "");
      assertTrue(Files.isRegularFile(out.resolve(path)), path);
    }
  }

  @Test
  void robotsFindEveryPageAndReadersFollowTheFeed() throws Exception {
    List<String> pages = texts(parsed("sitemap.xml"), "loc");
    try (Stream<Path> files = Files.walk(out)) {
      assertEquals(
          files
              .map(file -> out.relativize(file).toString())
              .filter(file -> file.endsWith(".html"))
              .map("https://example.org/reports/"::concat)
              .sorted()
              .toList(),
          pages);
    }
    assertTrue(
        Files.readString(out.resolve("robots.txt"))
            .contains("Sitemap: https://example.org/reports/sitemap.xml"));
    Document feed = parsed("editions-fr.atom");
    assertEquals(2, texts(feed, "title").size());
    assertTrue(texts(feed, "title").getLast().endsWith("Données simulées"));
    assertEquals("2025-12-15T00:00:00Z", texts(feed, "updated").getFirst());
  }

  @Test
  void withoutAnAddressNothingPretendsToKnowOne() throws IOException {
    Path elsewhere = folder.resolve("elsewhere");
    new YearlyReport().publish(List.of(CENSUS), elsewhere);
    assertFalse(Files.exists(elsewhere.resolve("sitemap.xml")));
    assertFalse(Files.exists(elsewhere.resolve("robots.txt")));
    assertTrue(
        Files.readString(elsewhere.resolve("editions-en.atom"))
            .contains("href=\"framaspace-usages/2025/en/index.html\""));
  }

  private static String page(String file) throws IOException {
    return Files.readString(out.resolve("framaspace-usages/2025").resolve(file));
  }

  private static String article(String page, String id) {
    return Pattern.compile(
            "<article[^>]* id=\"" + Pattern.quote(id) + "\">.*?</article>", Pattern.DOTALL)
        .matcher(page)
        .results()
        .findFirst()
        .orElseThrow(() -> new AssertionError("No article " + id))
        .group();
  }

  private static List<CSVRecord> lines() throws IOException {
    try (CSVParser parser =
        CSVParser.parse(
            out.resolve("framaspace-usages/2025/figures.csv"),
            StandardCharsets.UTF_8,
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get())) {
      return parser.getRecords();
    }
  }

  private static Document parsed(String file) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(out.resolve(file).toFile());
  }

  private static List<String> texts(Document document, String name) {
    var found = document.getElementsByTagName(name);
    return Stream.iterate(0, i -> i < found.getLength(), i -> i + 1)
        .map(i -> found.item(i).getTextContent())
        .toList();
  }
}
