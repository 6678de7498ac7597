package fr.openl.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.options.LoadState;
import fr.openl.collection.EveryControl;
import fr.openl.frame.StudyFolder;
import fr.openl.frame.StudyFolderReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A study whose every text is an attack, answered with attacks: on no kind of page does a browser
 * run any of it, or take it for markup.
 */
class EscapingTest {
  /** Breaks out of text, attributes in either quote, titles, text fields, comments and scripts. */
  private static final String ATTACK =
      "<script>hurt=1;alert(1)</script><img src=x onerror=hurt=1>'\\\" onmouseover=hurt=1"
          + " autofocus onfocus=hurt=1 x='</title></textarea></option></select></script>--><svg"
          + " onload=hurt=1><iframe src=javascript:hurt=1></iframe><base"
          + " href=//elsewhere.example>&lt;script&gt;{{7*7}}";

  private static final Pattern TEXT =
      Pattern.compile(
          "\\b(fr|en|Rouge|Vert|Bleu|personnes|name): (\"[^\"]*\"|[^,}\\n"
              + "]+)|\\b(red|green|blue): (\\w+)");

  private static final String MARKUP =
      "[...document.querySelectorAll('script:not([src]), iframe, object, embed, base, img[src=x],"
          + " svg[onload], a[href^=\"javascript:\" i], [onerror], [onload], [onfocus],"
          + " [onmouseover]')].map(e => e.outerHTML).concat(typeof hurt === 'undefined' ? [] :"
          + " ['hurt'])";

  @TempDir Path folder;

  @Test
  void noTextOfAStudyRunsOnAnyKindOfPage() throws Exception {
    try (RunningObservatory observatory = new RunningObservatory(folder, attacking(folder));
        Chromium chromium = Chromium.open()) {
      for (String language : List.of("fr", "en")) {
        Page window = chromium.window(Chromium.DESKTOP, language);
        List<String> alarms = listenTo(window);
        Set<String> seen = new TreeSet<>();
        PageKinds.visit(
            observatory,
            window,
            language,
            (name, page) -> {
              assertEquals(List.of(), page.evaluate(MARKUP), name);
              assertFalse(page.content().contains("elsewhere.example\""), name);
              seen.add(name);
            });
        assertEquals(List.of(), alarms);
        assertTrue(seen.size() >= 10, "too few kinds of pages: " + seen);
      }
    }
  }

  /** Without scripts, the page comes back with what was typed; with them, it is melded in. */
  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void noAnswerRunsOnThePageThatShowsItAgain(boolean scripts) throws Exception {
    try (RunningObservatory observatory = new RunningObservatory(folder, EveryControl.study());
        Chromium chromium = Chromium.open()) {
      Page page =
          chromium.window(Chromium.PHONE, "fr", options -> options.setJavaScriptEnabled(scripts));
      List<String> alarms = listenTo(page);
      page.navigate(observatory.address().resolve(RunningObservatory.SURVEY).toString());
      for (int step = 0; step < 20 && page.locator("[value=send]").count() == 0; step++) {
        if (page.locator("[name=members]").count() > 0) {
          page.check("[name=name_tool][value=other]");
          page.fill("[name=members]", scripts || step > 3 ? "12" : ATTACK);
        }
        for (String field : List.of("name_tool.other", "word", "wishes")) {
          if (page.locator("[name='" + field + "']").count() > 0) {
            page.fill(
                "[name='" + field + "']",
                field.equals("word") ? "<svg onload=hurt>" : ATTACK.substring(0, 60));
          }
        }
        press(page);
        assertEquals(List.of(), page.evaluate(MARKUP), page.title());
      }
      assertTrue(page.locator("[value=send]").count() > 0, page.url() + page.content());
      press(page);
      assertEquals(List.of(), page.evaluate(MARKUP), page.title());
      assertEquals(List.of(), alarms);
      assertEquals(1, observatory.count("2026"));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/%3Cscript%3Ehurt=1%3C/script%3E",
        "/s/%3Cscript%3Ehurt=1%3C%2Fscript%3E/2026",
        "/s/every-control/%22%3E%3Cimg%20src=x%20onerror=hurt=1%3E",
        "/s/every-control/2026?lang=%22%3E%3Cscript%3Ehurt=1%3C/script%3E",
        "/s/every-control/invited/%3Cscript%3Ehurt=1%3C%2Fscript%3E",
        "/q/every-control/1/%3Cscript%3Ehurt=1%3C%2Fscript%3E",
        "/q/every-control/%3Cscript%3Ehurt=1%3C%2Fscript%3E",
        "/privacy/%3Cscript%3Ehurt=1%3C%2Fscript%3E",
        "/reports/%3Cscript%3Ehurt=1%3C%2Fscript%3E",
        "/api/v1/waves/%3Cscript%3Ehurt=1%3C%2Fscript%3E/2026/questionnaire"
      })
  void noAddressIsToldBackAsMarkup(String path) {
    try (RunningObservatory observatory = new RunningObservatory(folder)) {
      var answer = observatory.get(path);
      String type = answer.headers().firstValue("Content-Type").orElse("");
      if (type.startsWith("text/html")) {
        assertFalse(answer.body().contains("<script>"), answer.body());
        assertFalse(answer.body().contains("<img"), answer.body());
      } else {
        assertTrue(type.startsWith("application/problem+json"), type);
      }
    }
  }

