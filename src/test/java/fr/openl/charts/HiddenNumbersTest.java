package fr.openl.charts;

import static fr.openl.disclosure.DemonstrationIndicators.frequency;
import static fr.openl.disclosure.DemonstrationIndicators.hours;
import static fr.openl.disclosure.DemonstrationIndicators.indicator;
import static fr.openl.disclosure.DemonstrationIndicators.office;
import static fr.openl.disclosure.DemonstrationIndicators.satisfaction;
import static fr.openl.disclosure.DemonstrationIndicators.text;
import static fr.openl.disclosure.ReleasedFixtures.published;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.openl.disclosure.ReleasedIndicator;
import fr.openl.disclosure.ReleasedIndicator.ChartKind;
import fr.openl.disclosure.ReleasedTrend;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A number that may not be shown has its sign and a word in its place, and no shape. */
class HiddenNumbersTest {
  @Test
  void aBarIsAnEmptyOutlineOfFullLength() {
    Chart chart = Scenes.chart(byDomain(office()), Scenes.CENSUS);
    List<Double> outlines =
        marks(chart, Mark.Box.class)
            .filter(box -> box.fill() == Ink.PAPER && box.outline().equals(Optional.of(Ink.ABSENT)))
            .map(Mark.Box::width)
            .toList();
    assertEquals(List.of(64.0, 64.0), outlines);
    assertTrue(chart.svg().contains(">s<tspan"));
    assertTrue(chart.svg().contains(">u<tspan"));
    assertTrue(chart.svg().contains(">secret<"));
    assertTrue(chart.alternative().words().contains("Syndicats\u00a0: secret"));
  }

  @Test
  void aColumnStandsForNothing() {
    Chart chart = Scenes.chart(new Subject.Whole(satisfaction()), Scenes.CENSUS);
    assertTrue(chart.svg().contains(">s</text>"));
  }

  @Test
  void whatIsLeftOfAStackIsNotCutIntoItsHiddenSteps() {
    Chart chart = Scenes.chart(byDomain(frequency()), Scenes.CENSUS);
    long segments = marks(chart, Mark.Box.class).filter(box -> box.height() == 24).count();
    assertEquals(3 * 5 + 3, segments, "three whole bars of five steps, and three shown steps");
    for (String leak : List.of("14%", ">14<", "0.14")) {
      assertFalse(chart.standaloneSvg().contains(leak), leak);
    }
  }

  @Test
  void aHiddenWaveHasNoPointAndNoLineCrossesIt() {
    Chart chart = Scenes.chart(new Subject.OverWaves(hours()), Scenes.CENSUS);
    assertEquals(4, marks(chart, Mark.Dot.class).count());
    assertEquals(
        1,
        marks(chart, Mark.Rule.class).filter(rule -> rule.ink() == Ink.LINE).count(),
        "only 2024 to 2025 may be joined");
    assertEquals(1, marks(chart, Mark.Area.class).count(), "nor has the wave a band");
    assertTrue(chart.svg().contains(">secret<"));
  }

  @Test
  void breaksThatFollowEachOtherAreNamedOnceSoThatNamesDoNotOverlap() {
    ReleasedTrend.Point first =
        new ReleasedTrend.Point("2019", published(0.4, 90), false, Optional.empty());
    List<ReleasedTrend.Point> points = new ArrayList<>(List.of(first));
    for (String wave : List.of("2020", "2021", "2022", "2023", "2024")) {
      points.add(new ReleasedTrend.Point(wave, published(0.5, 90), true, Optional.empty()));
    }
    Chart chart =
        Scenes.chart(
            new Subject.OverWaves(
                indicator("broken", "b", ChartKind.TREND, text("Cassé", "Broken"))
                    .trends(new ReleasedTrend("broken", text("Cassé", "Broken"), points))
                    .build()),
            Scenes.CENSUS);
    assertEquals(5, marks(chart, Mark.Rule.class).filter(Mark.Rule::dashed).count());
    assertEquals(2, count(chart, ">nouvelle série<"), "those that have room on a phone");
  }

  @Test
  void whereEverythingIsHiddenNothingIsDrawnOfIt() {
    for (ChartKind kind : ChartKind.values()) {
      ReleasedIndicator hidden = GalleryScenes.hidden(kind);
      for (Subject subject : List.of(new Subject.Whole(hidden), byDomain(hidden))) {
        Chart chart = Scenes.chart(subject, Scenes.CENSUS);
        assertEquals(0, marks(chart, Mark.Dot.class).count(), kind.name());
        assertEquals(0, marks(chart, Mark.Ribbon.class).count(), kind.name());
        assertTrue(marks(chart, Mark.Rule.class).noneMatch(r -> r.ink() == Ink.LINE), kind.name());
        assertTrue(marks(chart, Mark.Box.class).noneMatch(b -> b.fill() == Ink.BAR), kind.name());
        assertTrue(chart.svg().matches("(?s).*>s( secret)?<.*"), kind.name());
        assertTrue(chart.alternative().words().contains("secret"), kind.name());
      }
    }
  }

  private static <M extends Mark> Stream<M> marks(Chart chart, Class<M> kind) {
    return chart.drawing().marks().stream().filter(kind::isInstance).map(kind::cast);
  }

  private static Subject byDomain(ReleasedIndicator indicator) {
    return new Subject.ByDomain(indicator, indicator.breakdowns().getFirst());
  }

  private static long count(Chart chart, String what) {
    return Pattern.compile(Pattern.quote(what))
        .matcher(chart.svg())
        .results()
        .map(MatchResult::group)
        .count();
  }
}
