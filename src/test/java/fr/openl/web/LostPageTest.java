package fr.openl.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.openl.collection.EveryControl;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An address under a personal link where there is nothing: said plainly, with the way back. */
class LostPageTest {
  @TempDir Path folder;
  private RunningObservatory observatory;
  private String link = "";

  @BeforeEach
  void givenALink() {
    observatory = new RunningObservatory(folder);
    link =
        "/s/every-control/invited/"
            + observatory.invite(EveryControl.STUDY, "invited", "unit-1").spelled();
  }

  @AfterEach
  void stop() {
    observatory.close();
  }

  @Test
  void anUnknownPageLeadsBackToTheAnswersOfTheLink() throws Exception {
    for (String page : List.of("/nowhere", "/tools-and-more", "/you/deeper", "/a/b/c")) {
      for (String language : List.of("fr", "en")) {
        HttpResponse<String> lost = observatory.get(link + page + "?lang=" + language);
        assertEquals(404, lost.statusCode(), page);
        assertTrue(lost.body().contains("<html lang=\"" + language), page);
        assertTrue(
            lost.body().contains(language.equals("fr") ? "n’existe pas" : "does not exist"), page);
        assertTrue(lost.body().contains("href=\"" + link + "?lang=" + language + "\""), page);
        assertEquals("", PageQualityTest.complaints(lost.body()));
        assertEquals("no-store", lost.headers().firstValue("Cache-Control").orElse(""));
      }
    }
    assertEquals(404, observatory.postForm(link + "/nowhere", "_do=next").statusCode());
  }

  @Test
  void aLinkThatOpensNothingLeadsHome() {
    String other = "/s/every-control/invited/0000000000000000000000000w";
    for (String page : List.of("/nowhere", "/you/deeper")) {
      HttpResponse<String> refused = observatory.get(other + page);
      assertEquals(404, refused.statusCode());
      assertTrue(refused.body().contains("href=\"/?lang="), refused.body());
    }
  }
}
