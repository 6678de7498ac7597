package fr.openl.charts;

import fr.openl.definition.LocalText.Passage;
import fr.openl.disclosure.Published;
import fr.openl.disclosure.Released;
import fr.openl.disclosure.ReleasedBreakdown.Domain;
import fr.openl.disclosure.ReleasedRow;
import fr.openl.disclosure.Suppressed;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * How an amount spreads in each domain: a line from the lowest to the highest quantile that is
 * told, a box around the middle half, a dot at the median.
 */
final class SpreadStrips implements ChartType {
  private static final int THICKNESS = 16;
  private static final double WIDTH = 78;

  @Override
  public String name() {
    return "spread-strips";
  }

  @Override
  public boolean suits(Subject subject) {
    return subject instanceof Subject.ByDomain && Quantiles.has(subject.indicator());
  }

  @Override
  public Chart draw(Subject subject, Setting setting) {
    Subject.ByDomain by = (Subject.ByDomain) subject;
    List<Strip> strips = new ArrayList<>();
    strips.add(
        Strip.of(
            new Passage(setting.language(), setting.words().say("whole")), by.indicator().rows()));
    for (Domain domain : by.breakdown().domains()) {
      strips.add(Strip.of(setting.passage(domain.label()), domain.rows()));
    }
    List<Released> amounts =
        strips.stream().flatMap(s -> s.quantiles().amounts().stream()).toList();
    Axis axis =
        new Axis(NumberScale.of(subject.scale(), amounts), subject.scale(), 0, WIDTH, setting);
    boolean limited = strips.getFirst().quantiles().full().isPresent();
    Drawing.Sheet sheet = new Drawing.Sheet(setting.language());
    for (Strip strip : strips) {
      sheet.paragraph(strip.label(), RowList.LABEL, false, Ink.TEXT).down(3);
      strip(sheet, strip.quantiles(), axis, setting);
      if (limited && axis.range().high() >= Quantiles.LIMIT) {
        double x = axis.place(Quantiles.LIMIT);
        sheet.add(Mark.Rule.dashed(x, sheet.y() - 2, x, sheet.y() + THICKNESS + 2, Ink.LIMIT, 2));
      }
      sheet.down(THICKNESS + 10);
    }
    axis.draw(sheet, sheet.y() - 5);
    sheet.down(Axis.BELOW);
    Notes notes = Notes.of(subject, setting, "note.interval.table").say("note.strip");
    if (limited) {
      notes.say("note.limit");
    }
    return new Chart(
        subject.id(),
        Titles.of(subject, setting),
        sheet.finish(setting),
        tell(strips, subject, setting),
        notes.finish(),
        Painter::png);
  }

  private static void strip(Drawing.Sheet sheet, Quantiles quantiles, Axis axis, Setting setting) {
    List<Double> shown = quantiles.amounts().stream().flatMap(SpreadStrips::value).toList();
    Optional<Suppressed> absent =
        quantiles.amounts().stream()
            .filter(Suppressed.class::isInstance)
            .map(Suppressed.class::cast)
            .findFirst();
    if (shown.isEmpty() && absent.isPresent()) {
      sheet.absent(absent.get(), 0, WIDTH, THICKNESS, setting);
      return;
    }
    double middle = sheet.y() + THICKNESS / 2.0;
    sheet.add(Mark.Rule.solid(0, middle, WIDTH, middle, Ink.GRID, 1));
    sheet.add(
        Mark.Rule.solid(
            axis.place(shown.getFirst()),
            middle,
            axis.place(shown.getLast()),
            middle,
            Ink.LINE,
            2));
    quantiles
        .findAt(0.25)
        .ifPresent(low -> quantiles.findAt(0.75).ifPresent(high -> box(sheet, low, high, axis)));
    quantiles
        .findAt(0.5)
        .ifPresent(
            median -> {
              sheet.add(new Mark.Dot(axis.place(median.value()), middle, 5, Ink.LINE));
              String words = setting.numerals().value(axis.scale(), median.value());
              sheet.number(WIDTH + 2, middle + 5, words, "");
            });
    if (quantiles.findAt(0.5).isEmpty()) {
      absent.ifPresent(a -> sheet.number(WIDTH + 2, middle + 5, a.sign().code(), ""));
    }
  }

  private static void box(Drawing.Sheet sheet, Published low, Published high, Axis axis) {
    double left = axis.place(low.value());
    double width = axis.place(high.value()) - left;
    sheet.add(Mark.Box.outlined(left, sheet.y(), width, THICKNESS, Ink.BAND, Ink.LINE));
  }

  /** Everyone in full, of the groups what the picture writes: whoever needs more has the table. */
  private static TextAlternative tell(List<Strip> strips, Subject subject, Setting setting) {
    Telling telling = new Telling(setting);
    return telling.whole(
        IntStream.range(0, strips.size())
            .mapToObj(
                i ->
                    telling.line(
                        strips.get(i).label().words(),
                        subject.scale(),
                        telling.items(
                            i == 0 ? strips.getFirst().rows() : middle(strips.get(i).rows()))))
            .toList());
  }

  private static List<ReleasedRow> middle(List<ReleasedRow> rows) {
    List<ReleasedRow> median = rows.stream().filter(row -> row.code().equals("q50")).toList();
    return median.isEmpty() ? rows : median;
  }

  private static Stream<Double> value(Released amount) {
    return amount instanceof Published published ? Stream.of(published.value()) : Stream.of();
  }

  /** Everyone's or a domain's quantiles. */
  private record Strip(Passage label, List<ReleasedRow> rows, Quantiles quantiles) {
    static Strip of(Passage label, List<ReleasedRow> rows) {
      return new Strip(label, rows, Quantiles.of(rows));
    }
  }
}
