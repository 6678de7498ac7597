package fr.openl.charts;

import fr.openl.disclosure.ReleasedIndicator.ChartKind;

/**
 * Dots on their intervals, the highest first: many categories of which each is a share of its own,
 * so that what is certain and what is not shows before any length does.
 */
final class RankedDots implements ChartType {
  @Override
  public String name() {
    return "ranked-dots";
  }

  /** Without intervals a dot tells less than a bar. */
  @Override
  public boolean suits(Subject subject) {
    return subject instanceof Subject.Whole
        && subject.indicator().chart() == ChartKind.DOTS
        && subject.entries().size() > 1
        && subject.hasIntervals();
  }

  @Override
  public Chart draw(Subject subject, Setting setting) {
    return Series.of(subject, setting)
        .ranked()
        .chart(RowList.Shape.DOTS, "alt.ranked", Notes.of(subject, setting, "note.interval.dot"));
  }
}
