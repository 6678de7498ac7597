package fr.openl.web;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A criterion of RGAA 4.1 that holds for every page: a number, a sentence, and how to find what
 * breaks it.
 *
 * @param complaint what breaks it on a page; empty when nothing does
 */
record RgaaCriterion(String number, String sentence, Complaint complaint) {
  private static final int NARROWEST = 320;

  /** All of them, those that touch the page last. */
  static final List<RgaaCriterion> ALL =
      List.of(
          nowhere(
              "1.3",
              "An image that tells something has a name that tells the same",
              """
              [...document.querySelectorAll('img, svg, object, canvas, [role=img]')]
                  .filter(image => image.getAttribute('aria-hidden') !== 'true')
              """),
          nowhere(
              "1.4",
              "No test image asks a reader to prove being human",
              "[...document.querySelectorAll('form img, form canvas, form svg, form audio')]"),
          nowhere(
              "1.5",
              "There is no CAPTCHA, so nobody needs a way around it",
              """
              [...document.querySelectorAll('iframe, [class*=captcha i], [id*=captcha i]')]
              """),
          nowhere(
              "8.9",
              "No element is there only for its looks",
              """
              [...document.querySelectorAll('table, center, font, b, i, u, br + br, p:empty,'
                  + ' li:empty, h1:empty, h2:empty, h3:empty, blockquote')]
                  .filter(one => !one.closest('[aria-hidden=true]')
                      && one.getAttribute('role') !== 'status')
              """),
          new RgaaCriterion(
              "9.1",
              "One heading of the first rank, and no rank is left out",
              page -> headings(ranks(page))),
          new RgaaCriterion(
              "9.2",
              "Header, main content and footer are told apart",
              RgaaCriterion::missingLandmarks),
          nowhere(
              "10.1",
              "Looks are in the style sheet alone",
              """
              [...document.querySelectorAll('style, [style], [bgcolor], [align], [border], [color],'
                  + ' [cellpadding], [valign], [face]')]
                  .concat([...document.querySelectorAll('[width], [height]')]
                      .filter(one => !['svg', 'IMG'].includes(one.tagName)))
              """),
          nowhere(
              "10.8",
              "What is hidden from the eye and from screen readers can not be reached",
              """
              [...document.querySelectorAll('[aria-hidden=true], [hidden]')]
                  .flatMap(hidden => [hidden, ...hidden.querySelectorAll('*')])
                  .filter(one => one.tabIndex >= 0 && one.getClientRects().length > 0)
              """),
          new RgaaCriterion(
              "11.2",
              "Every field has a label of its own that tells what to fill in",
              RgaaCriterion::sameOrShortLabels),
          nowhere(
              "13.5",
              "Pictograms and emoticons say nothing, and a formula is introduced in words",
              """
              [...document.querySelectorAll('body *')]
                  .filter(one => !(one.matches('code')
                      && (one.parentNode.textContent.trim() !== one.textContent)))
                  .filter(one => [...one.childNodes].some(text => text.nodeType === 3
                      && /[\\u2190-\\u2bff\\u{1f000}-\\u{1faff}]|[:;]-?[)(]|\\$\\{/u.test(text.data))
                      && !one.closest('script'))
              """),
          new RgaaCriterion(
              "10.11",
              "Nothing scrolls sideways at 320 pixels, nor at 200 % zoom",
              RgaaCriterion::tooWide),
          new RgaaCriterion(
              "12.6",
              "The first stop of the keyboard leads past the header, to the content",
              RgaaCriterion::otherFirstStop));

  @Override
  public String toString() {
    return number + " " + sentence;
  }

  /** How a criterion is looked at. */
  @FunctionalInterface
  interface Complaint {
    String on(Page page);
  }

  /** What a script expression finds, as HTML. */
  static String found(Page page, String expression) {
    return String.valueOf(
        page.evaluate("(" + expression.strip() + ").map(one => one.outerHTML).join('\\n')"));
  }

  private static RgaaCriterion nowhere(String number, String sentence, String expression) {
    return new RgaaCriterion(number, sentence, page -> found(page, expression));
  }

  private static List<Integer> ranks(Page page) {
    return ((List<?>)
            page.evaluate(
                "[...document.querySelectorAll('h1, h2, h3, h4, h5, h6')]"
                    + ".map(h => Number(h.tagName[1]))"))
        .stream().map(Integer.class::cast).toList();
  }

  private static String headings(List<Integer> ranks) {
    boolean ordered = !ranks.isEmpty() && ranks.getFirst() == 1;
    for (int i = 1; i < ranks.size(); i++) {
      ordered &= ranks.get(i) > 1 && ranks.get(i) - ranks.get(i - 1) <= 1;
    }
    return ordered ? "" : ranks.toString();
  }

  private static String missingLandmarks(Page page) {
    String named =
        found(
            page,
            """
            [...document.querySelectorAll('nav')]
                .filter(n => !n.closest('header') || !n.hasAttribute('aria-label'))
            """);
    return Stream.of("body > header", "body > main", "body > footer")
        .filter(landmark -> page.locator(landmark).count() != 1)
        .collect(Collectors.joining(", ", named, ""));
  }

  private static String sameOrShortLabels(Page page) {
    List<String> labels =
        ((List<?>)
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
                    """))
            .stream().map(String.class::cast).toList();
    boolean apart = labels.stream().distinct().count() == labels.size();
    return apart && labels.stream().allMatch(label -> label.length() > 2) ? "" : labels.toString();
  }

  private static String tooWide(Page page) {
    String found =
        Stream.of(NARROWEST, Chromium.DESKTOP / 2)
            .map(width -> sideways(page, width))
            .collect(Collectors.joining());
    page.setViewportSize(Chromium.PHONE, Chromium.HEIGHT);
    return found;
  }

  private static String sideways(Page page, int width) {
    page.setViewportSize(width, Chromium.HEIGHT);
    int widest = (int) page.evaluate("document.documentElement.scrollWidth");
    return widest > width ? widest + " at " + width + "\n" : "";
  }

  /** Where a page needs repair, the keyboard begins there. */
  private static String otherFirstStop(Page page) {
    if (page.locator("[autofocus]").count() > 0) {
      return "";
    }
    page.evaluate("document.activeElement.blur(); window.scrollTo(0, 0)");
    page.keyboard().press("Tab");
    Object stop = page.evaluate("document.activeElement.getAttribute('href')");
    return "#main".equals(stop) ? "" : "the keyboard first stops at " + stop;
  }
}
