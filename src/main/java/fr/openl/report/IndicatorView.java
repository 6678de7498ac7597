package fr.openl.report;

import fr.openl.charts.Setting;
import fr.openl.charts.Subject;
import fr.openl.definition.LocalText.Passage;
import fr.openl.disclosure.Published;
import fr.openl.disclosure.ReleasedChange;
import fr.openl.disclosure.ReleasedIndicator;
import fr.openl.disclosure.ReleasedIndicator.ChartKind;
import fr.openl.disclosure.Suppressed;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An indicator as its part of a page shows it.
 *
 * @param facts sentences on its base and its item non-response
 * @param main the whole population
 * @param trend over the waves, when there are several
 */
public record IndicatorView(
    String id,
    Passage label,
    Optional<Passage> definition,
    List<String> facts,
    Figure main,
    Optional<Figure> trend,
    List<Breakdown> breakdowns) {
  public IndicatorView {
    facts = List.copyOf(facts);
    breakdowns = List.copyOf(breakdowns);
  }

  /** One breakdown, folded away until it is asked for. */
  public record Breakdown(Passage label, Figure figure) {}

  static IndicatorView of(
      ReleasedIndicator indicator, List<ReleasedChange> changes, Setting setting) {
    boolean drawn = indicator.chart() != ChartKind.NONE;
    boolean trendFirst = indicator.chart() == ChartKind.TREND && !indicator.trends().isEmpty();
    Subject whole = new Subject.Whole(indicator);
    return new IndicatorView(
        indicator.id(),
        setting.passage(indicator.label()),
        indicator.definition().map(setting::passage),
        facts(indicator, changes, setting),
        drawn && !trendFirst ? Figure.drawn(whole, setting) : Figure.tabulated(whole, setting),
        trend(indicator, drawn, setting),
        indicator.breakdowns().stream()
            .map(
                breakdown -> {
                  Subject subject = new Subject.ByDomain(indicator, breakdown);
                  return new Breakdown(
                      setting.passage(breakdown.label()),
                      drawn ? Figure.drawn(subject, setting) : Figure.tabulated(subject, setting));
                })
            .toList());
  }

  /** All its figures, in the order of the page. */
  Stream<Figure> figures() {
    return Stream.of(Stream.of(main), trend.stream(), breakdowns.stream().map(Breakdown::figure))
        .flatMap(figures -> figures);
  }

  private static Optional<Figure> trend(
      ReleasedIndicator indicator, boolean drawn, Setting setting) {
    if (indicator.trends().isEmpty()) {
      return Optional.empty();
    }
    Subject subject = new Subject.OverWaves(indicator);
    return Optional.of(drawn ? Figure.drawn(subject, setting) : Figure.tabulated(subject, setting));
  }

  private static List<String> facts(
      ReleasedIndicator indicator, List<ReleasedChange> changes, Setting setting) {
    List<String> facts = new ArrayList<>();
    if (indicator.itemNonresponse().isPresent()) {
      facts.add(setting.words().say("base." + indicator.base().name().toLowerCase(Locale.ROOT)));
    }
    indicator
        .unit()
        .ifPresent(unit -> facts.add(setting.words().say("fact.unit", setting.unit(unit))));
    indicator
        .itemNonresponse()
        .map(
            silent ->
                switch (silent) {
                  case Published share -> setting.numerals().fineShare(share.value());
                  case Suppressed absent -> setting.word(absent);
                })
        .ifPresent(share -> facts.add(setting.words().say("fact.nonresponse", share)));
    facts.addAll(new ChangeFacts(indicator, setting).sentences(changes));
    return facts;
  }
}
