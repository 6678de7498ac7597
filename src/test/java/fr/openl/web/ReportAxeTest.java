package fr.openl.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import fr.openl.disclosure.DemonstrationEditions;
import fr.openl.opendata.StudyEditions;
import fr.openl.report.YearlyReport;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** No rule of axe-core is switched off, and none is broken, on any kind of page of a report. */
class ReportAxeTest {
  /** One page of every kind; a star stands for the language. */
  private static final List<String> KINDS =
      List.of(
          "index.html",
          "framaspace-usages/index.html",
          "framaspace-usages/editions-*.html",
          "open-tools/editions-*.html",
          "framaspace-usages/2025/*/index.html",
          "framaspace-usages/2025/*/block-practices.html",
          "framaspace-usages/2025/*/block-words.html",
          "framaspace-usages/2025/*/open-answers.html",
          "framaspace-usages/2025/*/indicator-office_adoption.html",
          "framaspace-usages/2025/*/indicator-admin_hours.html",
          "open-tools/2022/*/indicator-build_tools.html",
          "framaspace-usages/2025/*/method.html",
          "framaspace-usages/2025/*/codebook.html");

  /** A study that is also told in a language of its own. */
  private static final String FURTHER = "github-negative-incidents";

  @TempDir static Path folder;
  private static Chromium chromium;

  @BeforeAll
  static void givenAReport() {
    chromium = Chromium.open();
    new YearlyReport()
        .publish(
            List.of(
                DemonstrationEditions.census(folder),
                DemonstrationEditions.open(folder),
                StudyEditions.of(FURTHER, "2024")),
            folder.resolve("published"));
  }

  @AfterAll
  static void close() {
    chromium.close();
  }

  @ParameterizedTest
  @CsvSource({"360, LIGHT", "1280, DARK"})
  void soDoesALanguageThatAStudyBrings(int width, ColorScheme scheme) {
    thenEveryRuleIsKept(
        "es",
        width,
        scheme,
        List.of(
            FURTHER + "/index.html",
            FURTHER + "/editions-*.html",
            FURTHER + "/2024/*/index.html",
            FURTHER + "/2024/*/block-incidents.html",
            FURTHER + "/2024/*/indicator-behaviors_witnessed.html",
            FURTHER + "/2024/*/method.html",
            FURTHER + "/2024/*/codebook.html"));
  }

  @ParameterizedTest
  @CsvSource({"fr, 360, LIGHT", "en, 1280, LIGHT", "fr, 1280, DARK", "en, 360, DARK"})
  void everyKindOfPageKeepsEveryRule(String language, int width, ColorScheme scheme) {
    thenEveryRuleIsKept(language, width, scheme, KINDS);
  }

  private static void thenEveryRuleIsKept(
      String language, int width, ColorScheme scheme, List<String> kinds) {
    Page window = chromium.window(width, language, options -> options.setColorScheme(scheme));
    Map<String, String> found = new LinkedHashMap<>();
    for (String kind : kinds) {
      Path file = folder.resolve("published").resolve(kind.replace("*", language));
      window.navigate(file.toUri().toString());
      found.put(kind, Axe.violations(window));
      assertTrue(
          (Boolean) window.evaluate("document.documentElement.scrollWidth <= window.innerWidth"),
          kind + " is wider than the window");
    }
    found.values().removeIf(String::isEmpty);
    assertEquals(Map.of(), found);
  }
}
