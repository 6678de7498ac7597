package fr.openl.report;

import fr.openl.Refusal;
import fr.openl.charts.Chart;
import fr.openl.charts.Ink;
import fr.openl.charts.Words;
import fr.openl.disclosure.ReleasedEdition;
import fr.openl.opendata.EditionsFeed;
import fr.openl.opendata.OpenData;
import fr.openl.opendata.OpenEdition;
import fr.openl.opendata.SiteMap;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The yearly report as static pages: {@code <study>/<wave>/<language>/index.html} with every chart
 * and number to download, {@code <study>/index.html} with all editions of a study and {@code
 * index.html} with all studies. The pages ask for nothing from elsewhere and run no script.
 */
public final class YearlyReport {
  private final TemplateEngine templates =
      TemplateEngine.createPrecompiled(null, ContentType.Html, null, "fr.openl.pages");

  /**
   * Publishes {@code editions} as the whole content of {@code out}; an earlier report there stays
   * untouched until the new one is complete.
   *
   * @throws Refusal when {@code out} holds other files than a report's or cannot be written, or
   *     when a study's words quote a figure that does not exist
   */
  public void publish(List<ReleasedEdition> editions, Path out) {
    publish(editions, out, Optional.empty());
  }

  /**
   * Publishes {@code editions} as above.
   *
   * @param site where {@code out} will be read, ending in a slash: a list of pages for robots can
   *     only be written when it is known
   */
  public void publish(List<ReleasedEdition> editions, Path out, Optional<URI> site) {
    try (Publication publication = new Publication(out)) {
      publication.write("report.css", styleSheet());
      publication.write("icon.svg", resource("icon.svg"));
      List<List<ReleasedEdition>> studies = byStudy(editions);
      publication.write("index.html", render("index", IndexPage.ofStudies(studies)));
      for (List<ReleasedEdition> study : studies) {
        String folder = study.getFirst().study().study().id() + "/";
        publication.write(folder + "index.html", render("index", IndexPage.ofEditions(study)));
        study.forEach(edition -> write(publication, folder, OpenEdition.of(edition), site));
      }
      announce(publication, editions.stream().map(OpenEdition::of).toList(), site);
      publication.appear();
    }
  }

  private void write(
      Publication publication, String folder, OpenEdition edition, Optional<URI> site) {
    String place = folder + edition.wave().id() + "/";
    OpenData.of(edition).forEach(file -> publication.write(place + file.path(), file.bytes()));
    for (String language : Words.LANGUAGES) {
      EditionPage page = EditionPage.of(edition, language, site);
      String own = place + language + "/";
      publication.write(own + "index.html", render("edition", page));
      publication.write(
          own + "codebook.html", render("codebook", CodebookPage.of(edition, language)));
      page.charts().parallel().forEach(chart -> write(publication, own + "charts/", chart));
    }
  }

  /** Tells those who follow by feed, and robots, what there is. */
  private static void announce(
      Publication publication, List<OpenEdition> editions, Optional<URI> site) {
    if (!editions.isEmpty()) {
      for (String language : Words.LANGUAGES) {
        publication.write(EditionsFeed.file(language), EditionsFeed.of(editions, language, site));
      }
    }
    site.ifPresent(
        address -> {
          publication.write(SiteMap.FILE, SiteMap.of(address, publication.pages()));
          publication.write("robots.txt", SiteMap.robots(address));
        });
  }

  private static void write(Publication publication, String folder, Chart chart) {
    publication.write(folder + chart.id() + ".svg", chart.standaloneSvg());
    publication.write(folder + chart.id() + ".png", chart.png());
  }

  /** Studies in the order given, each with its last wave first. */
  private static List<List<ReleasedEdition>> byStudy(List<ReleasedEdition> editions) {
    Map<String, List<ReleasedEdition>> studies = new LinkedHashMap<>();
    for (ReleasedEdition edition : editions) {
      studies.computeIfAbsent(edition.study().study().id(), id -> new ArrayList<>()).add(edition);
    }
    Comparator<ReleasedEdition> byOpening = Comparator.comparing(e -> e.wave().opens());
    return studies.values().stream()
        .map(list -> list.stream().sorted(byOpening.reversed()).toList())
        .toList();
  }

  private String render(String template, Object page) {
    StringOutput html = new StringOutput();
    templates.render("report/" + template + ".jte", page, html);
    return html.toString();
  }

  private static String styleSheet() {
    return new String(resource("report.css"), StandardCharsets.UTF_8) + Ink.sheet();
  }

  private static byte[] resource(String name) {
    try (InputStream in = YearlyReport.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(name + " is missing");
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