  /** Goes on, by the button that does so on this page. */
  private static void press(Page page) {
    String button =
        Stream.of("main [value=next]", "main [value=send]", "main [value=start]", "main .button")
            .filter(selector -> page.locator(selector).count() > 0)
            .findFirst()
            .orElseThrow(() -> new AssertionError(page.content()));
    page.evaluate("() => { document.querySelector('main').left = false; }");
    page.locator(button).first().click();
    for (int looks = 0; looks < 200; looks++) {
      if (hasArrived(page)) {
        page.waitForLoadState(LoadState.NETWORKIDLE);
        return;
      }
      page.waitForTimeout(50);
    }
    throw new AssertionError("The button leads nowhere: " + page.content());
  }

  private static boolean hasArrived(Page page) {
    try {
      return page.evaluate(
              "document.querySelector('main').left === undefined && document.readyState ==="
                  + " 'complete'")
          .equals(true);
    } catch (PlaywrightException leaving) {
      return false;
    }
  }

  /** What the browser complains about: dialogs, faults of scripts, what the policy forbade. */
  private static List<String> listenTo(Page page) {
    List<String> alarms = new ArrayList<>();
    page.onDialog(
        dialog -> {
          if (!dialog.type().equals("beforeunload")) {
            alarms.add("dialog " + dialog.message());
          }
          dialog.accept();
        });
    page.onPageError(alarms::add);
    page.onResponse(
        answer -> {
          if (answer.status() >= 500) {
            alarms.add(answer.status() + " " + answer.url());
          }
        });
    page.onConsoleMessage(
        message -> {
          if (message.text().contains("Content Security Policy")) {
            alarms.add(message.text());
          }
        });
    page.onRequest(
        request -> {
          if (!request.url().startsWith("http://localhost:")) {
            alarms.add("asks " + request.url());
          }
        });
    return alarms;
  }

  /** The study of every control, with an attack in place of every text. */
  private static StudyFolder attacking(Path folder) throws IOException {
    Path from = Path.of("src/test/resources/fr/openl/every-control");
    AtomicInteger number = new AtomicInteger();
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path copy = folder.resolve("home").resolve(from.relativize(file).toString());
        Files.createDirectories(copy.getParent());
        Files.writeString(
            copy,
            TEXT.matcher(Files.readString(file)).replaceAll(found -> attacked(found, number)));
      }
    }
    assertTrue(number.get() > 60, "attacks in " + number + " texts");
    return StudyFolderReader.read(folder.resolve("home"), EveryControl.STUDY).orRefuse();
  }

  private static String attacked(MatchResult found, AtomicInteger number) {
    String key = found.group(1) != null ? found.group(1) : found.group(3);
    String text = "\"" + number.incrementAndGet() + " " + ATTACK + "\"";
    return java.util.regex.Matcher.quoteReplacement(key + ": " + text);
  }
}
