package fr.openl.charts;

import fr.openl.disclosure.ReleasedTrend;

/**
 * Lines over the waves, each in a strip of its own under its name: no colour has to be matched with
 * a legend. A line is interrupted where the answers before and after do not compare.
 */
final class TrendLines implements ChartType {
  /** More strips than this, or points in them, are no picture; the rest stays in the table. */
  private static final int MOST = 6;

  private static final int MOST_POINTS = 30;

  /** So few waves need no high picture. */
  private static final int FEW = 3;

  @Override
  public String name() {
    return "trend-lines";
  }

  @Override
  public boolean suits(Subject subject) {
    return subject instanceof Subject.OverWaves
        && subject.indicator().trends().stream().anyMatch(trend -> trend.points().size() > 1);
  }

  private static int most(Subject subject) {
    int waves =
        subject.indicator().trends().stream().mapToInt(t -> t.points().size()).max().orElse(1);
    return Math.clamp(MOST_POINTS / waves, 1, MOST);
  }

  @Override
  public Chart draw(Subject subject, Setting setting) {
    Trends trends = Trends.of(subject, setting, most(subject));
    boolean single = subject.indicator().trends().size() == 1;
    NumberScale range = NumberScale.of(subject.scale(), trends.numbers());
    Drawing.Sheet sheet = new Drawing.Sheet(setting.language());
    for (ReleasedTrend trend : trends.drawn()) {
      if (!single) {
        sheet.paragraph(setting.passage(trend.label()), RowList.LABEL, true, Ink.TEXT);
      }
      new TrendStrip(subject.scale(), range, setting, trends)
          .draw(sheet, trend.points(), single && trend.points().size() > FEW ? 150 : 84);
    }
    Notes notes = Notes.of(subject, setting, "note.interval.trend");
    trends.note(notes);
    return new Chart(
        subject.id(),
        Titles.of(subject, setting),
        sheet.finish(setting),
        trends.tell(),
        notes.finish(),
        new TrendBitmap(subject.scale(), trends, setting));
  }
}
