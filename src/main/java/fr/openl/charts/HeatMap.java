package fr.openl.charts;

import fr.openl.definition.LocalText.Passage;
import fr.openl.disclosure.Published;
import fr.openl.disclosure.Released;
import fr.openl.disclosure.ReleasedBreakdown.Domain;
import fr.openl.disclosure.ReleasedIndicator.Scale;
import fr.openl.disclosure.ReleasedRow;
import fr.openl.disclosure.Suppressed;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Practices by group: a line of cells for each answer, a column for everyone and for each domain,
 * darker where the share is higher, with its number. It shows at a glance where a practice is at
 * home; for what is certain there is the table.
 */
final class HeatMap implements ChartType {
  private static final int CELL = 24;
  private static final int WORDS = 12;

  /** More columns are too narrow for a number on a phone. */
  private static final int MOST_COLUMNS = 13;

  private static final int MOST_TOLD_OF_MANY = 4;

  /** More cells than this are no picture; the last rows stay in the table. */
  private static final int MOST_CELLS = 144;

  @Override
  public String name() {
    return "heat-map";
  }

  @Override
  public boolean suits(Subject subject) {
    return subject instanceof Subject.ByDomain by
        && subject.scale() == Scale.SHARE
        && by.indicator().rows().size() >= 2
        && by.breakdown().domains().size() < MOST_COLUMNS
        && by.breakdown().domains().stream()
            .allMatch(d -> codes(d.rows()).equals(codes(by.indicator().rows())));
  }

  @Override
  public Chart draw(Subject subject, Setting setting) {
    Subject.ByDomain by = (Subject.ByDomain) subject;
    List<Column> columns = columns(by, setting);
    int rows = Math.min(by.indicator().rows().size(), MOST_CELLS / columns.size());
    NumberScale range =
        NumberScale.of(
            subject.scale(),
            columns.stream().flatMap(c -> c.rows().stream()).map(ReleasedRow::estimate).toList());
    Drawing.Sheet sheet = new Drawing.Sheet(setting.language());
    ColumnHeads heads = ColumnHeads.of(columns.stream().map(Column::label).toList());
    heads.draw(sheet);
    for (int row = 0; row < rows; row++) {
      Passage label = setting.passage(by.indicator().rows().get(row).label());
      sheet.down(4).paragraph(label, 13, false, Ink.TEXT).down(3);
      line(sheet, columns.stream().map(numbersOf(row)).toList(), heads, range, setting);
      sheet.down(CELL + 4);
    }
    Notes notes = Notes.of(subject, setting, "note.interval.table").say("note.cells");
    if (rows < by.indicator().rows().size()) {
      notes.say("note.more", rows, by.indicator().rows().size());
    }
    return new Chart(
        subject.id(),
        Titles.of(subject, setting),
        sheet.finish(setting),
        tell(by, setting),
        notes.finish(),
        Painter::png);
  }

  private static Function<Column, Released> numbersOf(int row) {
    return column -> column.rows().get(row).estimate();
  }

  /** Light cells before dark ones: words in one ink are written shorter together. */
  private static void line(
      Drawing.Sheet sheet,
      List<Released> numbers,
      ColumnHeads heads,
      NumberScale range,
      Setting setting) {
    for (Ink words : List.of(Ink.TEXT, Ink.ON_LIGHT, Ink.ON_DARK)) {
      for (int i = 0; i < numbers.size(); i++) {
        if (words(numbers.get(i), range) == words) {
          cell(sheet, numbers.get(i), heads.place(i), range, setting);
        }
      }
    }
  }

  private static Ink words(Released number, NumberScale range) {
    return number instanceof Published published
        ? Ink.tone(range.place(published.value())).wordsOnTop()
        : Ink.TEXT;
  }

  private static void cell(
      Drawing.Sheet sheet,
      Released number,
      ColumnHeads.Place place,
      NumberScale range,
      Setting setting) {
    double middle = place.middle();
    switch (number) {
      case Published published -> {
        Ink ink = Ink.tone(range.place(published.value()));
        sheet.add(box(sheet, place, ink, Optional.empty()));
        sheet.write(
            middle,
            sheet.y() + 16,
            Mark.Anchor.MIDDLE,
            WORDS,
            false,
            ink.wordsOnTop(),
            setting.numerals().bareShare(published.value()));
      }
      case Suppressed absent -> {
        sheet.add(box(sheet, place, Ink.PAPER, Optional.of(Ink.ABSENT)));
        sheet.write(
            middle,
            sheet.y() + 16,
            Mark.Anchor.MIDDLE,
            Setting.size(absent),
            false,
            Ink.TEXT,
            absent.sign().code());
      }
    }
  }

  private static Mark box(
      Drawing.Sheet sheet, ColumnHeads.Place place, Ink fill, Optional<Ink> edge) {
    return Mark.Area.box(place.left(), sheet.y(), place.width(), CELL, fill, edge);
  }

  private static List<Column> columns(Subject.ByDomain by, Setting setting) {
    Passage whole = new Passage(setting.language(), setting.words().say("whole"));
    return Stream.concat(
            Stream.of(new Column(whole, by.indicator().rows())),
            by.breakdown().domains().stream()
                .map(domain -> new Column(setting.passage(domain.label()), domain.rows())))
        .toList();
  }

  /** Of a large map fewer lines are told one by one: a file holds so many words and no more. */
  private static int told(Subject.ByDomain by) {
    int cells = by.indicator().rows().size() * (by.breakdown().domains().size() + 1);
    return cells > MOST_CELLS * 2 / 3 ? MOST_TOLD_OF_MANY : Telling.MOST;
  }

  /** For each answer where it is most and least frequent, as far as that may be told. */
  private static TextAlternative tell(Subject.ByDomain by, Setting setting) {
    Telling telling = new Telling(setting);
    List<ReleasedRow> rows = by.indicator().rows();
    List<Domain> domains = by.breakdown().domains();
    List<String> sentences = new ArrayList<>();
    for (int row = 0; row < Math.min(rows.size(), told(by)); row++) {
      int line = row;
      List<Telling.Item> items =
          domains.stream()
              .map(
                  d ->
                      new Telling.Item(
                          setting.passage(d.label()).words(), d.rows().get(line).estimate()))
              .toList();
      sentences.add(
          telling.extremes(
              setting.passage(rows.get(row).label()).words(),
              rows.get(row).estimate(),
              by.scale(),
              items));
    }
    sentences.add(telling.rest(rows.size() - told(by)));
    return telling.whole(sentences);
  }

  private static List<String> codes(List<ReleasedRow> rows) {
    return rows.stream().map(ReleasedRow::code).toList();
  }

  /** Everyone or a domain, with its numbers in the order of the rows. */
  private record Column(Passage label, List<ReleasedRow> rows) {}
}
