package fr.openl.charts;

import fr.openl.definition.LocalText.Passage;
import fr.openl.disclosure.Published;
import fr.openl.disclosure.Released;
import fr.openl.disclosure.ReleasedBreakdown.Domain;
import fr.openl.disclosure.ReleasedIndicator.ChartKind;
import fr.openl.disclosure.ReleasedRow;
import fr.openl.disclosure.Suppressed;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What was kept, adopted, substituted and abandoned between two waves: a band that goes through,
 * one that comes in, two that leave; the earlier wave on the left, the later on the right.
 */
final class FlowBands implements ChartType {
  /** How thick a band of all units is, in pixels. */
  private static final int ALL = 40;

  private static final int FALL = 16;

  /** How far from the sides bands come and go, in percent of the width. */
  private static final double REACH = 38;

  /** How wide the name of a way may be, in pixels. */
  private static final double ROOM = 85;

  /** More groups than this are no picture; the rest stays in the table. */
  private static final int MOST = 8;

  private static final List<String> CODES = List.of("kept", "adopted", "substituted", "abandoned");

  private static final List<Ink> INKS = List.of(Ink.BAR, Ink.STEP_2, Ink.FIRST_2, Ink.FIRST_3);

  @Override
  public String name() {
    return "flow-bands";
  }

  @Override
  public boolean suits(Subject subject) {
    return subject.indicator().chart() == ChartKind.FLOW
        && !(subject instanceof Subject.OverWaves)
        && isChange(subject.indicator().rows())
        && (!(subject instanceof Subject.ByDomain by)
            || by.breakdown().domains().stream().allMatch(domain -> isChange(domain.rows())));
  }

  @Override
  public Chart draw(Subject subject, Setting setting) {
    List<Flow> flows = new ArrayList<>();
    if (subject instanceof Subject.ByDomain by) {
      for (Domain domain : by.breakdown().domains()) {
        flows.add(new Flow(setting.passage(domain.label()), domain.rows()));
      }
      flows.sort(Comparator.comparingLong(flow -> -flow.base()));
    } else {
      Passage whole = new Passage(setting.language(), setting.words().say("whole"));
      flows.add(new Flow(whole, subject.indicator().rows()));
    }
    List<Flow> drawn = flows.subList(0, Math.min(MOST, flows.size()));
    Drawing.Sheet sheet = new Drawing.Sheet(setting.language());
    drawn.forEach(flow -> draw(sheet, flow, subject, setting));
    Notes notes = Notes.of(subject, setting, "note.interval.table").say("note.flow");
    if (drawn.size() < flows.size()) {
      notes.say("note.more.groups", drawn.size(), flows.size());
    }
    Telling telling = new Telling(setting);
    return new Chart(
        subject.id(),
        Titles.of(subject, setting),
        sheet.finish(setting),
        telling.whole(
            flows.stream()
                .limit(Telling.MOST)
                .map(f -> Steps.tell(f.label().words(), f.rows(), setting))
                .toList()),
        notes.finish(),
        Painter::png);
  }

  private static boolean isChange(List<ReleasedRow> rows) {
    return rows.stream().map(ReleasedRow::code).toList().equals(CODES);
  }

  private static void draw(Drawing.Sheet sheet, Flow flow, Subject subject, Setting setting) {
    sheet.paragraph(flow.label(), RowList.LABEL, true, Ink.TEXT).down(6);
    double top = sheet.y();
    double kept = flow.thickness(0);
    double adopted = flow.thickness(1);
    double substituted = flow.thickness(2);
    double abandoned = flow.thickness(3);
    ribbon(sheet, 0, top, 100, top, kept, 0);
    ribbon(sheet, 100 - REACH, top + kept + FALL, 100, top + kept, adopted, 1);
    ribbon(sheet, 0, top + kept, REACH, top + kept + FALL, substituted, 2);
    ribbon(
        sheet, 0, top + kept + substituted, REACH, top + kept + substituted + FALL, abandoned, 3);
    sheet.down(kept + Math.max(adopted, substituted + abandoned) + FALL + 6);
    words(sheet, flow, subject, setting);
    sheet.down(14);
  }

  private static void ribbon(
      Drawing.Sheet sheet, double x1, double y1, double x2, double y2, double thick, int which) {
    if (thick > 0) {
      sheet.add(new Mark.Ribbon(x1, y1, x2, y2, thick, INKS.get(which)));
    }
  }

  /** The four shares, each beside a patch of its band's tone. */
  private static void words(Drawing.Sheet sheet, Flow flow, Subject subject, Setting setting) {
    for (int i = 0; i < CODES.size(); i++) {
      double x = i % 2 * 50;
      double y = sheet.y() + i / 2 * 19;
      sheet.add(Mark.Box.outlined(x, y + 3, 3.5, 11, INKS.get(i), Ink.LINE));
      Released number = flow.rows().get(i).estimate();
      sheet.add(
          new Mark.Line(
              x + 5.5,
              y + 13,
              Mark.Anchor.START,
              13,
              true,
              Ink.TEXT,
              new Passage(
                  setting.language(),
                  switch (number) {
                    case Published published ->
                        setting.numerals().value(subject.scale(), published.value());
                    case Suppressed absent -> absent.sign().code();
                  }),
              TextFit.shorten(setting.passage(flow.rows().get(i).label()).words(), ROOM, 12)));
    }
    sheet.down(2 * 19);
  }

  /** The four ways of one group, in the order of {@link #CODES}. */
  private record Flow(Passage label, List<ReleasedRow> rows) {
    double thickness(int way) {
      return rows.get(way).estimate() instanceof Published published
          ? Math.max(0, published.value()) * ALL
          : 0;
    }

    /** How many responses it rests on; 0 where that is not told. */
    long base() {
      return rows.stream()
          .map(ReleasedRow::estimate)
          .filter(Published.class::isInstance)
          .mapToLong(number -> ((Published) number).base())
          .max()
          .orElse(0);
    }
  }
}
