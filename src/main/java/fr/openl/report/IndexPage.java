package fr.openl.report;

import fr.openl.charts.Words;
import fr.openl.definition.LocalText.Passage;
import fr.openl.definition.Study;
import fr.openl.disclosure.ReleasedEdition;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

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
  static IndexPage ofStudies(List<List<ReleasedEdition>> studies) {
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
                        Study study = editions.getFirst().study().study();
                        return new Entry(
                            study.id() + "/index.html",
                            study.title().in(language, study.defaultLanguage()),
                            words.count("index.editions", editions.size()));
                      })
                  .toList());
        });
  }

  /** All editions of one study, in the order given. */
  static IndexPage ofEditions(List<ReleasedEdition> editions) {
    Study study = editions.getFirst().study().study();
    return page(
        study.title().in(study.defaultLanguage(), study.defaultLanguage()).words(),
        "../",
        editions.stream().anyMatch(ReleasedEdition::simulated),
        language -> {
          Words words = Words.in(language);
          return new Shelf(
              language,
              study.title().in(language, study.defaultLanguage()),
              study.description().map(d -> d.in(language, study.defaultLanguage())),
              editions.stream().map(edition -> entry(edition, language, words)).toList());
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
            simulated),
        Words.LANGUAGES.stream().map(shelf).toList());
  }
}
