package fr.openl.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import fr.openl.web.Axe;
import fr.openl.web.Chromium;
import java.net.URI;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** No rule of axe-core is broken where somebody asks for no more mail, and on what follows. */
class StopPageAxeTest {
  private static final MailSink MAIL = new MailSink();

  @TempDir static Path home;
  private static RunningDesk desk;
  private static Chromium chromium;
  private static String stop;

  @BeforeAll
  static void aMailWasSent() throws Exception {
    chromium = Chromium.open();
    DeskStudy.copyTo(home, MAIL);
    desk = new RunningDesk(home, DeskStudy.ID);
    desk.types("invite", DeskStudy.ID, "--wave", DeskStudy.WAVE, "--send");
    String header = MAIL.mails().getFirst().getHeader("List-Unsubscribe", null);
    stop = URI.create(header.replaceAll("[<>]", "")).getPath();
  }

  @AfterAll
  static void stop() {
    chromium.close();
    desk.close();
    MAIL.close();
  }

  @ParameterizedTest
  @CsvSource({
    "fr, 360, LIGHT",
    "fr, 1280, DARK",
    "en, 360, DARK",
    "en, 1280, LIGHT",
  })
  void askedDoneAndUnknown(String language, int width, ColorScheme scheme) {
    Page window = chromium.window(width, language, options -> options.setColorScheme(scheme));
    Map<String, String> found = new LinkedHashMap<>();

    window.navigate(desk.address().resolve(stop + "?lang=" + language).toString());
    found.put("asked", Axe.violations(window));
    window.click("main .button");
    String done = language.equals("fr") ? "C’est noté" : "Done";
    assertTrue(window.title().contains(done), window.title());
    found.put("done", Axe.violations(window));
    assertEquals(language, window.locator("html").getAttribute("lang"));
    window.navigate(
        desk.address().resolve("/mail/stop/" + "z".repeat(26) + "?lang=" + language).toString());
    found.put("unknown", Axe.violations(window));

    found.values().removeIf(String::isEmpty);
    assertEquals(Map.of(), found);
  }
}
