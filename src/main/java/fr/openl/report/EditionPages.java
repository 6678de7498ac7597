package fr.openl.report;

import fr.openl.charts.Chart;
import fr.openl.disclosure.ReleasedEdition;
import fr.openl.disclosure.ReleasedIndicator;
import fr.openl.print.Card;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The pages of an edition in one language, with their charts, what of them goes on paper and the
 * pictures of their links. A further page is a line here, with a record of what it shows and a
 * template of that name.
 */
record EditionPages(
    List<Page> pages, List<Chart> charts, PaperEdition paper, Map<String, Card> cards) {
  EditionPages {
    pages = List.copyOf(pages);
    charts = List.copyOf(charts);
    cards = Map.copyOf(cards);
  }

  /**
   * @param editions all of the study
   * @param site where the reports will be read, where it is known
   */
  static EditionPages of(
      SpokenEdition edition, List<ReleasedEdition> editions, Optional<URI> site) {
    Map<String, IndicatorView> views = new LinkedHashMap<>();
    for (ReleasedIndicator indicator : edition.released().indicators()) {
      views.put(indicator.id(), IndicatorView.of(indicator, edition));
    }
    StudyWords words = StudyWords.read(edition, editions, views);
    OpenAnswers answers = OpenAnswers.of(edition, views);
    Map<String, List<ComparedPractices>> practices = new LinkedHashMap<>();
    edition.parts().forEach(p -> practices.put(p.id(), ComparedPractices.of(p, edition)));
    List<Page> pages = new ArrayList<>();
    pages.add(
        new Page(
            OpeningPage.FILE, "opening", OpeningPage.of(edition, words, views, answers, site)));
    for (SpokenEdition.Part part : edition.parts()) {
      pages.add(
          new Page(
              part.file(),
              "block",
              BlockPage.of(
                  edition,
                  part,
                  words,
                  views,
                  practices.getOrDefault(part.id(), List.of()),
                  answers)));
      for (ReleasedIndicator indicator : part.indicators()) {
        pages.add(
            new Page(
                SpokenEdition.fileOf(indicator.id()),
                "indicator",
                IndicatorPage.of(edition, part, indicator, views, site)));
      }
    }
    if (!answers.questions().isEmpty()) {
      pages.add(
          new Page(OpenAnswersPage.FILE, "open-answers", OpenAnswersPage.of(edition, answers)));
    }
    MethodPage method = MethodPage.of(edition);
    pages.add(new Page(MethodPage.FILE, "method", method));
    pages.add(new Page(CodebookPage.FILE, "codebook", CodebookPage.of(edition)));
    List<Chart> charts =
        Stream.of(
                views.values().stream().flatMap(IndicatorView::figures),
                practices.values().stream().flatMap(List::stream).map(ComparedPractices::figure),
                method.items().stream().flatMap(item -> item.figures().stream()))
            .flatMap(figures -> figures)
            .flatMap(figure -> figure.chart().stream())
            .toList();
    return new EditionPages(
        pages,
        charts,
        PaperEdition.of(edition, words, views, practices, answers, charts, site),
        new EditionCards(edition, site).all(views.values()));
  }
}
