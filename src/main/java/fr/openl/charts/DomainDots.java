package fr.openl.charts;

/**
 * The domains of a breakdown below the whole population, each a dot on its interval beside the line
 * of everyone: who differs, and whether it is certain.
 */
final class DomainDots implements ChartType {
  @Override
  public String name() {
    return "domain-dots";
  }

  @Override
  public boolean suits(Subject subject) {
    return subject instanceof Subject.ByDomain && !subject.entries().isEmpty();
  }

  @Override
  public Chart draw(Subject subject, Setting setting) {
    Notes notes = Notes.of(subject, setting, "note.interval.dot");
    notes.say("note.reference");
    return Series.of(subject, setting)
        .below(subject.indicator().rows().getFirst().estimate())
        .chart(RowList.Shape.DOTS, "alt.ordered", notes);
  }
}
