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
 * How many there were over time, each count at its day, and where the counts tell one the fitted
 * curve and its ceiling with the interval.
 */
final class GrowthCurve implements ChartType {
  private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
  private static final String FITTED = "fitted_";
  private static final int HEIGHT = 170;
  private static final int TOP = 20;
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
        && counts(subject).size() + fitted(subject).size() + (ceiling(subject).isPresent() ? 1 : 0)
            == subject.indicator().rows().size();
  }

  @Override
  public Chart draw(Subject subject, Setting setting) {
    NumberScale range = range(subject);
    Drawing.Sheet sheet = new Drawing.Sheet(setting.language());
    ceiling(subject).ifPresent(row -> ceiling(sheet, row, subject, setting));
    Plot plot = new Plot(sheet, range, counts(subject), sheet.y() + TOP, subject, setting);
    ceiling(subject).ifPresent(plot::ceiling);
    plot.curve(fitted(subject));
    plot.counts(fitted(subject).isEmpty());
    sheet.down(TOP + HEIGHT + 24);
    Notes notes =
        Notes.of(subject, setting, "note.interval.ceiling")
            .say(fitted(subject).isEmpty() ? "note.growth" : "note.growth.fitted");
    if (subject.indicator().stated()) {
      notes.say("note.stated");
    }
    Telling telling = new Telling(setting);
    return new Chart(
        subject.id(),
        Titles.of(subject, setting),
        sheet.finish(setting),
        telling.series("alt.growth", subject.scale(), telling.items(told(subject))),
        notes.finish(),
        Painter::png);
  }

  /** From zero to the highest number: no axis asks for a round end. */
  private static NumberScale range(Subject subject) {
    NumberScale round = NumberScale.of(subject.scale(), subject.numbers().toList());
    double highest =
        subject
            .numbers()
            .filter(Published.class::isInstance)
            .map(Published.class::cast)
            .mapToDouble(p -> p.bounds().map(Published.Bounds::high).orElse(p.value()))
            .max()
            .orElse(round.high());
    return new NumberScale(round.low(), Math.max(highest, 1), round.ticks());
  }

  private static List<ReleasedRow> counts(Subject subject) {
    return subject.indicator().rows().stream()
        .filter(row -> DAY.matcher(row.code()).matches())
        .toList();
  }

  /** The curve at the days of the counts; none where no ceiling can be told. */
  private static List<ReleasedRow> fitted(Subject subject) {
    return subject.indicator().rows().stream()
        .filter(row -> row.code().startsWith(FITTED))
        .toList();
  }

  /** What is told in words: the curve is told by its ceiling. */
  private static List<ReleasedRow> told(Subject subject) {
    return subject.indicator().rows().stream()
        .filter(row -> !row.code().startsWith(FITTED))
        .toList();
  }

  private static Optional<ReleasedRow> ceiling(Subject subject) {
    return subject.indicator().rows().stream()
        .filter(row -> row.code().equals("ceiling"))
        .findFirst();
  }

  /** The ceiling in words. */
  private static void ceiling(
      Drawing.Sheet sheet, ReleasedRow row, Subject subject, Setting setting) {
    sheet.paragraph(setting.passage(row.label()), 13, true, Ink.TEXT);
    switch (row.estimate()) {
      case Published published ->
          sheet.number(
              0,
              sheet.y() + 16,
              setting.numerals().value(subject.scale(), published.value()),
              published
                  .bounds()
                  .map(bounds -> setting.numerals().interval(subject.scale(), bounds))
                  .orElse(""));
      case Suppressed absent ->
          sheet.number(0, sheet.y() + 16, absent.sign().code(), setting.word(absent));
    }
    sheet.down(22);
  }

  /** The plot of counts by their day, from {@code top} pixels down. */
  private record Plot(
      Drawing.Sheet sheet,
      NumberScale range,
      List<ReleasedRow> rows,
      double top,
      Subject subject,
      Setting setting) {

    /** The fitted curve, smooth between the days of the counts. */
    void curve(List<ReleasedRow> fitted) {
      for (int i = 1; i < fitted.size(); i++) {
        if (fitted.get(i - 1).estimate() instanceof Published before
            && fitted.get(i).estimate() instanceof Published now) {
          sheet.add(
              Mark.Rule.solid(x(i - 1), y(before.value()), x(i), y(now.value()), Ink.LIMIT, 2));
        }
      }
    }

    /**
     * @param joined whether lines lead from count to count; beside a fitted curve none do
     */
    void counts(boolean joined) {
      sheet.add(Mark.Rule.solid(0, ground(), 100, ground(), Ink.GRID, 1));
      double named = Double.POSITIVE_INFINITY;
      for (int i = rows.size() - 1; i >= 0; i--) {
        boolean apart = named - x(i) >= APART;
        point(i, apart);
        named = apart ? x(i) : named;
        if (joined
            && i > 0
            && rows.get(i - 1).estimate() instanceof Published before
            && rows.get(i).estimate() instanceof Published now) {
          sheet.add(
              Mark.Rule.solid(x(i - 1), y(before.value()), x(i), y(now.value()), Ink.LINE, 2.5));
        }
      }
    }

    private void point(int i, boolean named) {
      switch (rows.get(i).estimate()) {
        case Published published -> {
          double y = y(published.value());
          sheet.add(new Mark.Dot(x(i), y, 4.5, Ink.LINE));
          if (named) {
            words(i, y, setting.numerals().value(subject.scale(), published.value()));
          }
        }
        case Suppressed absent -> words(i, ground(), absent.sign().code());
      }
      if (named) {
        LocalDate day = day(i);
        String month = setting.words().say("month", twoDigits(day), day.getYear());
        sheet.writeWhereFree(x(i), ground() + 18, Mark.Anchor.MIDDLE, 12, false, Ink.SOFT, month);
      }
    }

    /** Above its point and to the left of it, for the curve rises; the first stand over theirs. */
    private void words(int i, double y, String words) {
      Mark.Anchor anchor = x(i) < APART ? Mark.Anchor.MIDDLE : Mark.Anchor.END;
      sheet.writeWhereFree(x(i), y - 9, anchor, 13, true, Ink.TEXT, words);
    }

    void ceiling(ReleasedRow row) {
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
      return top + HEIGHT;
    }

    private double y(double value) {
      return top + HEIGHT * (1 - range.place(value));
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
