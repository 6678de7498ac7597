package fr.openl.web.door;

import fr.openl.definition.LocalText;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;

/** The HTML pages, from templates compiled with the program. */
public final class Pages {
  private final TemplateEngine templates =
      TemplateEngine.createPrecompiled(null, ContentType.Html, null, "fr.openl.pages");
  private final Assets assets;
  private final Optional<LocalText> notice;

  /**
   * @param notice a warning for every page, such as that all data are made up
   */
  public Pages(Assets assets, Optional<LocalText> notice) {
    this.assets = assets;
    this.notice = notice;
  }

  /** A frame whose languages are changed by links. */
  public PageFrame frame(Texts texts, String title, List<String> languages) {
    return new PageFrame(texts, title, languages, Optional.empty(), notice, assets);
  }

  /** A frame whose languages are changed by sending the form with this id. */
  public PageFrame formFrame(Texts texts, String title, List<String> languages, String form) {
    return new PageFrame(texts, title, languages, Optional.of(form), notice, assets);
  }

  /**
   * Answers a request with a page to be filled in.
   *
   * @param page the one parameter of the template {@code survey/<name>.jte}
   */
  public void answer(Context request, String name, Object page) {
    render(request, "survey/" + name, page);
  }

  /**
   * Answers a request with a page that anybody may read.
   *
   * @param page the one parameter of the template {@code reading/<name>.jte}
   */
  public void read(Context request, String name, Object page) {
    render(request, "reading/" + name, page);
  }

  /**
   * Answers a request with a page for those who run the observatory.
   *
   * @param page the one parameter of the template {@code desk/<name>.jte}
   */
  public void work(Context request, String name, Object page) {
    render(request, "desk/" + name, page);
  }

  /**
   * Answers a request with a page of neighbours.
   *
   * @param page the one parameter of the template {@code neighbours/<name>.jte}
   */
  public void meet(Context request, String name, Object page) {
    render(request, "neighbours/" + name, page);
  }

  private void render(Context request, String template, Object page) {
    StringOutput html = new StringOutput();
    templates.render(template + ".jte", page, html);
    request.contentType("text/html; charset=utf-8").result(html.toString());
  }
}
