package fr.openl.report;

import fr.openl.charts.Setting;
import fr.openl.disclosure.Published;
import fr.openl.disclosure.Released;
import fr.openl.disclosure.ReleasedChange;
import fr.openl.disclosure.ReleasedIndicator;
import fr.openl.disclosure.ReleasedIndicator.Scale;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a page says of how an indicator moved since the wave before: the change of indicators of one
 * line, and why others cannot be compared. The changes of categories stand in the file of figures.
 */
record ChangeFacts(ReleasedIndicator indicator, Setting setting) {

  List<String> sentences(List<ReleasedChange> changes) {
    List<String> said = new ArrayList<>();
    for (ReleasedChange change : changes) {
      if (change.why().isPresent()) {
        said.add(
            setting
                .words()
                .say(
                    "fact.break." + change.why().get().name().toLowerCase(Locale.ROOT),
                    change.since()));
      } else if (indicator.rows().size() == 1) {
        published(change.change()).ifPresent(told -> said.add(whole(change, told)));
        part("inBoth", change.inBoth()).ifPresent(said::add);
        part("byNewcomers", change.byNewcomers()).ifPresent(said::add);
        part("byLeavers", change.byLeavers()).ifPresent(said::add);
      }
    }
    return said;
  }

  private String whole(ReleasedChange change, Published told) {
    String limits =
        told.bounds()
            .map(
                bounds ->
                    setting
                        .words()
                        .say("fact.change.interval", signed(bounds.low()), signed(bounds.high())))
            .orElse("");
    return setting
        .words()
        .say(
            indicator.scale() == Scale.SHARE ? "fact.change.share" : "fact.change.quantity",
            change.since(),
            signed(told.value()),
            limits);
  }

  private Optional<String> part(String which, Released part) {
    return published(part)
        .map(told -> setting.words().say("fact.change." + which, signed(told.value())));
  }

  /** In points or in the indicator's unit, with its sign. */
  private String signed(double difference) {
    String amount =
        indicator.scale() == Scale.SHARE
            ? setting.numerals().points(difference)
            : setting.numerals().quantity(Math.abs(difference));
    return (difference < 0 ? "\u2212" : "+") + amount;
  }

  private static Optional<Published> published(Released released) {
    return released instanceof Published told ? Optional.of(told) : Optional.empty();
  }
}
