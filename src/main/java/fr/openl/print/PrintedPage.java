package fr.openl.print;

import fr.openl.charts.Chart;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.helper.W3CDom;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * A page of HTML made ready for paper: folded parts are open, pictures of charts are drawn anew
 * with their alternatives in words, headings become bookmarks, and links lead to a place on paper
 * or to an address, or are plain words.
 */
public final class PrintedPage {
  /** What stands after the id of a chart in the id of its drawing's title. */
  private static final String TITLE_ID = "-title";

  private final Document html;
  private final Map<String, Chart> charts;
  private final String author;
  private final LocalDate day;

  private PrintedPage(Document html, Map<String, Chart> charts, String author, LocalDate day) {
    this.html = html;
    this.charts = charts;
    this.author = author;
    this.day = day;
  }

  /**
   * The page {@code html} with the drawings of {@code charts} in it.
   *
   * @param author who answers for it
   * @param day the day its figures are of
   * @param address where the page will be read; without it, links to other pages are plain words
   */
  public static PrintedPage of(
      String html, List<Chart> charts, String author, LocalDate day, Optional<URI> address) {
    PrintedPage page =
        new PrintedPage(
            Jsoup.parse(html),
            charts.stream().collect(Collectors.toMap(Chart::id, Function.identity())),
            author,
            day);
    page.html.select("script, link, nav").remove();
    page.html.head().appendElement("style").appendText(style());
    page.redraw();
    page.openFolds();
    page.bookmark();
    page.lead(address);
    return page;
  }

  String title() {
    return html.title();
  }

  String language() {
    return html.select("html").attr("lang");
  }

  String author() {
    return author;
  }

  LocalDate day() {
    return day;
  }

  Map<String, Chart> charts() {
    return charts;
  }

  org.w3c.dom.Document document() {
    return new W3CDom().namespaceAware(false).fromJsoup(html);
  }

  /** Puts in the place of a drawing its chart, to be drawn at its width on paper. */
  private void redraw() {
    for (Element drawing : html.select("svg")) {
      Element title = drawing.selectFirst("title[id$=" + TITLE_ID + "]");
      Chart chart =
          title == null
              ? null
              : charts.get(title.id().substring(0, title.id().length() - TITLE_ID.length()));
      if (chart == null) {
        drawing.remove();
        continue;
      }
      Element object =
          new Element("object")
              .attr("type", ChartDrawers.TYPE)
              .attr("data", chart.id())
              .attr("alt", chart.title().words() + ". " + chart.alternative().words())
              .attr("lang", chart.alternative().language())
              .attr("class", "chart")
              .attr("style", "height: " + Math.ceil(ChartDrawers.height(chart)) + "px");
      drawing.replaceWith(object);
    }
  }

  /** A fold shows its content on paper; the words of a chart are its alternative already. */
  private void openFolds() {
    html.select("figure + details:not(:has(table))").remove();
    html.select("details:has(> .scroll) > summary").remove();
    html.select("details").tagName("div");
    html.select("summary").tagName("h4");
  }

  private void bookmark() {
    Element bookmarks = html.head().appendElement("bookmarks");
    Deque<Element> above = new ArrayDeque<>();
    Deque<String> levels = new ArrayDeque<>();
    int number = 0;
    for (Element heading : html.select("h1, h2, h3")) {
      while (!levels.isEmpty() && levels.peek().compareTo(heading.tagName()) >= 0) {
        levels.pop();
        above.pop();
      }
      if (heading.id().isEmpty()) {
        heading.id("bookmark-" + number++);
      }
      Element parent = above.isEmpty() ? bookmarks : above.peek();
      above.push(
          parent
              .appendElement("bookmark")
              .attr("name", heading.text())
              .attr("href", "#" + heading.id()));
      levels.push(heading.tagName());
    }
  }

  /** Pages that stand on this paper are named there by the attribute {@code data-page}. */
  private void lead(Optional<URI> address) {
    html.select("a[download]").remove();
    Map<String, String> places = new HashMap<>();
    html.select("[data-page][id]").forEach(e -> places.put(e.attr("data-page"), e.id()));
    for (Element link : html.select("a[href]")) {
      URI target = URI.create(link.attr("href"));
      if (target.isAbsolute()) {
        continue;
      }
      Optional<String> place = place(target, places);
      if (place.isPresent()) {
        link.attr("href", "#" + place.get());
      } else if (address.isPresent() && !target.getPath().isEmpty()) {
        link.attr("href", address.get().resolve(target).toString());
      } else {
        link.unwrap();
      }
    }
  }

  /** The id on this paper that a link between pages leads to. */
  private Optional<String> place(URI target, Map<String, String> places) {
    String fragment = target.getFragment();
    boolean here = target.getPath().isEmpty() || places.containsKey(target.getPath());
    if (here && fragment != null && html.getElementById(fragment) != null) {
      return Optional.of(fragment);
    }
    return Optional.ofNullable(places.get(target.getPath()));
  }

  private static String style() {
    try (InputStream file = PrintedPage.class.getResourceAsStream("print.css")) {
      if (file == null) {
        throw new IllegalStateException("print.css is missing");
      }
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
