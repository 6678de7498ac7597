package fr.openl.web;

import com.microsoft.playwright.Page;
import java.net.URI;
import java.util.function.BiConsumer;

/**
 * One page of every kind, met as a respondent meets them: from the home page to the receipt, with
 * mistakes on the way.
 */
final class PageKinds {
  private final RunningObservatory observatory;
  private final Page page;
  private final String language;
  private final BiConsumer<String, Page> look;

  private PageKinds(
      RunningObservatory observatory, Page page, String language, BiConsumer<String, Page> look) {
    this.observatory = observatory;
    this.page = page;
    this.language = language;
    this.look = look;
  }

  /** Shows every kind of page to {@code look}, with its name, in a browser's window. */
  static void visit(
      RunningObservatory observatory, Page window, String language, BiConsumer<String, Page> look) {
    new PageKinds(observatory, window, language, look).walk();
  }

  private void walk() {
    open("home", "/");
    open("error", "/nowhere");
    open("questionnaire", "/q/every-control/1");
    open("question", "/q/every-control/1/used");
    open("grid question", "/q/every-control/1/app_use");
    open("privacy", "/privacy/every-control");
    open("welcome", RunningObservatory.SURVEY);
    press("[value=start]");
    look.accept("begin", page);
    String link = URI.create(page.url()).getPath();
    press("#next");
    look.accept("block", page);
    page.fill("[name=members]", "douze");
    press("main [value=next]");
    look.accept("failures", page);
    page.check("[name=name_tool][value=other]");
    page.fill("[name='name_tool.other']", "Etherpad");
    page.fill("[name=members]", "120");
    page.check("[name=has_space][value=yes]");
    press("main [value=next]");
    look.accept("added", page);
    press("main [value=next]");
    look.accept("choices", page);
    page.check("[name='app_use.files'][value=daily]");
    page.check("[name=mood][value='7']");
    press("main [value=next]");
    look.accept("reminder", page);
    press("main [value=next]");
    look.accept("large", page);
    press("main [value=next]");
    look.accept("writing", page);
    page.fill("[name=wishes]", "Merci");
    press("main [value=next]");
    look.accept("review", page);
    press("main [value=send]");
    look.accept("thanks", page);
    open("lost", link + "/nowhere");
    open("answers", link + "/answers");
    open("withdraw", link + "/withdraw");
    press("main button");
    look.accept("withdrawn", page);
    open("standing", link);
    open("erase", link + "/erase");
    press("main button");
    look.accept("erased", page);
    open("receipt", RunningObservatory.SURVEY + "/receipt");
    page.fill("[name=code]", "nothing");
    press("main button");
    look.accept("receipt failing", page);
  }

  private void open(String name, String path) {
    page.navigate(observatory.address().resolve(path + "?lang=" + language).toString());
    look.accept(name, page);
  }

  /** Presses a button and waits for the page that it leads to, at the same address or another. */
  private void press(String button) {
    page.evaluate("document.body.setAttribute('data-old', '')");
    page.click(button);
    page.waitForSelector("body:not([data-old])");
    page.waitForLoadState();
  }
}
