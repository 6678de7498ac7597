package fr.openl.charts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Every kind of chart is what it was; {@code mvn test -Dtest=GoldenChartsTest -Dgolden=write}
 * accepts the present drawings after they were looked at.
 */
class GoldenChartsTest {
  private static final Path GOLDEN = Path.of("src/test/resources/fr/openl/charts");
  private static final boolean WRITE = "write".equals(System.getProperty("golden"));

  @TestFactory
  Stream<DynamicTest> drawingsStayAsTheyAre() {
    return Stream.of(
            Scenes.census().stream().map(s -> Scenes.chart(s, Scenes.CENSUS)),
            GalleryScenes.all().stream().map(s -> Scenes.chart(s, Scenes.CENSUS)),
            Scenes.open().stream().map(s -> Scenes.chart(s, Scenes.OPEN)))
        .flatMap(charts -> charts)
        .map(GoldenChartsTest::test);
  }

  private static DynamicTest test(Chart chart) {
    return DynamicTest.dynamicTest(
        chart.id(),
        () -> {
          Path file = GOLDEN.resolve(chart.id() + ".svg");
          if (WRITE) {
            Files.createDirectories(GOLDEN);
            Files.writeString(file, chart.standaloneSvg());
            Path pictures = Files.createDirectories(Path.of("target/charts"));
            Files.write(pictures.resolve(chart.id() + ".png"), chart.png());
          }
          assertEquals(Files.readString(file), chart.standaloneSvg());
        });
  }
}
