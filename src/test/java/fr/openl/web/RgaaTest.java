package fr.openl.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The criteria of RGAA 4.1 about what a page does, that audits have found broken in other form
 * software: a test each. Those that hold for every page are in {@link RgaaPagesTest}.
 */
class RgaaTest {
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
  @DisplayName("1.3 and 12.6 The home page has its name and the way past its header")
  void theHomePageIsNamedAndSkipped() {
    Page home = open("/");
    assertEquals("OPEN-L", home.innerText(".brand").strip());
    assertTrue(home.getAttribute(".brand", "aria-label").startsWith("OPEN-L"));
    home.keyboard().press("Tab");
    home.keyboard().press("Enter");
    assertEquals("main", home.evaluate("document.activeElement.id"));
  }

  @Test
  @DisplayName("7.1 What the script adds is the page's own native form")
  void addedQuestionsHaveTheNamesAndRolesOfAllOthers() {
    Page page = firstBlock();
    page.check("[name=has_space][value=yes]");
    page.waitForSelector("[name=storage]");
    assertEquals(
        1, page.getByLabel("Combien de Go").count(), "an added field is known by its label");
    assertEquals(
        "",
        RgaaCriterion.found(
            page,
            """
            [...document.querySelectorAll('[onclick], [role=button], [role=checkbox],'
                + ' [role=radio], [role=listbox], div[tabindex="0"], span[tabindex]')]
            """));
  }

  @Test
  @DisplayName("7.4 Choosing an answer never leads to another page or moves the focus")
  void aChoiceChangesNoContext() {
    Page page = firstBlock();
    String address = page.url();
    for (String field : List.of("[name=name_tool][value=paper]", "[name=has_space][value=yes]")) {
      page.focus(field);
      page.keyboard().press("Space");
      page.waitForSelector("#comfort:not(:empty)");
      assertTrue((boolean) page.evaluate("s => document.activeElement.matches(s)", field), field);
    }
    assertEquals(address, page.url());
    assertEquals(1, page.context().pages().size());
  }

  @Test
  @DisplayName("7.5 Messages about saving and about mistakes reach a screen reader by their role")
  void messagesAreAnnounced() {
    Page page = firstBlock();
    assertEquals("status", page.getAttribute("#comfort", "role"));
    page.fill("[name=members]", "douze");
    page.waitForSelector("#comfort:not(:empty)");
    page.click("main [value=next]");
    page.waitForSelector(".summary.failing");
    assertEquals("alert", page.getAttribute(".summary", "role"));
  }

  @Test
  @DisplayName("11.10 A required field says so before it is filled in, and a mistake says which")
  void mistakesAreTiedToTheirFields() {
    Page page = firstBlock();
    assertEquals("true", page.getAttribute("[name=members]", "aria-required"));
    assertTrue(page.innerText("label[for='f:members']").contains("obligatoire"));
    page.fill("[name=members]", "douze");
    page.click("main [value=next]");
    page.waitForSelector(".summary.failing");
    assertEquals("true", page.getAttribute("[name=members]", "aria-invalid"));
    String described = page.getAttribute("[name=members]", "aria-describedby");
    assertTrue(described.contains("remark:members"), described);
    page.click(".summary a[href$='#f:members']");
    assertEquals("members", page.evaluate("document.activeElement.name"));
  }

  @Test
  @DisplayName("11.11 A mistake comes with what is expected instead")
  void mistakesSuggestARepair() {
    Page page = firstBlock();
    page.fill("[name=members]", "douze");
    page.click("main [value=next]");
    page.waitForSelector(".summary.failing");
    String remark = page.innerText("[id='remark:members']");
    assertTrue(remark.contains("Écrivez un nombre en chiffres"), remark);
  }

  @Test
  @DisplayName("12.9 The keyboard enters every field and leaves it again")
  void theKeyboardIsNeverTrapped() {
    Page page = firstBlock();
    Set<Object> forwards = new LinkedHashSet<>();
    boolean left = false;
    for (int stop = 0; stop < 80 && !left; stop++) {
      page.keyboard().press("Tab");
      Object at = page.evaluate("document.activeElement.outerHTML.slice(0, 200)");
      left = !forwards.add(at) || at.toString().startsWith("<body");
    }
    assertTrue(left, "the keyboard comes round: " + forwards.size());
    assertTrue(
        forwards.stream().anyMatch(at -> at.toString().contains("value=\"next\"")),
        forwards.toString());
    page.focus("[name=members]");
    page.keyboard().press("Shift+Tab");
    assertNotEquals("members", page.evaluate("document.activeElement.name"));
  }

  @Test
  @DisplayName("10.7 The focus is seen wherever it is")
  void theFocusIsVisible() {
    Page page = firstBlock();
    for (int stop = 0; stop < 14; stop++) {
      page.keyboard().press("Tab");
      Object seen =
          page.evaluate(
              """
              (() => {
                const at = document.activeElement;
                if (at === document.body) {
                  return true; // the keyboard came round
                }
                const drawn = at.matches('.option input, .step input') ? at.nextElementSibling : at;
                const style = getComputedStyle(drawn);
                return style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2;
              })()
              """);
      assertEquals(true, seen, String.valueOf(page.evaluate("document.activeElement.outerHTML")));
    }
  }

  private static Page open(String path) {
    Page page = chromium.window(Chromium.PHONE, "fr");
    page.navigate(observatory.address().resolve(path).toString());
    return page;
  }

  private static Page firstBlock() {
    Page page = open(RunningObservatory.SURVEY);
    page.click("[value=start]");
    page.click("#next");
    page.waitForSelector("[name=members]");
    assertFalse(page.title().isEmpty());
    return page;
  }
}
