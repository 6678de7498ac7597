package fr.openl.charts;

import fr.openl.definition.LocalText.Passage;
import fr.openl.disclosure.Published;
import fr.openl.disclosure.Suppressed;
import java.util.List;

/** Dots on one line each: the domains of a breakdown where lengths from zero matter less. */
final class DotPlot implements ChartType {
  private static final int LINE = 30;

  @Override
  public String name() {
    return "dot-plot";
  }

  @Override
  public boolean suits(Subject subject) {
    return subject instanceof Subject.ByDomain && !subject.entries().isEmpty();
  }

  @Override
  public Chart draw(Subject subject, Setting setting) {
    List<Subject.Entry> entries = subject.entries();
    NumberScale range =
        NumberScale.of(subject.scale(), entries.stream().map(Subject.Entry::number).toList());
    Drawing.Sheet sheet = new Drawing.Sheet(setting.language());
    for (Subject.Entry entry : entries) {
      sheet.paragraph(setting.passage(entry.label()), 14, false, Ink.TEXT).down(LINE / 2);
      sheet.add(Mark.Rule.solid(0, sheet.y(), 100, sheet.y(), Ink.GRID, 1));
      switch (entry.number()) {
        case Published published ->
            sheet.add(new Mark.Dot(range.place(published.value()) * 100, sheet.y(), 5, Ink.LINE));
        case Suppressed absent ->
            sheet.write(
                0,
                sheet.y() - 3,
                Mark.Anchor.START,
                12,
                true,
                Ink.TEXT,
                absent.sign().code() + " " + setting.word(absent));
      }
      sheet.down(LINE / 2);
    }
    Passage title = setting.passage(subject.indicator().label());
    return new Chart(
        subject.id(),
        title,
        sheet.finish(setting),
        new Telling(setting)
            .series(
                "alt.ordered",
                subject.scale(),
                entries.stream()
                    .map(e -> new Telling.Item(setting.passage(e.label()).words(), e.number()))
                    .toList()),
        Notes.of(subject, setting, "note.interval.table").finish(),
        Painter::png);
  }
}
