package fr.openl.charts;

import fr.openl.definition.LocalText.Passage;
import fr.openl.disclosure.Published;
import fr.openl.disclosure.Released;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The single series of labelled numbers of a subject, to be drawn below each other. */
record Series(Subject subject, Setting setting, List<RowList.Row> rows) {
  /** More rows than this are no picture; the rest stays in the table. */
  static final int MOST = 20;

  Series {
    rows = List.copyOf(rows);
  }

  /** The numbers in the order of their list. */
  static Series of(Subject subject, Setting setting) {
    return new Series(
        subject,
        setting,
        subject.entries().stream()
            .map(e -> new RowList.Row(setting.passage(e.label()), e.number(), false))
            .toList());
  }

  /** The highest number first; absent ones come last, in the order of their list. */
  Series ranked() {
    return new Series(
        subject,
        setting,
        rows.stream().sorted(Comparator.comparingDouble(row -> -weight(row.number()))).toList());
  }

  /** With the whole population before its domains. */
  Series below(Released whole) {
    Passage everyone = new Passage(setting.language(), setting.words().say("whole"));
    return new Series(
        subject,
        setting,
        Stream.concat(Stream.of(new RowList.Row(everyone, whole, true)), rows.stream()).toList());
  }

  /** The chart of the first rows; the alternative text opens with {@code openingKey}. */
  Chart chart(RowList.Shape shape, String openingKey, Notes notes) {
    List<RowList.Row> drawn = new ArrayList<>(rows.subList(0, Math.min(MOST, rows.size())));
    if (drawn.size() < rows.size()) {
      notes.say("note.more", drawn.size(), rows.size());
    }
    return new Chart(
        subject.id(),
        Titles.of(subject, setting),
        RowList.draw(shape, drawn, subject.scale(), setting),
        RowList.onPaper(shape, drawn, subject.scale(), setting),
        new Telling(setting)
            .series(
                openingKey,
                subject.scale(),
                rows.stream().map(b -> new Telling.Item(b.label().words(), b.number())).toList()),
        notes.finish(),
        Painter::png);
  }

  private static double weight(Released number) {
    return number instanceof Published published ? published.value() : Double.NEGATIVE_INFINITY;
  }
}
