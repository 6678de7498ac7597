package fr.openl.print;

import com.openhtmltopdf.extend.FSObjectDrawer;
import com.openhtmltopdf.extend.FSObjectDrawerFactory;
import fr.openl.charts.Chart;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/**
 * Draws the charts of a printed page from their marks: lines stay lines and words stay words.
 *
 * @param charts by id
 */
record ChartDrawers(Map<String, Chart> charts) implements FSObjectDrawerFactory {
  /** The type of the objects that stand for a chart; their {@code data} is its id. */
  static final String TYPE = "application/x-openl-chart";

  /** Words are set smaller on paper than on a screen. */
  private static final double SCALE = 0.8;

  /** The smallest that is read with ease; a chart with many rows is set so. */
  private static final double SMALL = 0.62;

  /** A chart of so many pixels leaves half of its page to another. */
  private static final double HALF_PAGE = 300;

  /** A page has no room for more, in pixels. */
  private static final double HIGHEST = 760;

  /** How high {@code chart} is on paper, in pixels. */
  static double height(Chart chart) {
    return chart.heightOnPaper() * scale(chart);
  }

  private static double scale(Chart chart) {
    double half = Math.clamp(HALF_PAGE / chart.heightOnPaper(), SMALL, SCALE);
    return Math.min(half, HIGHEST / chart.heightOnPaper());
  }

  @Override
  public @Nullable FSObjectDrawer createDrawer(Element object) {
    Chart chart = charts.get(object.getAttribute("data"));
    return chart == null ? null : drawer(chart);
  }

  @Override
  public boolean isReplacedObject(Element object) {
    return object.getAttribute("type").equals(TYPE)
        && charts.containsKey(object.getAttribute("data"));
  }

  private static FSObjectDrawer drawer(Chart chart) {
    return (element, x, y, width, height, device, context, dotsPerPixel) -> {
      double pixels = width / dotsPerPixel;
      double scale = scale(chart);
      device.drawWithGraphics(
          (float) x,
          (float) y,
          (float) pixels,
          (float) (height / dotsPerPixel),
          ground -> {
            ground.scale(scale, scale);
            chart.print(ground, pixels / scale);
          });
      return Map.of();
    };
  }
}
