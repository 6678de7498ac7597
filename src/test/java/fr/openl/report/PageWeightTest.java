package fr.openl.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.openl.opendata.StudyEditions;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import nu.validator.client.EmbeddedValidator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The largest study of this house, with all its indicators and words: every page light and valid.
 */
class PageWeightTest {
  /** What a first view may weigh: the page with its charts, and the style sheet. */
  private static final int HEAVIEST = 60_000;

  @TempDir static Path folder;
  private static Path out;

  @BeforeAll
  static void givenTheReportOfTheLargestStudy() {
    out = folder.resolve("published");
    new YearlyReport().publish(List.of(StudyEditions.of("framaspace-usages", "2026")), out);
  }

  @Test
  void everyPageIsLight() throws IOException {
    int sheet = gzipped(out.resolve("report.css"));
    TreeMap<Integer, String> weights = new TreeMap<>();
    for (Path page : pages()) {
      weights.put(sheet + gzipped(page), page.toString());
    }
    assertTrue(weights.lastKey() <= HEAVIEST, weights.lastEntry().toString());
    assertTrue(weights.size() > 50, "many pages were weighed");
  }

  @Test
  void theOpeningHoldsFiveFiguresAndNoChart() throws IOException {
    String page = Files.readString(out.resolve("framaspace-usages/2026/fr/index.html"));
    assertEquals(5, page.split("class=\"number\"", -1).length - 1);
    assertFalse(page.contains("<figure"));
  }

  @Test
  void everyPageIsValid() throws Exception {
    EmbeddedValidator validator = new EmbeddedValidator();
    validator.setOutputFormat(EmbeddedValidator.OutputFormat.GNU);
    for (Path page : pages()) {
      assertEquals("", validator.validate(page), page.toString());
    }
  }

  private static List<Path> pages() throws IOException {
    try (Stream<Path> files = Files.walk(out)) {
      return files.filter(file -> file.toString().endsWith(".html")).sorted().toList();
    }
  }

  private static int gzipped(Path file) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(Files.readAllBytes(file));
    }
    return bytes.size();
  }
}
