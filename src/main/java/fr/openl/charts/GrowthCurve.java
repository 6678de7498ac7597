package fr.openl.charts;

import fr.openl.disclosure.Published;
import fr.openl.disclosure.ReleasedIndicator.ChartKind;
import fr.openl.disclosure.ReleasedRow;
import fr.openl.disclosure.Suppressed;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How many there were over time, each count at its day, and the ceiling of the growth with its
 * interval where the counts tell one.
 */
final class GrowthCurve implements ChartType {
  private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
  private static final int HEIGHT = 170;
  private static final int TOP = 40;
  private static final double MARGIN = 9;

  /** Words nearer than this, in percent of the width, would overlap on a phone. */
  private static final double APART = 21;

  @Override
  public String name() {
    return "growth-curve";
  }

  @Override
  public boolean suits(Subject subject) {
    return subject instanceof Subject.Whole
        && subject.indicator().chart() == ChartKind.GROWTH
        && counts(subject).size() >= 2
        && counts(subject).size() + (ceiling(subject).isPresent() ? 1 : 0)
            == subject.indicator().rows().size();
  }

  @Override
  public Chart draw(Subject subject, Setting setting) {
    NumberScale range = NumberScale.of(subject.scale(), subject.numbers().toList());
    Drawing.Sheet sheet = new Drawing.Sheet(setting.language());
    Plot plot = new Plot(sheet, range, counts(subject), subject, setting);
    sheet.add(Mark.Rule.solid(0, plot.ground(), 100, plot.ground(), Ink.GRID, 1));
    ceiling(subject).ifPresent(plot::ceiling);
    plot.counts();
    sheet.down(TOP + HEIGHT + 24);
    Notes notes = Notes.of(subject, setting, "note.interval.ceiling").say("note.growth");
    Telling telling = new Telling(setting);
    return new Chart(
        subject.id(),
        Titles.of(subject, setting),
        sheet.finish(setting),
        telling.series("alt.growth", subject.scale(), telling.items(subject.indicator().rows())),
        notes.finish(),
        Painter::png);
  }

  private static List<ReleasedRow> counts(Subject subject) {
    return subject.indicator().rows().stream()
        .filter(row -> DAY.matcher(row.code()).matches())
        .toList();
  }

  private static Optional<ReleasedRow> ceiling(Subject subject) {
    return subject.indicator().rows().stream()
        .filter(row -> row.code().equals("ceiling"))
        .findFirst();
  }

  /** The plot of counts by their day. */
  private record Plot(
      Drawing.Sheet sheet,
      NumberScale range,
      List<ReleasedRow> rows,
      Subject subject,
      Setting setting) {

    void counts() {
      double named = Double.POSITIVE_INFINITY;
      for (int i = rows.size() - 1; i >= 0; i--) {
        boolean apart = named - x(i) >= APART;
        point(i, apart);
        named = apart ? x(i) : named;
        if (i > 0
            && rows.get(i - 1).estimate() instanceof Published before
            && rows.get(i).estimate() instanceof Published now) {
          sheet.add(
              Mark.Rule.solid(x(i - 1), y(before.value()), x(i), y(now.value()), Ink.LINE, 2.5));
        }
      }
    }

    private void point(int i, boolean named) {
      if (rows.get(i).estimate() instanceof Published published) {
        sheet.add(new Mark.Dot(x(i), y(published.value()), 4.5, Ink.LINE));
      }
      if (named) {
        String words =
            switch (rows.get(i).estimate()) {
              case Published published ->
                  setting.numerals().value(subject.scale(), published.value());
              case Suppressed absent -> absent.sign().code();
            };
        double y =
            rows.get(i).estimate() instanceof Published published
                ? y(published.value())
                : ground();
        sheet.write(x(i), y - 10, Mark.Anchor.MIDDLE, 13, true, Ink.TEXT, words);
        LocalDate day = day(i);
        String month = setting.words().say("month", twoDigits(day), day.getYear());
        sheet.write(x(i), ground() + 18, Mark.Anchor.MIDDLE, 12, false, Ink.SOFT, month);
      }
    }

    void ceiling(ReleasedRow row) {
      String told = setting.tell(subject.scale(), row.estimate());
      String label = setting.passage(row.label()).words();
      sheet.write(
          0,
          13,
          Mark.Anchor.START,
          12,
          true,
          Ink.TEXT,
          setting.words().say("alt.item", label, told));
      if (row.estimate() instanceof Published published) {
        published
            .bounds()
            .ifPresent(
                bounds ->
                    sheet.add(
                        Mark.Box.filled(
                            0,
                            y(bounds.high()),
                            100,
                            y(bounds.low()) - y(bounds.high()),
                            Ink.TRACK)));
        double y = y(published.value());
        sheet.add(Mark.Rule.dashed(0, y, 100, y, Ink.LIMIT, 2));
      }
    }

    double ground() {
      return TOP + HEIGHT;
    }

    private double y(double value) {
      return TOP + HEIGHT * (1 - range.place(value));
    }

    private double x(int i) {
      double all = ChronoUnit.DAYS.between(day(0), day(rows.size() - 1));
      double gone = ChronoUnit.DAYS.between(day(0), day(i));
      return MARGIN + (all > 0 ? gone / all : 0.5) * (100 - 2 * MARGIN);
    }

    private LocalDate day(int i) {
      return LocalDate.parse(rows.get(i).code());
    }

    private static String twoDigits(LocalDate day) {
      return day.getMonthValue() < 10 ? "0" + day.getMonthValue() : "" + day.getMonthValue();
    }
  }
}
