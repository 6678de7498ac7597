package fr.openl.charts;

import static fr.openl.disclosure.DemonstrationIndicators.office;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The documentation of charts holds: its example is this code, and every chart has its line. */
class HowToAddAChartTest {
  private static final Path PAGE = Path.of("docs/how-to-add/chart.md");

  @Test
  void theExampleIsTheFileThatIsCompiled() throws Exception {
    String example = Files.readString(Path.of("src/test/java/fr/openl/charts/DotPlot.java"));
    assertTrue(Files.readString(PAGE).contains("```java\n" + example + "```"));
  }

  @Test
  void theExampleDraws() {
    Subject subject = new Subject.ByDomain(office(), office().breakdowns().getFirst());
    DotPlot plot = new DotPlot();
    assertTrue(plot.suits(subject));
    String svg = plot.draw(subject, Scenes.CENSUS).svg();
    assertEquals(3, svg.split("<circle", -1).length - 1);
    assertTrue(svg.contains("s secret"));
  }

  @Test
  void everyChartIsDocumented() throws Exception {
    String page = Files.readString(PAGE);
    Gallery.TYPES.forEach(
        type -> assertTrue(page.contains("- `" + type.name() + "`:"), type.name()));
  }
}
