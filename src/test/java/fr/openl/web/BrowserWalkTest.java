package fr.openl.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import fr.openl.collection.Answer;
import fr.openl.collection.Response;
import fr.openl.definition.expression.Value;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A person with a phone and a keyboard fills in the whole questionnaire in a real browser. */
class BrowserWalkTest {
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

  @ParameterizedTest(name = "with script: {0}")
  @ValueSource(booleans = {true, false})
  void aWholeQuestionnaireIsAnsweredByKeyboardOnAPhone(boolean script) {
    Page page =
        chromium.window(Chromium.PHONE, "fr", options -> options.setJavaScriptEnabled(script));
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
    assertEquals(new Answer.Given(expected), stored.answer(item));
  }
}
