package fr.openl.charts;

import fr.openl.definition.LocalText.Passage;
import fr.openl.disclosure.Published;
import fr.openl.disclosure.ReleasedIndicator.Scale;
import fr.openl.disclosure.ReleasedRow;
import fr.openl.disclosure.Suppressed;
import java.util.List;

/**
 * How many of the units have no more than each amount: the distribution function at the quantiles
 * that are told, with the limit as a line where the amount is limited.
 */
final class QuantileCurve implements ChartType {
  private static final int HEIGHT = 170;
  private static final int TOP = 26;

  /** Where the plot begins, right of the shares, and how wide it is, in percent. */
  private static final double LEFT = 15;

  private static final double WIDTH = 81;

  /** Points nearer than this, in pixels, share a number. */
  private static final double CROWD = 15;

  @Override
  public String name() {
    return "quantile-curve";
  }

  @Override
  public boolean suits(Subject subject) {
    return subject instanceof Subject.Whole && Quantiles.has(subject.indicator());
  }

  @Override
  public Chart draw(Subject subject, Setting setting) {
    Quantiles quantiles = Quantiles.of(subject.indicator().rows());
    Drawing.Sheet sheet = new Drawing.Sheet(setting.language());
    quantiles.full().ifPresent(full -> full(sheet, full, setting));
    NumberScale range =
        NumberScale.of(
            subject.scale(),
            quantiles.amounts(),
            quantiles.full().isPresent() ? Quantiles.LIMIT : 0);
    Axis axis = new Axis(range, subject.scale(), LEFT, WIDTH, setting);
    new Plot(sheet, axis, sheet.y() + TOP, setting).draw(quantiles);
    sheet.down(TOP + HEIGHT + Axis.BELOW + 2);
    Notes notes = Notes.of(subject, setting, "note.interval.level").say("note.curve");
    Telling telling = new Telling(setting);
    return new Chart(
        subject.id(),
        Titles.of(subject, setting),
        sheet.finish(setting),
        telling.series("alt.ordered", subject.scale(), telling.items(subject.indicator().rows())),
        notes.finish(),
        Painter::png);
  }

  /** The share of those at the limit in words: what the picture is about. */
  private static void full(Drawing.Sheet sheet, ReleasedRow full, Setting setting) {
    sheet.paragraph(setting.passage(full.label()), RowList.LABEL, false, Ink.TEXT);
    switch (full.estimate()) {
      case Published published ->
          sheet.number(
              0,
              sheet.y() + 16,
              setting.numerals().value(Scale.SHARE, published.value()),
              published
                  .bounds()
                  .map(bounds -> setting.numerals().interval(Scale.SHARE, bounds))
                  .orElse(""));
      case Suppressed absent ->
          sheet.number(0, sheet.y() + 16, absent.sign().code(), setting.word(absent));
    }
    sheet.down(24);
  }

  /** The plot, from {@code top} pixels down. */
  private record Plot(Drawing.Sheet sheet, Axis axis, double top, Setting setting) {
    void draw(Quantiles quantiles) {
      axis.grid(sheet, top, ground());
      axis.draw(sheet, ground());
      if (quantiles.full().isPresent()) {
        limit();
      }
      lines(quantiles.all());
      double numbered = Double.POSITIVE_INFINITY;
      for (Quantiles.Quantile quantile : quantiles.all()) {
        boolean apart = numbered - y(quantile) >= CROWD;
        point(quantile, apart);
        numbered = apart ? y(quantile) : numbered;
      }
    }

    private void limit() {
      double x = axis.place(Quantiles.LIMIT);
      sheet.add(Mark.Rule.dashed(x, top - 8, x, ground(), Ink.LIMIT, 2));
      Mark.Anchor anchor = x > 60 ? Mark.Anchor.END : Mark.Anchor.START;
      sheet.write(x, top - 12, anchor, 12, true, Ink.TEXT, setting.words().say("limit"));
    }

    /** Joins neighbours; a hidden quantile interrupts the line. */
    private void lines(List<Quantiles.Quantile> all) {
      for (int i = 1; i < all.size(); i++) {
        if (all.get(i - 1).amount() instanceof Published before
            && all.get(i).amount() instanceof Published now) {
          sheet.add(
              Mark.Rule.solid(
                  axis.place(before.value()),
                  y(all.get(i - 1)),
                  axis.place(now.value()),
                  y(all.get(i)),
                  Ink.LINE,
                  2.5));
        }
      }
    }

    private void point(Quantiles.Quantile quantile, boolean numbered) {
      double y = y(quantile);
      if (numbered) {
        String share = setting.numerals().share(quantile.share());
        sheet.write(LEFT - 2, y + 4, Mark.Anchor.END, 12, false, Ink.SOFT, share);
      }
      switch (quantile.amount()) {
        case Published published -> {
          published.bounds().ifPresent(bounds -> axis.interval(sheet, bounds, y));
          sheet.add(new Mark.Dot(axis.place(published.value()), y, 4.5, Ink.LINE));
          if (numbered) {
            number(published, y);
          }
        }
        case Suppressed absent ->
            sheet.add(
                new Mark.Line(
                    LEFT + 2,
                    y + 4,
                    Mark.Anchor.START,
                    12,
                    true,
                    Ink.TEXT,
                    new Passage(setting.language(), absent.sign().code()),
                    setting.word(absent)));
      }
    }

    /** Beside the interval, on the side where there is more room. */
    private void number(Published published, double y) {
      double low = axis.place(published.bounds().map(b -> b.low()).orElse(published.value()));
      double high = axis.place(published.bounds().map(b -> b.high()).orElse(published.value()));
      boolean right = 100 - high > 18;
      sheet.write(
          right ? high + 2.5 : low - 2.5,
          y + 4,
          right ? Mark.Anchor.START : Mark.Anchor.END,
          12,
          true,
          Ink.TEXT,
          setting.numerals().value(axis.scale(), published.value()));
    }

    private double y(Quantiles.Quantile quantile) {
      return top + HEIGHT * (1 - quantile.share());
    }

    private double ground() {
      return top + HEIGHT;
    }
  }
}
