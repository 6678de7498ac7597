package fr.openl.charts;

import static fr.openl.disclosure.DemonstrationEditions.frequency;
import static fr.openl.disclosure.DemonstrationEditions.hours;
import static fr.openl.disclosure.DemonstrationEditions.indicator;
import static fr.openl.disclosure.DemonstrationEditions.office;
import static fr.openl.disclosure.DemonstrationEditions.satisfaction;
import static fr.openl.disclosure.DemonstrationEditions.text;
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
import org.junit.jupiter.api.Test;

/** A number that may not be shown has its sign and a word in its place, and no shape. */
class HiddenNumbersTest {
  @Test
  void aBarIsAnEmptyOutlineOfFullLength() {
    Chart chart = Scenes.chart(byDomain(office()), Scenes.CENSUS);
    List<String> outlines =
        Pattern.compile("<rect class=\"ink-paper\"[^>]*width=\"([0-9.]+)%\"")
            .matcher(chart.svg())
            .results()
            .map(m -> m.group(1))
            .toList();
    assertEquals(List.of("68", "68"), outlines);
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
    long segments =
        Pattern.compile("<rect[^>]*height=\"24\"").matcher(chart.svg()).results().count();
    assertEquals(3 * 5 + 3, segments, "three whole bars of five steps, and three shown steps");
    for (String leak : List.of("14%", ">14<", "0.14")) {
      assertFalse(chart.standaloneSvg().contains(leak), leak);
    }
  }

  @Test
  void aHiddenWaveHasNoPointAndNoLineCrossesIt() {
    Chart chart = Scenes.chart(new Subject.OverWaves(hours()), Scenes.CENSUS);
    assertEquals(4, count(chart, "<circle"));
    assertEquals(1, count(chart, "stroke-width=\"2.5\""), "only 2024 to 2025 may be joined");
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
    assertEquals(5, count(chart, "stroke-dasharray"));
    assertEquals(3, count(chart, ">nouvelle série<"), "every other one has room");
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
