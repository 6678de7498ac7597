package fr.openl.charts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.openl.definition.Study.DesignKind;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever is drawn, from one category to twenty, with nothing or everything hidden: words do not
 * lie on each other, nothing leaves the drawing, the file stays small.
 */
class ChartGeometryTest {
  private static final int MOST_BYTES = 15 * 1024;
  private static final List<Double> WIDTHS = List.of(320.0, 358.0, 660.0);

  private static final List<Double> PAPER_WIDTHS = List.of(800.0, 1060.0);

  @ParameterizedTest
  @MethodSource("seeds")
  void chartsOfAnyShapeFit(long seed) {
    for (Subject subject : new RandomSubjects(seed).subjects()) {
      for (String language : Words.LANGUAGES) {
        thenFits(
            subject, Scenes.setting(language, DesignKind.CENSUS, seed % 2 == 0), "seed " + seed);
      }
    }
  }

  @Test
  void theScenesFit() {
    Stream.of(GalleryScenes.all(), Scenes.census(), Scenes.open())
        .flatMap(List::stream)
        .forEach(subject -> thenFits(subject, Scenes.CENSUS, "scene"));
  }

  @Test
  void everyChartOfTheGalleryIsAmongThem() {
    Set<String> drawn = new HashSet<>();
    Stream.of(GalleryScenes.all(), Scenes.census(), Scenes.open())
        .flatMap(List::stream)
        .forEach(subject -> drawn.add(kind(subject).name()));
    assertEquals(new HashSet<>(Gallery.TYPES.stream().map(ChartType::name).toList()), drawn);
  }

  @Test
  void intervalsReachAsFarAsTheyAreGivenOnEitherSide() {
    Subject subject = new Subject.Whole(GalleryScenes.barriers());
    Drawing drawing = Scenes.chart(subject, Scenes.CENSUS).drawing();
    Mark.Dot dot = first(drawing, Mark.Dot.class, mark -> true);
    Mark.Rule interval =
        first(drawing, Mark.Rule.class, r -> r.ink() == Ink.WHISKER && r.y1() == dot.y());
    // 0.58, from 0.58 · 0.86 to 0.58 · 1.1 + 0.01, on an axis of 64 % from 0 to 100 %
    assertEquals(64 * 0.58, dot.x(), 1e-9);
    assertEquals(64 * 0.58 * 0.86, interval.x1(), 1e-9);
    assertEquals(64 * (0.58 * 1.1 + 0.01), interval.x2(), 1e-9);
  }

  @Test
  void aLongListStandsBesideItsLabelsOnPaper() {
    Chart chart = Scenes.chart(new Subject.Whole(GalleryScenes.barriers()), Scenes.CENSUS);
    assertTrue(chart.onPaper().height() < chart.drawing().height() * 0.7);
    Mark.Line label =
        first(chart.onPaper(), Mark.Line.class, line -> line.anchor() == Mark.Anchor.START);
    Mark.Dot dot = first(chart.onPaper(), Mark.Dot.class, mark -> true);
    assertEquals(0, label.x());
    assertTrue(dot.x() > 36, "right of the labels");
    assertEquals(label.y() - 4.5, dot.y(), 0.1, "on its line");
  }

  private static <M extends Mark> M first(Drawing drawing, Class<M> kind, Predicate<M> which) {
    return drawing.marks().stream()
        .filter(kind::isInstance)
        .map(kind::cast)
        .filter(which)
        .findFirst()
        .orElseThrow();
  }

  private static void thenFits(Subject subject, Setting setting, String seed) {
    if (Gallery.findChart(subject, setting).isEmpty()) {
      return;
    }
    Chart chart = Scenes.chart(subject, setting);
    String which = seed + ", " + kind(subject).name() + " of " + chart.id() + ": ";
    WIDTHS.forEach(width -> thenFits(chart.drawing(), width, which));
    PAPER_WIDTHS.forEach(width -> thenFits(chart.onPaper(), width, which + "on paper, "));
    for (String svg : List.of(chart.svg(), chart.standaloneSvg())) {
      int size = svg.getBytes(StandardCharsets.UTF_8).length;
      assertTrue(size <= MOST_BYTES, which + size + " bytes");
    }
  }

  private static void thenFits(Drawing drawing, double width, String which) {
    Measured measured = Measured.of(drawing, width);
    thenNone(measured.overlaps().toList(), which + width);
    thenNone(measured.strays().toList(), which + width);
  }

  private static ChartType kind(Subject subject) {
    return Gallery.TYPES.stream().filter(type -> type.suits(subject)).findFirst().orElseThrow();
  }

  private static void thenNone(List<String> found, String which) {
    assertTrue(found.isEmpty(), () -> which + ": " + found.getFirst());
  }

  static LongStream seeds() {
    return IntStream.range(0, 24).asLongStream();
  }
}
