package fr.openl.report;

import fr.openl.charts.Words;
import fr.openl.definition.LocalText.Passage;
import fr.openl.definition.Study;
import fr.openl.disclosure.ReleasedEdition;
import fr.openl.opendata.OpenEdition;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** A page that leads to others, in every language at once: all studies, or all editions of one. */
public record IndexPage(PageFrame frame, List<Shelf> shelves) {
  public IndexPage {
    shelves = List.copyOf(shelves);
  }

  /** The part of the page in one language. */
  public record Shelf(
      String language, Passage title, Optional<Passage> intro, List<Entry> entries) {
    public Shelf {
      entries = List.copyOf(entries);
    }
  }

  /** A way to one page. */
  public record Entry(String href, Passage title, String detail) {}

  /** All studies; one edition list each, in the order given. */
  static IndexPage ofStudies(List<List<OpenEdition>> studies) {
    return page(
        "OPEN-L",
        "",
        false,
        language -> {
          Words words = Words.in(language);
          return new Shelf(
              language,
              new Passage(language, words.say("index.title")),
              Optional.of(new Passage(language, words.say("index.intro"))),
              studies.stream()
                  .map(
                      editions -> {
                        Study study = editions.getFirst().study();
                        return new Entry(
                            study.id() + "/" + EditionsPage.file(language),
                            study.title().in(language, study.defaultLanguage()),
                            words.count("index.editions", editions.size()));
                      })
                  .toList());
        });
  }

  /** All editions of one study, in the order given. */
  static IndexPage ofEditions(List<OpenEdition> editions) {
    Study study = editions.getFirst().study();
    return page(
        study.title().in(study.defaultLanguage(), study.defaultLanguage()).words(),
        "../",
        editions.stream().map(OpenEdition::released).anyMatch(ReleasedEdition::simulated),
        language -> {
          Words words = Words.in(language);
          return new Shelf(
              language,
              study.title().in(language, study.defaultLanguage()),
              study.description().map(d -> d.in(language, study.defaultLanguage())),
              Stream.concat(
                      editions.stream().map(edition -> entry(edition.released(), language, words)),
                      Stream.of(
                          new Entry(
                              EditionsPage.file(language),
                              new Passage(language, words.say("editions.trends")),
                              words.say("editions.trends.detail"))))
                  .toList());
        });
  }

  private static Entry entry(ReleasedEdition edition, String language, Words words) {
    String responses = words.count("method.responses", edition.responses());
    return new Entry(
        edition.wave().id() + "/" + language + "/index.html",
        edition
            .wave()
            .title()
            .map(title -> title.in(language, edition.study().study().defaultLanguage()))
            .orElse(new Passage(language, words.say("edition", edition.wave().id()))),
        edition.simulated() ? responses + " — " + words.say("simulated") : responses);
  }

  private static IndexPage page(
      String title, String root, boolean simulated, Function<String, Shelf> shelf) {
    return new IndexPage(
        new PageFrame(
            Words.in(Words.LANGUAGES.getFirst()),
            title,
            root,
            root + "index.html",
            List.of(),
            List.of(),
            simulated),
        Words.LANGUAGES.stream().map(shelf).toList());
  }
}
