package fr.openl.charts;

import fr.openl.definition.LocalText.Passage;
import fr.openl.disclosure.ReleasedIndicator.ChartKind;
import java.util.ArrayList;
import java.util.List;

/**
 * Bars with intervals in the order of their list: categories that have an order of their own, or
 * the domains of a breakdown below the whole population.
 */
final class OrderedBars implements ChartType {
  @Override
  public String name() {
    return "ordered-bars";
  }

  @Override
  public boolean suits(Subject subject) {
    return !subject.entries().isEmpty()
        && (subject instanceof Subject.ByDomain
            || subject.indicator().chart() == ChartKind.ORDERED);
  }

  @Override
  public Chart draw(Subject subject, Setting setting) {
    List<BarList.Bar> bars = new ArrayList<>();
    if (subject instanceof Subject.ByDomain) {
      bars.add(
          new BarList.Bar(
              new Passage(setting.language(), setting.words().say("whole")),
              subject.indicator().rows().getFirst().estimate(),
              true));
    }
    subject
        .entries()
        .forEach(e -> bars.add(new BarList.Bar(setting.passage(e.label()), e.number(), false)));
    return new Chart(
        subject.id(),
        Titles.of(subject, setting),
        BarList.draw(bars, subject.scale(), setting),
        new Telling(setting)
            .series(
                "alt.ordered",
                subject.scale(),
                bars.stream().map(b -> new Telling.Item(b.label().words(), b.number())).toList()),
        Notes.of(subject, setting, "note.interval.bar").finish(),
        Painter::png);
  }
}
