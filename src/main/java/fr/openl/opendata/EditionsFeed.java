package fr.openl.opendata;

import fr.openl.charts.Words;
import java.net.URI;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The editions as an Atom feed (RFC 4287), the last first. An entry is of the day its wave closed,
 * for publishing again changes nothing that a reader should be told of.
 */
public final class EditionsFeed {
  private EditionsFeed() {}

  /** The feed's file in {@code language}. */
  public static String file(String language) {
    return "editions-" + language + ".atom";
  }

  /**
   * @param editions at least one, all told in {@code language}
   * @param site where the reports are read; without it, addresses are those from the feed
   */
  public static String of(List<OpenEdition> editions, String language, Optional<URI> site) {
    List<OpenEdition> order =
        editions.stream()
            .sorted(
                Comparator.comparing((OpenEdition e) -> e.wave().closes())
                    .reversed()
                    .thenComparing(e -> e.study().id()))
            .toList();
    Words words = order.getFirst().spoken(language);
    String base = site.map(URI::toString).orElse("");
    XmlText xml = new XmlText();
    xml.begin("feed", "xmlns", "http://www.w3.org/2005/Atom", "xml:lang", language);
    xml.element("id", EditionName.of("editions/" + language));
    xml.element("title", words.say("index.title"));
    xml.element("updated", moment(order.getFirst()));
    xml.begin("author").element("name", "OPEN-L").end();
    xml.element("link", "", "href", base + file(language), "rel", "self");
    for (OpenEdition edition : order) {
      xml.begin("entry");
      xml.element("id", EditionName.of(edition));
      xml.element(
          "title",
          edition.title(language)
              + (edition.released().simulated() ? " — " + words.say("simulated") : ""));
      xml.element("updated", moment(edition));
      xml.element(
          "link",
          "",
          "href",
          base + edition.study().id() + "/" + edition.wave().id() + "/" + language + "/index.html",
          "hreflang",
          language);
      xml.element("summary", words.count("method.responses", edition.released().responses()));
      xml.element("rights", Licence.of(edition.study()).id());
      xml.end();
    }
    return xml.end().document();
  }

  private static String moment(OpenEdition edition) {
    return edition.wave().closes() + "T00:00:00Z";
  }
}
