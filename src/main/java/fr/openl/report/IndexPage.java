package fr.openl.report;

import fr.openl.charts.Words;
import fr.openl.definition.LocalText.Passage;
import fr.openl.definition.Study;
import fr.openl.disclosure.ReleasedEdition;
import fr.openl.opendata.OpenEdition;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A page that leads to others, in every language at once: all studies, or all editions of one. */
public record IndexPage(PageFrame frame, List<Shelf> shelves) {
  public IndexPage {
    shelves = List.copyOf(shelves);
  }

  /** The part of the page in one language. */
  public record Shelf(Words words, Passage title, Optional<Passage> intro, List<Entry> entries) {
    public Shelf {
      entries = List.copyOf(entries);
    }
  }

  /** A way to one page. */
  public record Entry(String href, Passage title, String detail) {}

  /** All studies; one edition list each, in the order given. */
  static IndexPage ofStudies(List<List<OpenEdition>> studies) {
    List<OpenEdition> last = studies.stream().map(List::getFirst).toList();
    return page(
        "OPEN-L",
        "",
        false,
        languages(last).stream()
            .map(
                language -> {
                  List<List<OpenEdition>> told =
                      studies.stream().filter(e -> speaks(e.getFirst(), language)).toList();
                  return shelf(
                      told.stream()
                          .map(e -> e.getFirst().vocabulary())
                          .findFirst()
                          .map(vocabulary -> vocabulary.in(language))
                          .orElseGet(() -> Words.in(language)),
                      told);
                })
            .toList());
  }

  private static Shelf shelf(Words words, List<List<OpenEdition>> studies) {
    return new Shelf(
        words,
        new Passage(words.language(), words.say("index.title")),
        Optional.of(new Passage(words.language(), words.say("index.intro"))),
        studies.stream()
            .map(
                editions -> {
                  Study study = editions.getFirst().study();
                  return new Entry(
                      study.id() + "/" + EditionsPage.file(words.language()),
                      study.title().in(words.language(), study.defaultLanguage()),
                      words.count("index.editions", editions.size()));
                })
            .toList());
  }

  /** All editions of one study, in the order given. */
  static IndexPage ofEditions(List<OpenEdition> editions) {
    OpenEdition last = editions.getFirst();
    return page(
        last.study()
            .title()
            .in(last.study().defaultLanguage(), last.study().defaultLanguage())
            .words(),
        "../",
        editions.stream().map(OpenEdition::released).anyMatch(ReleasedEdition::simulated),
        last.vocabulary().languages().stream()
            .map(language -> shelf(editions, last.vocabulary().in(language)))
            .toList());
  }

  private static Shelf shelf(List<OpenEdition> editions, Words words) {
    Study study = editions.getFirst().study();
    return new Shelf(
        words,
        study.title().in(words.language(), study.defaultLanguage()),
        study.description().map(d -> d.in(words.language(), study.defaultLanguage())),
        Stream.concat(
                editions.stream().map(edition -> entry(edition.released(), words)),
                Stream.of(
                    new Entry(
                        EditionsPage.file(words.language()),
                        new Passage(words.language(), words.say("editions.trends")),
                        words.say("editions.trends.detail"))))
            .toList());
  }

  private static Entry entry(ReleasedEdition edition, Words words) {
    String responses = words.count("method.responses", edition.responses());
    return new Entry(
        edition.wave().id() + "/" + words.language() + "/index.html",
        edition
            .wave()
            .title()
            .map(title -> title.in(words.language(), edition.study().study().defaultLanguage()))
            .orElse(new Passage(words.language(), words.say("edition", edition.wave().id()))),
        edition.simulated() ? responses + " — " + words.say("simulated") : responses);
  }

  /** Every language in which at least one of {@code editions} is told. */
  static List<String> languages(List<OpenEdition> editions) {
    return Stream.concat(
            editions.stream().flatMap(edition -> edition.vocabulary().languages().stream()),
            Words.LANGUAGES.stream())
        .distinct()
        .toList();
  }

  private static boolean speaks(OpenEdition edition, String language) {
    return edition.vocabulary().speaks(language);
  }

  private static IndexPage page(String title, String root, boolean simulated, List<Shelf> shelves) {
    return new IndexPage(
        new PageFrame(
            shelves.getFirst().words(),
            title,
            root,
            root + "index.html",
            List.of(),
            List.of(),
            simulated),
        shelves);
  }
}
