package fr.openl.charts;

import fr.openl.disclosure.ReleasedIndicator.ChartKind;

/** Bars with intervals in the order of their list: categories that have an order of their own. */
final class OrderedBars implements ChartType {
  @Override
  public String name() {
    return "ordered-bars";
  }

  @Override
  public boolean suits(Subject subject) {
    return subject instanceof Subject.Whole
        && subject.indicator().chart() == ChartKind.ORDERED
        && !subject.entries().isEmpty();
  }

  @Override
  public Chart draw(Subject subject, Setting setting) {
    return Series.of(subject, setting)
        .chart(RowList.Shape.BARS, "alt.ordered", Notes.of(subject, setting, "note.interval.bar"));
  }
}
