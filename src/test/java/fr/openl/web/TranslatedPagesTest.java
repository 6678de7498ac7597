package fr.openl.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.openl.frame.StudyFolder;
import fr.openl.frame.StudyFolderReader;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A language that stands in a file of its own is offered, asked in, and told by the API. */
class TranslatedPagesTest {
  @TempDir Path folder;

  @Test
  void pagesAskInTheLanguageOfTheFile() throws Exception {
    try (RunningObservatory observatory = new RunningObservatory(folder, study())) {
      String welcome = observatory.get("/s/translated/2026?lang=oc").body();
      assertTrue(welcome.replaceAll("<[^>]*>", "").contains("Vòstras aisinas"), welcome);
      Respondent page = new Respondent(observatory, "/s/translated/2026?lang=oc");
      assertTrue(page.page().contains("Quant de membres"), page.page());
      assertTrue(page.page().contains("Cada jorn"));
      assertTrue(page.page().contains("lang=\"oc\">Fichièrs"), page.page());
      assertTrue(page.page().contains("Talk"), "not translated: told in the page's language");
      assertEquals("", PageQualityTest.complaints(page.page()));
    }
  }

  @Test
  void theApiTellsAllLanguages() {
    try (RunningObservatory observatory = new RunningObservatory(folder, study())) {
      String told = observatory.get("/api/v1/waves/translated/2026/questionnaire").body();
      assertTrue(told.contains("\"oc\":\"Quant de membres ?\""), told);
    }
  }

  private static StudyFolder study() {
    return StudyFolderReader.read(Path.of("src/test/resources/fr/openl/translated"), "translated")
        .orRefuse();
  }
}
