package fr.openl.disclosure;

import static fr.openl.disclosure.ReleasedFixtures.published;

import fr.openl.definition.LocalText;
import fr.openl.disclosure.ReleasedIndicator.Base;
import fr.openl.disclosure.ReleasedIndicator.ChartKind;
import fr.openl.disclosure.ReleasedIndicator.Scale;
import java.util.List;
import java.util.Optional;

/** An indicator of a demonstration being put together, over all who answered. */
public final class IndicatorDraft {
  private final String id;
  private final String block;
  private final ChartKind chart;
  private final LocalText label;
  private Optional<LocalText> definition = Optional.empty();
  private Optional<String> unit = Optional.empty();
  private boolean headline;
  private List<ReleasedRow> rows = List.of();
  private List<ReleasedBreakdown> breakdowns = List.of();
  private List<ReleasedTrend> trends = List.of();
  private boolean stated;

  IndicatorDraft(String id, String block, ChartKind chart, LocalText label) {
    this.id = id;
    this.block = block;
    this.chart = chart;
    this.label = label;
  }

  IndicatorDraft definition(LocalText words) {
    definition = Optional.of(words);
    return this;
  }

  public IndicatorDraft quantity(String id) {
    unit = Optional.of(id);
    return this;
  }

  public IndicatorDraft headline() {
    headline = true;
    return this;
  }

  public IndicatorDraft rows(ReleasedRow... all) {
    rows = List.of(all);
    return this;
  }

  public IndicatorDraft breakdowns(ReleasedBreakdown... all) {
    breakdowns = List.of(all);
    return this;
  }

  public IndicatorDraft trends(ReleasedTrend... all) {
    trends = List.of(all);
    return this;
  }

  /** Its numbers are stated by the study. */
  public IndicatorDraft stated() {
    stated = true;
    return this;
  }

  public ReleasedIndicator build() {
    return new ReleasedIndicator(
        id,
        block,
        unit.isPresent() ? Scale.QUANTITY : Scale.SHARE,
        label,
        definition,
        Base.ANSWERED,
        unit,
        headline,
        chart,
        rows,
        breakdowns,
        Optional.of(published(0.021, 612)),
        trends,
        stated);
  }
}
