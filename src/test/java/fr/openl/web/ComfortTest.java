package fr.openl.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import fr.openl.collection.Answer;
import fr.openl.collection.Response;
import fr.openl.definition.expression.Value;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the script adds to a page, and that it changes nothing about the answers. */
class ComfortTest {
  private static final String SAVED = "Ce que vous avez écrit est gardé.";

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

  @Test
  void theSameAnswersWithAndWithoutScriptAreTheSameResponse() {
    Response without = whenEverythingIsAnswered(false);
    Response with = whenEverythingIsAnswered(true);

    assertEquals(without.answers(), with.answers());
    assertEquals(new Answer.Given(new Value.Quantity(3.5)), with.answer("storage"));
    assertEquals(new Answer.Given(new Value.Words("Un\nDeux")), with.answer("wishes"));
    assertFalse(with.answers().values().stream().anyMatch(Answer.NoAnswer.class::isInstance));
  }

  @Test
  void aQuestionAppearsAndDisappearsAsSoonAsItsConditionDoes() {
    Page page = firstBlock(true);
    page.check("[name=has_space][value=yes]");
    page.waitForSelector("[name=storage]");
    assertEquals("has_space", page.evaluate("document.activeElement.name"));
    page.waitForSelector("text=" + "Une question vient d’apparaître.");
    page.check("[name=has_space][value=no]");
    page.waitForSelector(
        "[name=storage]",
        new Page.WaitForSelectorOptions().setState(WaitForSelectorState.DETACHED));
  }

  @Test
  void whatIsTypedIsSavedByItselfAndTypingIsNeverDisturbed() {
    Page page = firstBlock(true);
    page.focus("[name=members]");
    page.keyboard().type("1");
    page.check("[name=has_space][value=yes]");
    page.focus("[name=members]");
    page.keyboard().press("End");
    page.keyboard().type("2345", new com.microsoft.playwright.Keyboard.TypeOptions().setDelay(150));
    page.waitForSelector("[name=storage]");
    assertEquals("members", page.evaluate("document.activeElement.name"));
    assertEquals("12345", page.inputValue("[name=members]"));
    thenSaved(page);

    Page elsewhere = chromium.window(Chromium.DESKTOP, "fr");
    elsewhere.navigate(page.url());
    assertEquals("12345", elsewhere.inputValue("[name=members]"));
  }

  @Test
  void whatSomebodyElseAnswersMeanwhileIsTakenOverAndNotUndone() {
    Page mine = firstBlock(true);
    mine.fill("[name=members]", "12");
    thenSaved(mine);
    Page theirs = chromium.window(Chromium.DESKTOP, "fr");
    theirs.navigate(mine.url());
    theirs.check("[name=name_tool][value=paper]");
    thenSaved(theirs);

    mine.check("[name=has_space][value=no]");
    mine.waitForSelector("[name=name_tool][value=paper]:checked");
    theirs.reload();
    assertTrue(theirs.isChecked("[name=name_tool][value=paper]"));
    assertTrue(theirs.isChecked("[name=has_space][value=no]"));
  }

  @Test
  void aPageThatCannotBeSentStaysTellsAndGoesOnWhenItCan() {
    Page page = firstBlock(true);
    page.check("[name=name_tool][value=paper]");
    page.fill("[name=members]", "12");
    page.context().setOffline(true);
    page.click("main [value=next]");
    page.waitForSelector("text=Pas de connexion.");
    assertEquals("12", page.inputValue("[name=members]"));

    page.context().setOffline(false);
    page.waitForSelector("text=Vos pratiques");
    assertTrue(page.url().contains("/practices"), page.url());
  }

  @Test
  void leavingWithUnsavedChangesIsAskedAboutAndLeavingSavedOnesIsNot() {
    AtomicInteger asked = new AtomicInteger();
    Page page = firstBlock(true);
    page.onDialog(
        dialog -> {
          asked.incrementAndGet();
          dialog.dismiss();
        });
    page.click("[name=members]");
    page.keyboard().type("12");
    thenSaved(page);
    page.context().setOffline(true);
    page.keyboard().type("3");
    page.waitForSelector("text=Pas de connexion.");
    page.close(new Page.CloseOptions().setRunBeforeUnload(true));
    page.waitForCondition(() -> asked.get() == 1);

    page.context().setOffline(false);
    thenSaved(page);
    page.waitForClose(() -> page.close(new Page.CloseOptions().setRunBeforeUnload(true)));
    assertEquals(1, asked.get());
  }

