package fr.openl.charts;

import fr.openl.definition.LocalText.Passage;
import fr.openl.disclosure.Published;
import fr.openl.disclosure.Released;
import fr.openl.disclosure.ReleasedTrend;
import fr.openl.disclosure.ReleasedTrend.Point;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The lines of a subject over its waves, of which a chart draws the highest.
 *
 * @param drawn in the order in which they are drawn
 * @param remarks on waves, in order of appearance
 */
record Trends(Subject subject, List<ReleasedTrend> drawn, List<Remark> remarks, Setting setting) {
  /** With more points than this, only the ends of lines are told in words. */
  private static final int MOST_TOLD = 24;

  Trends {
    drawn = List.copyOf(drawn);
    remarks = List.copyOf(remarks);
  }

  /** What a reader must know of one wave. */
  record Remark(String wave, Passage words) {}

  /** Those of {@code subject}, at most {@code most} of them. */
  static Trends of(Subject subject, Setting setting, int most) {
    List<ReleasedTrend> all = subject.indicator().trends();
    return new Trends(
        subject,
        all.size() <= most
            ? all
            : all.stream()
                .sorted(Comparator.comparingDouble(trend -> -last(trend)))
                .limit(most)
                .toList(),
        all.stream()
            .flatMap(trend -> trend.points().stream())
            .filter(point -> point.remark().isPresent())
            .map(p -> new Remark(p.wave(), setting.passage(p.remark().orElseThrow())))
            .distinct()
            .toList(),
        setting);
  }

  /** Every number that is drawn. */
  List<Released> numbers() {
    return drawn.stream().flatMap(trend -> trend.points().stream()).map(Point::estimate).toList();
  }

  /** A wave's name, with {@code *} where a remark is on it. */
  String wave(Point point) {
    return point.wave()
        + point
            .remark()
            .map(
                text ->
                    "*"
                        .repeat(
                            1 + remarks.indexOf(new Remark(point.wave(), setting.passage(text)))))
            .orElse("");
  }

  /** Tells of breaks, of lines that are not drawn and of the remarks on waves. */
  void note(Notes notes) {
    List<ReleasedTrend> all = subject.indicator().trends();
    if (all.stream().flatMap(t -> t.points().stream()).anyMatch(Point::breakBefore)) {
      notes.say("note.break");
    }
    if (drawn.size() < all.size()) {
      notes.say("note.more.lines", drawn.size(), all.size());
    }
    for (int i = 0; i < remarks.size(); i++) {
      Passage words = remarks.get(i).words();
      String told = setting.words().say("alt.item", remarks.get(i).wave(), words.words());
      notes.add(new Passage(words.language(), "*".repeat(i + 1) + " " + told));
    }
  }

  /** Every line in a sentence. */
  TextAlternative tell() {
    int all = subject.indicator().trends().size();
    Telling telling = new Telling(setting);
    List<String> sentences = new ArrayList<>();
    boolean many = drawn.stream().mapToInt(trend -> trend.points().size()).sum() > MOST_TOLD;
    for (ReleasedTrend trend : drawn) {
      String waves =
          (many ? ends(trend.points()) : trend.points())
              .stream()
                  .map(this::tell)
                  .collect(Collectors.joining(setting.words().say("alt.separator")));
      sentences.add(
          all == 1
              ? setting.words().say("alt.trend", waves)
              : setting.words().say("alt.domain", setting.passage(trend.label()).words(), waves));
    }
    if (many) {
      sentences.add(setting.words().say("alt.ends"));
    }
    sentences.add(telling.rest(all - drawn.size()));
    return telling.whole(sentences);
  }

  private static List<Point> ends(List<Point> points) {
    return List.of(points.getFirst(), points.getLast());
  }

  private String tell(Point point) {
    return setting
        .words()
        .say(
            point.breakBefore() ? "alt.wave.break" : "alt.item",
            point.wave(),
            setting.tell(subject.scale(), point.estimate()));
  }

  /** The last published value; lines without any come last. */
  private static double last(ReleasedTrend trend) {
    return trend.points().stream()
        .map(Point::estimate)
        .filter(Published.class::isInstance)
        .mapToDouble(number -> ((Published) number).value())
        .reduce((a, b) -> b)
        .orElse(Double.NEGATIVE_INFINITY);
  }
}
