package fr.openl.library;

import fr.openl.Refusal;
import fr.openl.charts.Chart;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * A chart of released figures that shows itself: as a picture in a notebook, in words at a prompt.
 */
public final class ChartView implements Displayable {
  private final Chart chart;
  private final boolean simulated;

  ChartView(Chart chart, boolean simulated) {
    this.chart = chart;
    this.simulated = simulated;
  }

  /** What it is called. */
  public String title() {
    return chart.title().words();
  }

  /** An SVG file that stands alone, with title and notes. */
  public String svg() {
    return chart.standaloneSvg();
  }

  /** A PNG file, 1440 pixels wide, with title and notes. */
  public byte[] png() {
    return chart.png();
  }

  /** Whether any response behind it was made up; the picture then says so. */
  public boolean simulated() {
    return simulated;
  }

  /**
   * Writes the picture, replacing what is there.
   *
   * @param file ends in {@code .svg} or {@code .png}
   * @throws Refusal when it ends otherwise or cannot be written
   */
  public Path save(Path file) {
    String name = file.toString().toLowerCase(Locale.ROOT);
    if (!name.endsWith(".svg") && !name.endsWith(".png")) {
      throw new Refusal(file + ": expected a name that ends in .svg or .png");
    }
    byte[] bytes = name.endsWith(".svg") ? svg().getBytes(StandardCharsets.UTF_8) : png();
    try {
      return Files.write(file, bytes);
    } catch (IOException failure) {
      throw new Refusal(file + ": the chart cannot be written (" + failure + ")", failure);
    }
  }

  /** The picture with its title and notes, as wide as its place but no wider than a page. */
  @Override
  public String html() {
    String svg = svg();
    return "<figure style=\"margin:0;max-width:720px\">%s</figure>"
        .formatted(svg.substring(svg.indexOf("<svg")));
  }

  /** The figures in words. */
  @Override
  public String toString() {
    return title() + "\n" + chart.alternative().words();
  }
}
