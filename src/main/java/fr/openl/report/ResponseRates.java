package fr.openl.report;

import fr.openl.charts.Setting;
import fr.openl.charts.Subject;
import fr.openl.definition.LocalText.Passage;
import fr.openl.disclosure.ReleasedIndicator;
import java.util.List;

/** What the method note shows of who answered: the response rate in each stratum of the frame. */
final class ResponseRates {
  private ResponseRates() {}

  static MethodNote.Item item(ReleasedIndicator rates, SpokenEdition edition) {
    Setting setting = edition.setting();
    List<Figure> figures =
        rates.breakdowns().stream()
            .map(by -> Figure.of(new Subject.ByDomain(rates, by), true, setting))
            .toList();
    return new MethodNote.Item(
        "response",
        edition.say("method.response.heading"),
        List.of(
            new Passage(edition.language(), edition.say("method.response")),
            new Passage(edition.language(), edition.say("method.response.why"))),
        figures);
  }
}
