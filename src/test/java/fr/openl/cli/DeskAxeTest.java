package fr.openl.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import fr.openl.web.Chromium;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** No rule of axe-core is broken on any page of the desk, in both languages and schemes. */
class DeskAxeTest {
  private static final MailSink MAIL = new MailSink();

  @TempDir static Path home;
  private static RunningDesk desk;
  private static Chromium chromium;

  @BeforeAll
  static void start() throws InterruptedException {
    chromium = Chromium.open();
    DeskStudy.copyTo(home, MAIL);
    desk = new RunningDesk(home, DeskStudy.ID);
    desk.givenAccount("ada", "operator");
    desk.types("survey", "simulate", DeskStudy.ID, "--wave", DeskStudy.WAVE, "--n", "60");
    desk.store().desk().aim(DeskStudy.ID, DeskStudy.WAVE, 30);
    DeskVisitor ada = desk.signedIn("ada");
    desk.pass(Duration.ofMinutes(2)); // the figures are counted anew
    for (int i = 0; i < 100 && !ada.get(DeskStudy.PAGE).page().contains("30"); i++) {
      Thread.sleep(100);
    }
  }

  @AfterAll
  static void stop() {
    chromium.close();
    desk.close();
    MAIL.close();
  }

  @ParameterizedTest
  @CsvSource({"fr, 360, LIGHT", "en, 1280, LIGHT", "fr, 1280, DARK", "en, 360, DARK"})
  void everyPageKeepsEveryRule(String language, int width, ColorScheme scheme) {
    Page window =
        chromium.window(
            width,
            language,
            options -> options.setColorScheme(scheme).setReducedMotion(ReducedMotion.REDUCE));
    Map<String, String> found = new LinkedHashMap<>();
    String told = desk.types("account", "add", "new" + language + width, "--role", "reader");
    Matcher link = Pattern.compile("http://\\S+(/desk/enrol/\\S+)").matcher(told);
    assertTrue(link.find(), told);
    look(window, language, link.group(1), found);
    look(window, language, "/desk/login", found);
    window.fill("[name=name]", "ada");
    window.fill("[name=password]", RunningDesk.PASSWORD);
    window.fill("[name=code]", "000000");
    window.click("main .button");
    found.put("wrong login", violations(window));
    window.fill("[name=password]", RunningDesk.PASSWORD);
    window.fill("[name=code]", desk.code("ada"));
    window.click("main .button");
    for (String page :
        new String[] {
          "/desk/waves",
          DeskStudy.PAGE,
          DeskStudy.PAGE + "/items",
          DeskStudy.PAGE + "/step/close",
          DeskStudy.PAGE + "/step/extend",
          DeskStudy.PAGE + "/step/publish",
          DeskStudy.PAGE + "/letters/invitation",
          DeskStudy.PAGE + "/erase",
          "/desk/accounts",
          "/desk/log",
          "/desk/nowhere"
        }) {
      look(window, language, page, found);
    }
    found.values().removeIf(String::isEmpty);
    assertEquals(Map.of(), found);
  }

  private static void look(Page window, String language, String path, Map<String, String> found) {
    window.navigate(desk.address().resolve(path + "?lang=" + language).toString());
    found.put(path, violations(window));
  }

  static String violations(Page page) {
    return new AxeBuilder(page)
        .analyze().getViolations().stream()
            .map(
                rule ->
                    rule.getId()
                        + rule.getNodes().stream()
                            .map(
                                node -> "\n  " + node.getHtml() + "\n  " + node.getFailureSummary())
                            .collect(Collectors.joining()))
            .collect(Collectors.joining("\n"));
  }
}
