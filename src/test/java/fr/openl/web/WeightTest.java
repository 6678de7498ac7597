package fr.openl.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import fr.openl.definition.QuestionBlock;
import fr.openl.frame.StudyFolder;
import fr.openl.frame.StudyFolderReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a page of the survey costs on a bad connection, as a browser receives it. */
class WeightTest {
  private static final int HEAVIEST_WITHOUT_SCRIPT = 15_000;
  private static final int HEAVIEST = 30_000;
  private static final int MOST_REQUESTS = 3;

  @TempDir Path folder;
  private Chromium chromium;

  @BeforeEach
  void open() {
    chromium = Chromium.open();
  }

  @AfterEach
  void close() {
    chromium.close();
  }

  @Test
  void everyKindOfPageIsLight() {
    try (RunningObservatory observatory = new RunningObservatory(folder)) {
      Page window = chromium.window(Chromium.PHONE, "fr");
      Requests requests = new Requests(window);
      Map<String, Integer> documents = new LinkedHashMap<>();
      PageKinds.visit(
          observatory,
          window,
          "fr",
          (name, page) -> documents.put(name, requests.weight("document")));
      documents.forEach((name, document) -> thenLight(name, document, requests));
    }
  }

  @Test
  void everyPageOfTheLargestSurveyIsLight() {
    StudyFolder study = StudyFolderReader.read(Path.of("."), "framaspace-usages").orRefuse();
    try (RunningObservatory observatory = new RunningObservatory(folder, study)) {
      String link =
          "/s/framaspace-usages/2026/"
              + observatory.invite("framaspace-usages", "2026", "one").spelled();
      for (QuestionBlock block : study.current().blocks()) {
        Page window = chromium.window(Chromium.PHONE, "fr");
        Requests requests = new Requests(window);
        window.navigate(observatory.address().resolve(link + "/" + block.id()).toString());
        thenLight(block.id(), requests.weight("document"), requests);
        requests.thenFewAndNoneElsewhere(observatory);
      }
    }
  }

  private static void thenLight(String name, int document, Requests requests) {
    int without = document + requests.weight("stylesheet");
    int all = without + requests.weight("script");
    assertTrue(document > 0, name);
    assertTrue(without <= HEAVIEST_WITHOUT_SCRIPT, name + " weighs " + without);
    assertTrue(all <= HEAVIEST, name + " weighs " + all + " with its script");
  }

  /** Everything that a window has asked for. */
  private static final class Requests {
    private final List<Request> all = new ArrayList<>();

    Requests(Page window) {
      window.onRequestFinished(all::add);
    }

    /** The bytes of the last answer of a kind, as they came over the wire. */
    int weight(String kind) {
      return all.reversed().stream()
          .filter(request -> request.resourceType().equals(kind))
          .filter(request -> !request.isNavigationRequest() || hasBody(request))
          .findFirst()
          .map(
              request -> {
                assertEquals(
                    "gzip", request.response().headers().get("content-encoding"), request.url());
                return request.sizes().responseBodySize;
              })
          .orElse(0);
    }

    private static boolean hasBody(Request request) {
      int status = request.response().status();
      return status < 300 || status >= 400;
    }

    void thenFewAndNoneElsewhere(RunningObservatory observatory) {
      List<String> urls = all.stream().map(Request::url).toList();
      List<String> loaded = urls.stream().filter(url -> !url.startsWith("data:")).toList();
      assertTrue(loaded.size() <= MOST_REQUESTS, loaded.toString());
      loaded.forEach(url -> assertTrue(url.startsWith(observatory.address().toString()), url));
    }
  }
}
