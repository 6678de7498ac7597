package fr.openl.charts;

/** Bars with intervals, the longest first: which categories are frequent, and which are rare. */
final class RankedBars implements ChartType {
  @Override
  public String name() {
    return "ranked-bars";
  }

  @Override
  public boolean suits(Subject subject) {
    return subject instanceof Subject.Whole && !subject.entries().isEmpty();
  }

  @Override
  public Chart draw(Subject subject, Setting setting) {
    return Series.of(subject, setting)
        .ranked()
        .chart(
            RowList.Shape.BARS,
            subject.entries().size() == 1 ? "alt.single" : "alt.ranked",
            Notes.of(subject, setting, "note.interval.bar"));
  }
}
