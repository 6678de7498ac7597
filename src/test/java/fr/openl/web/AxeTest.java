package fr.openl.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** No rule of axe-core is switched off, and none is broken, on any kind of page. */
class AxeTest {
  @TempDir static Path folder;
  private static RunningObservatory observatory;
  private static Chromium chromium;

  @BeforeAll
  static void start() {
    chromium = Chromium.open();
    observatory = new RunningObservatory(folder);
  }

  @AfterAll
  static void stop() {
    chromium.close();
    observatory.close();
  }

  /** Every two of language, width and scheme meet. */
  @ParameterizedTest
  @CsvSource({"fr, 360, LIGHT", "fr, 1280, DARK", "en, 360, DARK", "en, 1280, LIGHT"})
  void everyKindOfPageKeepsEveryRule(String language, int width, ColorScheme scheme) {
    Page window =
        chromium.window(
            width,
            language,
            options -> options.setColorScheme(scheme).setReducedMotion(ReducedMotion.REDUCE));
    Map<String, String> found = new LinkedHashMap<>();
    PageKinds.visit(
        observatory, window, language, (name, page) -> found.put(name, Axe.violations(page)));
    assertTrue(found.size() >= 24, found.keySet().toString());
    found.values().removeIf(String::isEmpty);
    assertEquals(Map.of(), found);
  }

  @Test
  void aPageThatBreaksARuleIsNoticed() {
    Page window = chromium.window(Chromium.PHONE, "fr");
    window.navigate(observatory.address().toString());
    window.evaluate("document.querySelector('main').innerHTML = '<img src=\"/x\"><input>'");
    String violations = Axe.violations(window);
    assertFalse(violations.isEmpty());
    assertTrue(violations.contains("image-alt"), violations);
  }
}
