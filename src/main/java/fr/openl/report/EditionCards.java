package fr.openl.report;

import fr.openl.charts.Setting;
import fr.openl.disclosure.ReleasedEdition;
import fr.openl.disclosure.ReleasedIndicator;
import fr.openl.print.Card;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The pictures by which an edition and each of its indicators are seen where they are shared. */
record EditionCards(String study, String wave, Setting setting) {

  /** Of all its indicators and the edition itself, by file. */
  Map<String, Card> of(ReleasedEdition edition) {
    Map<String, Card> cards = new LinkedHashMap<>();
    cards.put(Sharing.EDITION, whole(edition));
    for (ReleasedIndicator indicator : edition.indicators()) {
      cards.put(Sharing.fileOf(indicator.id()), of(indicator));
    }
    return cards;
  }

  /** The edition: what it is called and how many answered. */
  Card whole(ReleasedEdition edition) {
    return new Card(
        "OPEN-L",
        study,
        "",
        wave,
        setting.words().count("method.responses", edition.responses()),
        warning());
  }

  /** An indicator: its number, or the largest of several. */
  Card of(ReleasedIndicator indicator) {
    String place = study + " — " + wave;
    String label = setting.passage(indicator.label()).words();
    if (indicator.rows().isEmpty()) {
      return new Card(place, label, "", "", "", warning());
    }
    Headline headline = Headline.of(indicator, setting);
    return new Card(
        place,
        label,
        headline.number(),
        headline.category().words(),
        headline.certainty(),
        warning());
  }

  private Optional<String> warning() {
    return setting.simulated() ? Optional.of(setting.words().say("simulated")) : Optional.empty();
  }
}
