package fr.openl.report;

import fr.openl.Refusal;
import fr.openl.charts.Chart;
import fr.openl.charts.HouseStyle;
import fr.openl.charts.Ink;
import fr.openl.disclosure.ReleasedEdition;
import fr.openl.opendata.EditionsFeed;
import fr.openl.opendata.IndicatorFigures;
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
import java.util.function.LongConsumer;
import java.util.stream.Stream;

/**
 * The yearly report as static pages: of every edition, in {@code <study>/<wave>/<language>/}, an
 * opening, a page for each block and each indicator, the method and the codebook; {@code
 * <study>/editions-<language>.html} with all editions of a study and their trends; {@code
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
    publish(editions, out, site, told -> {});
  }

  /** How many figures a publication of {@code editions} tells in all its languages. */
  public static long countFigures(List<ReleasedEdition> editions) {
    return Tally.of(editions);
  }

  /**
   * Publishes {@code editions} as above.
   *
   * @param watcher is given the number of figures told by now, from several threads and in no
   *     certain order
   */
  public void publish(
      List<ReleasedEdition> editions, Path out, Optional<URI> site, LongConsumer watcher) {
    Tally tally = new Tally(watcher);
    try (Publication publication = new Publication(out)) {
      publication.write("report.css", HouseStyle.before(resource("report.css")) + Ink.sheet());
      publication.write("icon.svg", resource("icon.svg"));
      List<List<OpenEdition>> studies = byStudy(editions);
      publication.write("index.html", render("index", IndexPage.ofStudies(studies)));
      studies.forEach(study -> write(publication, study, site, tally));
      announce(publication, studies.stream().flatMap(List::stream).toList(), site);
      publication.appear();
    }
  }

  private void write(
      Publication publication, List<OpenEdition> study, Optional<URI> site, Tally tally) {
    String folder = study.getFirst().study().id() + "/";
    publication.write(folder + "index.html", render("index", IndexPage.ofEditions(study)));
    for (String language : study.getFirst().vocabulary().languages()) {
      publication.write(
          folder + EditionsPage.file(language),
          render("editions", EditionsPage.of(study, language)));
    }
    List<ReleasedEdition> released = study.stream().map(OpenEdition::released).toList();
    for (OpenEdition edition : study) {
      String place = folder + edition.wave().id() + "/";
      Stream.concat(OpenData.of(edition).stream(), IndicatorFigures.of(edition).stream())
          .forEach(file -> publication.write(place + file.path(), file.bytes()));
      edition.vocabulary().languages().parallelStream()
          .forEach(
              language ->
                  write(
                      publication,
                      place + language + "/",
                      EditionPages.of(SpokenEdition.of(edition, language), released, site),
                      tally.begin(edition.released())));
    }
  }

  private void write(Publication publication, String at, EditionPages own, Tally.Part tally) {
    own.pages().parallelStream()
        .forEach(
            page -> publication.write(at + page.file(), render(page.template(), page.content())));
    own.charts().parallelStream()
        .forEach(
            chart -> {
              write(publication, at + "charts/", chart);
              tally.one();
            });
    own.cards().entrySet().parallelStream()
        .forEach(card -> publication.write(at + card.getKey(), card.getValue().png()));
    own.paper().files(this::fill).forEach((file, bytes) -> publication.write(at + file, bytes));
    tally.end();
  }

  /** Tells those who follow by feed, and robots, what there is. */
  private static void announce(
      Publication publication, List<OpenEdition> editions, Optional<URI> site) {
    if (!editions.isEmpty()) {
      for (String language : IndexPage.languages(editions)) {
        List<OpenEdition> told =
            editions.stream().filter(edition -> edition.vocabulary().speaks(language)).toList();
        publication.write(EditionsFeed.file(language), EditionsFeed.of(told, language, site));
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
  private static List<List<OpenEdition>> byStudy(List<ReleasedEdition> editions) {
    Map<String, List<OpenEdition>> studies = new LinkedHashMap<>();
    for (ReleasedEdition edition : editions) {
      studies
          .computeIfAbsent(edition.study().study().id(), id -> new ArrayList<>())
          .add(OpenEdition.of(edition));
    }
    Comparator<OpenEdition> byOpening = Comparator.comparing(e -> e.wave().opens());
    return studies.values().stream()
        .map(list -> list.stream().sorted(byOpening.reversed()).toList())
        .toList();
  }

  private String render(String template, Object page) {
    return fill("report/" + template, page);
  }

  private String fill(String template, Object page) {
    StringOutput html = new StringOutput();
    templates.render(template + ".jte", page, html);
    return html.toString();
  }

  private static String resource(String name) {
    try (InputStream in = YearlyReport.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(name + " is missing");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
