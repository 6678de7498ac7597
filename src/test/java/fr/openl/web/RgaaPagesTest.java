package fr.openl.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The criteria of RGAA 4.1 that hold for every page, looked at on every kind of page in one walk.
 */
class RgaaPagesTest {
  private static final String BROKEN =
      """
      <button>first</button><header></header>
      <main><h1>One</h1><h3>Three</h3><form><img src="/x"><input name="a"><input name="b"></form>
      <iframe></iframe><center>→</center>
      <div aria-hidden="true"><button>out of reach</button></div></main>
      """;

  @TempDir static Path folder;
  private static final Set<String> VISITED = new HashSet<>();

  /** Criterion → page → what breaks it. */
  private static final Map<RgaaCriterion, Map<String, String>> FOUND = new HashMap<>();

  /** Criteria that a page that breaks all of them breaks. */
  private static final Set<RgaaCriterion> NOTICED = new HashSet<>();

  @BeforeAll
  static void everyPageIsLookedAt() {
    try (Chromium chromium = Chromium.open();
        RunningObservatory observatory = new RunningObservatory(folder)) {
      Page window = chromium.window(Chromium.PHONE, "fr");
      PageKinds.visit(
          observatory,
          window,
          "fr",
          (name, page) -> {
            VISITED.add(name);
            for (RgaaCriterion criterion : RgaaCriterion.ALL) {
              String complaint = criterion.complaint().on(page);
              if (!complaint.isEmpty()) {
                FOUND.computeIfAbsent(criterion, c -> new LinkedHashMap<>()).put(name, complaint);
              }
            }
          });
      window.evaluate(
          """
          html => {
            document.body.innerHTML = html;
            document.querySelector('center').style.minWidth = '3000px';
          }
          """,
          BROKEN);
      for (RgaaCriterion criterion : RgaaCriterion.ALL) {
        if (!criterion.complaint().on(window).isEmpty()) {
          NOTICED.add(criterion);
        }
      }
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("criteria")
  void holdsOnEveryKindOfPage(RgaaCriterion criterion) {
    assertTrue(VISITED.size() >= 25, VISITED.toString());
    assertEquals(Map.of(), FOUND.getOrDefault(criterion, Map.of()));
    assertTrue(NOTICED.contains(criterion), "nothing breaks it");
  }

  static List<RgaaCriterion> criteria() {
    return RgaaCriterion.ALL;
  }
}
