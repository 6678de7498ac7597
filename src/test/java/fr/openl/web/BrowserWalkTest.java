package fr.openl.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import fr.openl.collection.Answer;
import fr.openl.collection.Response;
import fr.openl.definition.expression.Value;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A person with a phone and a keyboard fills in the whole questionnaire in a real browser. */
class BrowserWalkTest {
  private static final List<String> QUIET =
      List.of(
          "--no-sandbox",
          "--headless",
          "--disable-gpu",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync",
          "--no-first-run");

  @TempDir static Path folder;
  private static RunningObservatory observatory;
  private static Playwright playwright;
  private static Browser browser;

  @BeforeAll
  static void start() {
    Optional<Path> chromium = findChromium();
    if (System.getenv("CI") == null) {
      assumeTrue(
          chromium.isPresent(),
          "Chromium is missing: install Debian's chromium or set CHROMIUM to its path");
    }
    observatory = new RunningObservatory(folder);
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(chromium.orElseThrow())
                    .setArgs(QUIET));
  }

  @AfterAll
  static void stop() {
    Stream.of(browser, playwright, observatory)
        .filter(one -> one != null)
        .forEach(BrowserWalkTest::close);
  }

  @Test
  void aWholeQuestionnaireIsAnsweredByKeyboardOnAPhone() {
    Page page = page(390);
    page.navigate(observatory.address().resolve(RunningObservatory.SURVEY).toString());
    tabTo(page, "[value=start]");
    page.keyboard().press("Enter");
    tabTo(page, "#next");
    page.keyboard().press("Enter");

    tabTo(page, "[name=name_tool]");
    page.keyboard().press("Space");
    tabTo(page, "[name=members]");
    page.keyboard().type("1 500");
    tabTo(page, "[name=has_space]");
    page.keyboard().press("Space");
    page.keyboard().press("Enter"); // sends the form like its first button

    tabTo(page, "[name=storage]");
    page.keyboard().type("3,5");
    page.keyboard().press("Enter");

    tabTo(page, "[name=used]");
    page.keyboard().press("Space");
    tabTo(page, "[name='app_use.files']");
    page.keyboard().press("ArrowDown");
    tabTo(page, "[name=best]");
    page.keyboard().press("ArrowDown");
    tabTo(page, "[name=mood]");
    page.keyboard().press("ArrowDown");
    page.keyboard().press("Enter");

    tabTo(page, "[name=employees]");
    page.keyboard().type("2");
    page.keyboard().press("Enter");

    tabTo(page, "[name=wishes]");
    page.keyboard().type("Merci !");
    tabTo(page, "main [value=next]");
    page.keyboard().press("Enter");
    tabTo(page, "[value=send]");
    page.keyboard().press("Enter");

    page.waitForSelector(".receipt");
    Response stored = observatory.stored().getLast();
    thenAnswer(stored, "name_tool", new Value.Code("framaspace"));
    thenAnswer(stored, "members", new Value.Quantity(1500));
    thenAnswer(stored, "storage", new Value.Quantity(3.5));
    thenAnswer(stored, "app_use.files", new Value.Code("weekly"));
    thenAnswer(stored, "best", new Value.Ranking(List.of("red")));
    thenAnswer(stored, "mood", new Value.Quantity(1));
    thenAnswer(stored, "employees", new Value.Quantity(2));
    thenAnswer(stored, "wishes", new Value.Words("Merci !"));
  }

  @Test
  void noPageScrollsSidewaysOnTheSmallestScreenNorOnALargeOne() {
    for (int width : new int[] {320, 390, 700, 1280}) {
      Page page = page(width);
      page.navigate(observatory.address().resolve(RunningObservatory.SURVEY).toString());
      page.click("[value=start]");
      page.click("#next");
      page.check("[name=name_tool][value=other]");
      page.fill("[name=members]", "120");
      page.click("main [value=next]");
      for (int step = 0; step < 4; step++) {
        int widest = (int) page.evaluate("document.documentElement.scrollWidth");
        assertTrue(widest <= width, page.title() + " is " + widest + " wide at " + width);
        page.click("main [name=_do] >> nth=0");
      }
    }
  }

  private static Page page(int width) {
    return browser
        .newContext(new Browser.NewContextOptions().setViewportSize(width, 800).setLocale("fr-FR"))
        .newPage();
  }

  /** Presses the tabulator until the focus is on the selected field, as a person would. */
  private static void tabTo(Page page, String selector) {
    page.waitForSelector(selector);
    for (int presses = 0; presses < 60; presses++) {
      page.keyboard().press("Tab");
      if ((boolean) page.evaluate("s => document.activeElement.matches(s)", selector)) {
        return;
      }
    }
    throw new AssertionError("The keyboard does not reach " + selector + " on " + page.title());
  }

  private static void thenAnswer(Response stored, String item, Value expected) {
    assertEquals(new Answer.Given(expected), stored.answers().get(item));
  }

  private static Optional<Path> findChromium() {
    return Stream.of(
            Optional.ofNullable(System.getenv("CHROMIUM")).orElse(""),
            "/usr/bin/chromium",
            "/usr/bin/chromium-browser",
            "/usr/bin/google-chrome")
        .filter(path -> !path.isEmpty())
        .map(Path::of)
        .filter(Files::isExecutable)
        .findFirst();
  }

  private static void close(AutoCloseable one) {
    try {
      one.close();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