  @Test
  void charactersAreCountedDownNearTheEndAndTooManyAreTold() {
    Page page = lastBlock();
    page.fill("[name=word]", "merci");
    assertEquals("", page.innerText("[name=word] + .count"));
    page.fill("[name=word]", "merci à vous 🙂");
    assertEquals("Encore 6 caractères", page.innerText("[name=word] + .count"));
    page.fill("[name=word]", "merci à vous toutes et tous");
    assertEquals("7 caractères de trop", page.innerText("[name=word] + .count"));
  }

  @Test
  void aFailureIsShownOnThePageWithItsSummaryInFocus() {
    Page page = firstBlock(true);
    page.fill("[name=members]", "douze");
    page.click("main [value=next]");
    page.waitForSelector(".summary.failing");
    assertTrue(page.title().startsWith("Erreur"));
    assertTrue((boolean) page.evaluate("document.activeElement.matches('.summary')"));
    assertEquals("douze", page.inputValue("[name=members]"));
  }

  @Test
  void withoutScriptNothingOfItShows() {
    Page page = firstBlock(false);
    assertEquals("", page.innerText("#comfort"));
    assertEquals(0, page.locator(".count").count());
  }

  private static void thenSaved(Page page) {
    page.waitForFunction(
        "said => document.getElementById('comfort').textContent.startsWith(said)", SAVED);
  }

  private static Page firstBlock(boolean script) {
    Page page =
        chromium.window(Chromium.PHONE, "fr", options -> options.setJavaScriptEnabled(script));
    page.navigate(observatory.address().resolve(RunningObservatory.SURVEY).toString());
    page.click("[value=start]");
    page.click("#next");
    page.waitForSelector("[name=members]");
    return page;
  }

  private static Page lastBlock() {
    Page page = firstBlock(true);
    page.check("[name=name_tool][value=paper]");
    page.fill("[name=members]", "12");
    next(page, "[name=used]");
    page.check("[name=used][value=paper]");
    next(page, "[name=word]");
    return page;
  }

  private static void next(Page page, String expected) {
    page.click("main [value=next]");
    page.waitForSelector(expected);
  }

  private Response whenEverythingIsAnswered(boolean script) {
    Page page = firstBlock(script);
    page.check("[name=name_tool][value=other]");
    page.fill("[name='name_tool.other']", "Etherpad");
    page.fill("[name=members]", "1 500");
    page.check("[name=has_space][value=yes]");
    if (!script) {
      page.click("main [value=next]");
    }
    page.waitForSelector("[name=storage]");
    page.fill("[name=storage]", "3,5");
    next(page, "[name=used]");
    page.check("[name=used][value=framaspace]");
    page.check("[name=used][value=google_drive]");
    page.check("[name='app_use.files'][value=daily]");
    page.check("[name='app_use.talk'][value=never]");
    page.locator("[name=best]").nth(0).selectOption("blue");
    page.locator("[name=best]").nth(1).selectOption("red");
    page.check("[name=mood][value='7']");
    next(page, "[name=employees]");
    page.fill("[name=employees]", "2");
    next(page, "[name=founded]");
    page.fill("[name=founded]", "2001-02-03");
    page.fill("[name=moved]", "2024-11");
    page.fill("[name=word]", "merci");
    page.fill("[name=wishes]", "Un\nDeux");
    next(page, "[value=send]");
    List<Response> before = observatory.stored();
    page.click("[value=send]");
    page.waitForSelector(".receipt");
    return observatory.stored().stream()
        .filter(stored -> before.stream().noneMatch(b -> b.id().equals(stored.id())))
        .findFirst()
        .orElseThrow();
  }
}
