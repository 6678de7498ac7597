package fr.openl.report;

import fr.openl.print.Card;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The pictures by which an edition and each of its indicators are seen where their links are
 * shared.
 *
 * @param site where the reports will be read, where it is known
 */
record EditionCards(SpokenEdition edition, Optional<URI> site) {
  private static final String WHOLE = "card.png";

  /** The picture of {@code view}. */
  Sharing of(IndicatorView view) {
    return new Sharing(card(view), "cards/" + view.id() + ".png", page(view.file()));
  }

  /** The picture of the edition: what it is called and how many answered. */
  Sharing whole() {
    Card card =
        new Card(
            "OPEN-L",
            edition.study().words(),
            "",
            edition.wave().words(),
            edition.setting().words().count("method.responses", edition.released().responses()),
            warning(edition.setting().simulated()));
    return new Sharing(card, WHOLE, page(OpeningPage.FILE));
  }

  /** Every picture by its file. */
  Map<String, Card> all(Iterable<IndicatorView> views) {
    Map<String, Card> cards = new LinkedHashMap<>();
    cards.put(whole().file(), whole().card());
    views.forEach(view -> cards.put(of(view).file(), of(view).card()));
    return cards;
  }

  private Card card(IndicatorView view) {
    Optional<Headline> headline = view.headline();
    return new Card(
        edition.study().words() + " — " + edition.wave().words(),
        view.label().words(),
        headline.map(Headline::number).orElse(""),
        headline.map(told -> told.category().words()).orElse(""),
        headline.map(Headline::certainty).orElse(""),
        warning(view.simulated()));
  }

  private Optional<URI> page(String file) {
    return site.map(root -> root.resolve(edition.place() + file));
  }

  private Optional<String> warning(boolean simulated) {
    return simulated ? Optional.of(edition.say("simulated")) : Optional.empty();
  }
}
