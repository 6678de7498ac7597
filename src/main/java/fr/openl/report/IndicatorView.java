package fr.openl.report;

import fr.openl.charts.DataTable;
import fr.openl.charts.Setting;
import fr.openl.charts.Subject;
import fr.openl.charts.Words;
import fr.openl.definition.LocalText.Passage;
import fr.openl.disclosure.Published;
import fr.openl.disclosure.ReleasedIndicator;
import fr.openl.disclosure.ReleasedIndicator.ChartKind;
import fr.openl.disclosure.Suppressed;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An indicator as pages show it.
 *
 * @param file its page
 * @param headline its number, or the foremost of several
 * @param facts sentences on its base and its item non-response
 * @param main the whole population
 * @param changes sentences on the change since the wave before
 * @param changeTable the changes of several rows
 * @param trend over the waves, when there are several
 * @param simulated whether any response that its numbers rest on was made up
 */
public record IndicatorView(
    String id,
    String file,
    Passage label,
    Optional<Passage> definition,
    Optional<Headline> headline,
    List<String> facts,
    Figure main,
    List<String> changes,
    Optional<DataTable> changeTable,
    Optional<Figure> trend,
    List<Breakdown> breakdowns,
    boolean simulated) {
  public IndicatorView {
    facts = List.copyOf(facts);
    changes = List.copyOf(changes);
    breakdowns = List.copyOf(breakdowns);
  }

  /** The indicator in each domain of one variable. */
  public record Breakdown(String variable, Passage label, Figure figure) {}

  static IndicatorView of(ReleasedIndicator indicator, SpokenEdition edition) {
    Setting setting = edition.setting();
    ChangeFacts changes =
        new ChangeFacts(indicator, edition.released().changesOf(indicator.id()), setting);
    boolean drawn = indicator.chart() != ChartKind.NONE;
    return new IndicatorView(
        indicator.id(),
        SpokenEdition.fileOf(indicator.id()),
        setting.passage(indicator.label()),
        indicator.definition().map(setting::passage),
        indicator.rows().isEmpty()
            ? Optional.empty()
            : Optional.of(Headline.of(indicator, edition)),
        facts(indicator, setting),
        Figure.of(new Subject.Whole(indicator), drawn && !startsWithTrend(indicator), setting),
        changes.sentences(),
        changes.table(),
        indicator.trends().isEmpty()
            ? Optional.empty()
            : Optional.of(Figure.of(new Subject.OverWaves(indicator), drawn, setting)),
        indicator.breakdowns().stream()
            .map(
                breakdown ->
                    new Breakdown(
                        breakdown.variable(),
                        setting.passage(breakdown.label()),
                        Figure.of(new Subject.ByDomain(indicator, breakdown), drawn, setting)))
            .toList(),
        setting.simulated() && !indicator.stated());
  }

  /** The indicator {@code id} of an edition. */
  static IndicatorView get(Map<String, IndicatorView> views, String id) {
    IndicatorView view = views.get(id);
    if (view == null) {
      throw new IllegalArgumentException("No indicator " + id + " in the edition");
    }
    return view;
  }

  /**
   * The figure that stands for the indicator where there is room for one: a single number is told
   * in words beside it, its line over the waves says more than its bar.
   */
  public Figure first() {
    boolean told = main.chart().isEmpty() || main.table().rows().size() == 1;
    return told && trend.isPresent() && trend.get().chart().isPresent() ? trend.get() : main;
  }

  /** All its numbers, as the appendix on paper holds them. */
  public List<PaperTable> onPaper(Words words) {
    return PaperTable.of(this, words);
  }

  /** All its figures, in the order of its page. */
  Stream<Figure> figures() {
    return Stream.of(Stream.of(main), trend.stream(), breakdowns.stream().map(Breakdown::figure))
        .flatMap(figures -> figures);
  }

  /** Whether the study wants its line over the waves rather than its present number. */
  private static boolean startsWithTrend(ReleasedIndicator indicator) {
    return indicator.chart() == ChartKind.TREND && !indicator.trends().isEmpty();
  }

  private static List<String> facts(ReleasedIndicator indicator, Setting setting) {
    List<String> facts = new ArrayList<>();
    if (indicator.itemNonresponse().isPresent()) {
      facts.add(setting.words().say("fact.base", setting.words().say(Origin.base(indicator))));
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
    return facts;
  }
}
