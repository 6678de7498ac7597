package fr.openl.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The criteria of RGAA 4.1 that audits have found broken in other form software, a test each, on
 * every kind of page.
 */
class RgaaTest {
  private static final int NARROWEST = 320;

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
  @DisplayName("1.3 An image that tells something has a name that tells the same")
  void imagesAreDrawingsBesideTheirWords() {
    thenNowhere(
        """
        [...document.querySelectorAll('img, svg, object, canvas, [role=img]')]
            .filter(image => image.getAttribute('aria-hidden') !== 'true')
        """);
    Page home = open("/");
    assertEquals("OPEN-L", home.innerText(".brand").strip());
    assertTrue(home.getAttribute(".brand", "aria-label").startsWith("OPEN-L"));
  }

  @Test
  @DisplayName("1.4 No test image asks a reader to prove being human")
  void noImageIsATest() {
    thenNowhere("[...document.querySelectorAll('form img, form canvas, form svg, form audio')]");
  }

  @Test
  @DisplayName("1.5 There is no CAPTCHA, so nobody needs a way around it")
  void nobodyMustSolveAPuzzle() {
    thenNowhere(
        """
        [...document.querySelectorAll('iframe, [class*=captcha i], [id*=captcha i]')]
        """);
  }

  @Test
  @DisplayName("7.1 What the script adds is the page's own native form")
  void addedQuestionsHaveTheNamesAndRolesOfAllOthers() {
    Page page = firstBlock();
    page.check("[name=has_space][value=yes]");
    page.waitForSelector("[name=storage]");
    assertEquals(
        1, page.getByLabel("Combien de Go").count(), "an added field is known by its label");
    thenNothing(
        page,
        """
        [...document.querySelectorAll('[onclick], [role=button], [role=checkbox], [role=radio],'
            + ' [role=listbox], div[tabindex="0"], span[tabindex]')]
        """);
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
  @DisplayName("8.9 No element is there only for its looks")
  void elementsMeanWhatTheyAre() {
    thenNowhere(
        """
        [...document.querySelectorAll('table, center, font, b, i, u, br + br, p:empty, li:empty,'
            + ' h1:empty, h2:empty, h3:empty, blockquote')]
            .filter(one => !one.closest('[aria-hidden=true]') && one.getAttribute('role') !== 'status')
        """);
  }

  @Test
  @DisplayName("9.1 One heading of the first rank, and no rank is left out")
  void headingsFollowEachOther() {
    onEveryPage(
        (name, page) -> {
          List<?> ranks =
              (List<?>)
                  page.evaluate(
                      "[...document.querySelectorAll('h1, h2, h3, h4, h5, h6')]"
                          + ".map(h => Number(h.tagName[1]))");
          assertEquals(1, ranks.stream().filter(rank -> rank.equals(1)).count(), name);
          assertEquals(1, ranks.getFirst(), name);
          for (int i = 1; i < ranks.size(); i++) {
            int step = (int) ranks.get(i) - (int) ranks.get(i - 1);
            assertTrue(step <= 1, name + ": " + ranks);
          }
        });
  }

  @Test
  @DisplayName("9.2 Header, main content and footer are told apart")
  void everyPageHasItsLandmarks() {
    onEveryPage(
        (name, page) -> {
          for (String landmark : List.of("body > header", "body > main", "body > footer")) {
            assertEquals(1, page.locator(landmark).count(), name + " " + landmark);
          }
          assertTrue(
              (boolean)
                  page.evaluate(
                      "[...document.querySelectorAll('nav')].every(n => n.closest('header')"
                          + " && n.hasAttribute('aria-label'))"),
              name);
        });
  }

  @Test
  @DisplayName("10.1 Looks are in the style sheet alone")
  void noLooksInTheMarkup() {
    thenNowhere(
        """
        [...document.querySelectorAll('style, [style], [bgcolor], [align], [border], [color],'
            + ' [cellpadding], [valign], [face]')]
            .concat([...document.querySelectorAll('[width], [height]')]
                .filter(one => !['svg', 'IMG'].includes(one.tagName)))
        """);
  }

  @Test
  @DisplayName("10.8 What is hidden from the eye and from screen readers can not be reached")
  void hiddenContentIsOutOfReach() {
    thenNowhere(
        """
        [...document.querySelectorAll('[aria-hidden=true], [hidden]')]
            .flatMap(hidden => [hidden, ...hidden.querySelectorAll('*')])
            .filter(one => one.tabIndex >= 0 && one.getClientRects().length > 0)
        """);
  }

  @Test
  @DisplayName("10.11 Nothing scrolls sideways at 320 pixels, nor at 200 % zoom")
  void narrowPagesDoNotScrollSideways() {
    Set<Integer> widths = new LinkedHashSet<>(List.of(NARROWEST, Chromium.DESKTOP / 2));
    for (int width : widths) {
      Map<String, Integer> wide = new LinkedHashMap<>();
      PageKinds.visit(
          observatory,
          chromium.window(width, "fr"),
          "fr",
          (name, page) -> {
            int widest = (int) page.evaluate("document.documentElement.scrollWidth");
            if (widest > width) {
              wide.put(name, widest);
            }
          });
      assertEquals(Map.of(), wide, "at " + width);
    }
  }

  @Test
  @DisplayName("11.2 Every field has a label of its own that tells what to fill in")
  void labelsTellFieldsApart() {
    onEveryPage(
        (name, page) -> {
          List<?> labels =
              (List<?>)
                  page.evaluate(
                      """
                      [...document.querySelectorAll('main input, main select, main textarea')]
                          .filter(field => field.type !== 'hidden' && !field.closest('[hidden]'))
                          .map(field => {
                            const group = field.closest('fieldset');
                            const row = group && group.parentElement.closest('fieldset');
                            return [row, group].filter(g => g)
                                .map(g => g.querySelector('legend').textContent.trim())
                                .concat([...field.labels].map(l => l.textContent.trim()))
                                .join(' | ');
                          })
                      """);
          assertEquals(labels.size(), new LinkedHashSet<>(labels).size(), name + " " + labels);
          labels.forEach(
              label -> assertTrue(String.valueOf(label).length() > 2, name + " " + labels));
        });
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
  @DisplayName("12.6 The first stop of the keyboard leads past the header, to the content")
  void repeatedPartsCanBeSkipped() {
    onEveryPage(
        (name, page) -> {
          if (page.locator("[autofocus]").count() > 0) {
            return; // the keyboard begins at what needs repair
          }
          page.evaluate("document.activeElement.blur(); window.scrollTo(0, 0)");
          page.keyboard().press("Tab");
          assertEquals("#main", page.evaluate("document.activeElement.getAttribute('href')"), name);
        });
    Page home = open("/");
    home.keyboard().press("Tab");
    home.keyboard().press("Enter");
    assertEquals("main", home.evaluate("document.activeElement.id"));
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
  @DisplayName("13.5 Pictograms and emoticons say nothing, and a formula is introduced in words")
  void nothingIsCryptic() {
    thenNowhere(
        """
        [...document.querySelectorAll('body *')]
            .filter(one => !(one.matches('code') && (one.parentNode.textContent.trim() !== one.textContent)))
            .filter(one => [...one.childNodes].some(text => text.nodeType === 3
                && /[\\u2190-\\u2bff\\u{1f000}-\\u{1faff}]|[:;]-?[)(]|\\$\\{/u.test(text.data))
                && !one.closest('script'))
        """);
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

  private interface Look {
    void at(String name, Page page);
  }

  private static void onEveryPage(Look look) {
    PageKinds.visit(observatory, chromium.window(Chromium.PHONE, "fr"), "fr", look::at);
  }

  /** On no page does the script expression find elements. */
  private static void thenNowhere(String expression) {
    onEveryPage((name, page) -> assertEquals("", found(page, expression), name));
  }

  private static void thenNothing(Page page, String expression) {
    assertEquals("", found(page, expression));
  }

  private static String found(Page page, String expression) {
    return String.valueOf(
        page.evaluate("(" + expression.strip() + ").map(one => one.outerHTML).join('\\n')"));
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
