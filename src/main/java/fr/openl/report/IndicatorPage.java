package fr.openl.report;

import fr.openl.definition.LocalText.Passage;
import fr.openl.disclosure.ReleasedIndicator;
import fr.openl.opendata.DatasetMarkup;
import fr.openl.opendata.IndicatorFigures;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All that an edition tells of one indicator.
 *
 * @param origin where its numbers come from
 * @param permalink the address of the page, as far as it is known
 * @param before the indicator before it in its block
 * @param after the indicator after it
 * @param dataset what search engines of data are told, as JSON-LD
 * @param sharing what other sites show of its link
 */
public record IndicatorPage(
    PageFrame frame,
    IndicatorView indicator,
    Origin origin,
    String permalink,
    String citation,
    Optional<PageFrame.Link> before,
    Optional<PageFrame.Link> after,
    Markup dataset,
    Sharing sharing) {

  /** The file of its numbers for spreadsheets, from the page. */
  public String csv() {
    return "../" + IndicatorFigures.csv(indicator.id());
  }

  /** The file of its numbers for programs, from the page. */
  public String json() {
    return "../" + IndicatorFigures.json(indicator.id());
  }

  static IndicatorPage of(
      SpokenEdition edition,
      SpokenEdition.Part part,
      ReleasedIndicator indicator,
      Map<String, IndicatorView> views,
      Optional<URI> site) {
    IndicatorView view = IndicatorView.get(views, indicator.id());
    List<PageFrame.Link> all =
        part.indicators().stream()
            .map(i -> IndicatorView.get(views, i.id()))
            .map(v -> PageFrame.Link.to(v.file(), v.label()))
            .toList();
    Passage label = view.label();
    return new IndicatorPage(
        edition
            .frame(view.file(), List.of(label), PageFrame.Link.to(part.file(), part.title()))
            .warning(view.simulated()),
        view,
        Origin.of(indicator, edition),
        DatasetMarkup.address(edition.open(), edition.language(), view.file(), site),
        edition.citation(label),
        BlockPage.neighbour(all, view.file(), -1),
        BlockPage.neighbour(all, view.file(), 1),
        new Markup(
            edition.language(),
            DatasetMarkup.of(edition.open(), indicator, edition.language(), view.file(), site)),
        new EditionCards(edition, site).of(view));
  }
}
