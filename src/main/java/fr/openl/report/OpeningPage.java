package fr.openl.report;

import fr.openl.definition.LocalText.Passage;
import fr.openl.disclosure.ReleasedIndicator;
import fr.openl.opendata.DatasetMarkup;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The first page of an edition: the figures that matter in words, and the way to all others.
 *
 * @param headlines five at most
 * @param words of the study's authors
 * @param answers how many quotations the page of open answers holds; empty where there is none
 * @param method in a few sentences
 * @param dataset what search engines of data are told, as JSON-LD
 * @param sharing what other sites show of its link
 */
public record OpeningPage(
    PageFrame frame,
    Passage study,
    Passage wave,
    Optional<Passage> description,
    List<Headline> headlines,
    Optional<Prose> words,
    List<Shelf> shelves,
    Optional<String> answers,
    List<Passage> method,
    String citation,
    Markup dataset,
    Sharing sharing) {
  static final String FILE = "index.html";

  /** More figures would not be kept in mind. */
  private static final int MOST_HEADLINES = 5;

  public OpeningPage {
    headlines = List.copyOf(headlines);
    shelves = List.copyOf(shelves);
    method = List.copyOf(method);
  }

  /** A block with the ways to its indicators. */
  public record Shelf(String id, String file, Passage title, List<Entry> entries) {
    public Shelf {
      entries = List.copyOf(entries);
    }
  }

  /**
   * The way to an indicator.
   *
   * @param number its number; empty words where it has several
   */
  public record Entry(String id, String file, Passage label, String number) {}

  static OpeningPage of(
      SpokenEdition edition,
      StudyWords words,
      Map<String, IndicatorView> views,
      OpenAnswers answers,
      Optional<URI> site) {
    return new OpeningPage(
        edition.frame(FILE, List.of()),
        edition.study(),
        edition.wave(),
        edition.open().study().description().map(edition.setting()::passage),
        edition.released().indicators().stream()
            .filter(ReleasedIndicator::headline)
            .map(indicator -> IndicatorView.get(views, indicator.id()))
            .flatMap(view -> view.headline().stream())
            .limit(MOST_HEADLINES)
            .toList(),
        words.opening(),
        edition.parts().stream().map(part -> shelf(part, views)).toList(),
        answers.count(edition.setting().words()),
        MethodNote.of(edition).summary(),
        edition.citation(),
        new Markup(edition.language(), DatasetMarkup.of(edition.open(), edition.language(), site)),
        new EditionCards(edition, site).whole());
  }

  private static Shelf shelf(SpokenEdition.Part part, Map<String, IndicatorView> views) {
    return new Shelf(
        part.id(),
        part.file(),
        part.title(),
        part.indicators().stream()
            .map(
                indicator -> {
                  IndicatorView view = IndicatorView.get(views, indicator.id());
                  return new Entry(
                      view.id(),
                      view.file(),
                      view.label(),
                      indicator.rows().size() == 1
                          ? view.headline().map(Headline::number).orElse("")
                          : "");
                })
            .toList());
  }
}
