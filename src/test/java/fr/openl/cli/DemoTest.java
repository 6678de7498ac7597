package fr.openl.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole way once: from a study's folder to its published report. */
class DemoTest {
  @TempDir Path home;

  @Test
  void theDemoPublishesWhatItMadeUpAndSaysSo() throws IOException {
    Prompt prompt = new Prompt(home, "framaspace-usages");

    Prompt.Outcome outcome = prompt.types("demo", "--no-serve");

    assertEquals(0, outcome.code(), outcome.err());
    assertTrue(outcome.out().contains("1,050 responses, simulated"), outcome.out());
    for (String language : new String[] {"fr", "en"}) {
      String page =
          Files.readString(
              prompt.path(
                  "data/work/demo/published/framaspace-usages/2025/" + language + "/index.html"));
      assertTrue(page.contains(language.equals("fr") ? "Données simulées" : "Simulated data"));
    }
    String figures =
        Files.readString(
            prompt.path("data/work/demo/published/framaspace-usages/2025/figures.csv"));
    assertTrue(figures.lines().count() > 500, figures);
    assertTrue(figures.contains("office_weekly"), figures);

    Prompt.Outcome again = prompt.types("demo", "--no-serve");
    assertEquals(outcome.out(), again.out());
  }
}
