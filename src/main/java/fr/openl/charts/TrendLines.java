package fr.openl.charts;

import fr.openl.definition.LocalText.Passage;
import fr.openl.disclosure.Published;
import fr.openl.disclosure.Released;
import fr.openl.disclosure.ReleasedTrend;
import fr.openl.disclosure.ReleasedTrend.Point;
import fr.openl.disclosure.Suppressed;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Lines over the waves, each in a strip of its own under its name: no colour has to be matched with
 * a legend. A line is interrupted where the answers before and after do not compare.
 */
final class TrendLines implements ChartType {
  /** More strips than this are no picture; the rest stays in the table. */
  private static final int MOST = 6;

  @Override
  public String name() {
    return "trend-lines";
  }

  @Override
  public boolean suits(Subject subject) {
    return subject instanceof Subject.OverWaves
        && subject.indicator().trends().stream().anyMatch(trend -> trend.points().size() > 1);
  }

  @Override
  public Chart draw(Subject subject, Setting setting) {
    List<ReleasedTrend> trends = subject.indicator().trends();
    List<ReleasedTrend> drawn =
        trends.size() <= MOST
            ? trends
            : trends.stream()
                .sorted(Comparator.comparingDouble(t -> -last(t)))
                .limit(MOST)
                .toList();
    NumberScale range =
        NumberScale.of(subject.scale(), drawn.stream().flatMap(TrendLines::numbers).toList());
    Remarks remarks = Remarks.of(trends, setting);
    Drawing.Sheet sheet = new Drawing.Sheet(setting.language());
    for (ReleasedTrend trend : drawn) {
      if (trends.size() > 1) {
        sheet.paragraph(setting.passage(trend.label()), 14, true, Ink.TEXT);
      }
      new TrendStrip(subject.scale(), range, setting, remarks)
          .draw(sheet, trend.points(), trends.size() == 1 ? 150 : 84);
    }
    Notes notes = Notes.of(subject, setting, "note.interval.trend");
    if (trends.stream().flatMap(t -> t.points().stream()).anyMatch(Point::breakBefore)) {
      notes.say("note.break");
    }
    if (drawn.size() < trends.size()) {
      notes.say("note.more.lines", drawn.size(), trends.size());
    }
    remarks.notes().forEach(notes::add);
    return new Chart(
        subject.id(),
        Titles.of(subject, setting),
        sheet.finish(setting),
        tell(subject, drawn, trends.size(), setting),
        notes.finish(),
        new TrendBitmap(subject.scale(), drawn, remarks, setting));
  }

  private static TextAlternative tell(
      Subject subject, List<ReleasedTrend> drawn, int all, Setting setting) {
    Telling telling = new Telling(setting);
    List<String> sentences = new ArrayList<>();
    for (ReleasedTrend trend : drawn) {
      String waves =
          trend.points().stream()
              .map(
                  point ->
                      setting
                          .words()
                          .say(
                              point.breakBefore() ? "alt.wave.break" : "alt.item",
                              point.wave(),
                              setting.tell(subject.scale(), point.estimate())))
              .reduce((a, b) -> a + setting.words().say("alt.separator") + b)
              .orElse("");
      sentences.add(
          all == 1
              ? setting.words().say("alt.trend", waves)
              : setting.words().say("alt.domain", setting.passage(trend.label()).words(), waves));
    }
    sentences.add(telling.rest(all - drawn.size()));
    return telling.whole(sentences);
  }

  private static Stream<Released> numbers(ReleasedTrend trend) {
    return trend.points().stream().map(Point::estimate);
  }

  /** The last published value; lines without any come last. */
  private static double last(ReleasedTrend trend) {
    return numbers(trend)
        .map(
            number ->
                switch (number) {
                  case Published published -> published.value();
                  case Suppressed absent -> Double.NaN;
                })
        .filter(value -> !Double.isNaN(value))
        .reduce((a, b) -> b)
        .orElse(Double.NEGATIVE_INFINITY);
  }

  /** The remarks on waves, numbered in order of appearance. */
  record Remarks(List<Remark> all, Setting setting) {
    static Remarks of(List<ReleasedTrend> trends, Setting setting) {
      return new Remarks(
          trends.stream()
              .flatMap(trend -> trend.points().stream())
              .filter(point -> point.remark().isPresent())
              .map(p -> new Remark(p.wave(), setting.passage(p.remark().orElseThrow())))
              .distinct()
              .toList(),
          setting);
    }

    /** The mark after a wave's name that refers to its remark, such as {@code *}; may be empty. */
    String mark(Point point) {
      return point
          .remark()
          .map(text -> "*".repeat(1 + all.indexOf(new Remark(point.wave(), setting.passage(text)))))
          .orElse("");
    }

    List<Passage> notes() {
      List<Passage> notes = new ArrayList<>();
      for (int i = 0; i < all.size(); i++) {
        Passage words = all.get(i).words();
        notes.add(
            new Passage(
                words.language(),
                "*".repeat(i + 1)
                    + " "
                    + setting.words().say("alt.item", all.get(i).wave(), words.words())));
      }
      return notes;
    }
  }

  /** What a reader must know of one wave. */
  record Remark(String wave, Passage words) {}
}
