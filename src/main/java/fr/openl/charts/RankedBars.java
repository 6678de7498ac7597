package fr.openl.charts;

import fr.openl.definition.LocalText.Passage;
import fr.openl.disclosure.Published;
import fr.openl.disclosure.Released;
import java.util.Comparator;
import java.util.List;

/** Bars with intervals, the longest first: which categories are frequent, and which are rare. */
final class RankedBars implements ChartType {
  /** More bars than this are no picture; the rest stays in the table. */
  private static final int MOST = 15;

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
    List<BarList.Bar> ranked =
        subject.entries().stream()
            .sorted(Comparator.comparingDouble(entry -> -weight(entry.number())))
            .map(e -> new BarList.Bar(setting.passage(e.label()), e.number(), false))
            .toList();
    List<BarList.Bar> drawn = ranked.subList(0, Math.min(MOST, ranked.size()));
    Notes notes = Notes.of(subject, setting, "note.interval.bar");
    if (drawn.size() < ranked.size()) {
      notes.say("note.more", drawn.size(), ranked.size());
    }
    Passage title = setting.passage(subject.indicator().label());
    return new Chart(
        subject.id(),
        title,
        BarList.draw(drawn, subject.scale(), setting),
        new Telling(setting)
            .series(
                ranked.size() == 1 ? "alt.single" : "alt.ranked",
                subject.scale(),
                ranked.stream().map(b -> new Telling.Item(b.label().words(), b.number())).toList()),
        notes.finish(),
        Painter::png);
  }

  /** Absent numbers come last, in the order of their list. */
  private static double weight(Released number) {
    return number instanceof Published published ? published.value() : Double.NEGATIVE_INFINITY;
  }
}
