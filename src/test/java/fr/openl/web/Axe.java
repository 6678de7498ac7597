package fr.openl.web;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/**
 * The rules of axe-core, none of them switched off, run inside the page itself: told is only what
 * is broken, so that nothing else is written out.
 */
public final class Axe {
  private static final String RULES = rules();
  private static final String RUN =
      """
      async () => {
        const found = await axe.run(document, {resultTypes: ['violations']});
        if (found.passes.length < 10) {
          return 'only ' + found.passes.length + ' rules applied';
        }
        return found.violations
            .map(rule => rule.id + ': ' + rule.help
                + rule.nodes.map(n => '\\n  ' + n.html + '\\n  ' + n.failureSummary).join(''))
            .join('\\n');
      }
      """;

  private Axe() {}

  /** What is broken on a page, with the elements; empty when nothing is. */
  public static String violations(Page page) {
    page.evaluate(RULES);
    return String.valueOf(page.evaluate(RUN));
  }

  private static String rules() {
    try (InputStream script =
        Objects.requireNonNull(AxeBuilder.class.getResourceAsStream("/axe.min.js"))) {
      return new String(script.readAllBytes(), StandardCharsets.UTF_8) + "\n;0";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
