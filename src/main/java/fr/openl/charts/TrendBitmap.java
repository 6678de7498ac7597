package fr.openl.charts;

import fr.openl.disclosure.Published;
import fr.openl.disclosure.ReleasedIndicator.Scale;
import fr.openl.disclosure.ReleasedTrend.Point;
import fr.openl.disclosure.Suppressed;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.util.ArrayList;
import java.util.List;
import org.knowm.xchart.AnnotationText;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.style.XYStyler;
import org.knowm.xchart.style.markers.SeriesMarkers;

/**
 * A trend as a picture for slides. A single line is drawn with XChart, which is good at lines;
 * intervals, being asymmetric, are lines of their own. Several lines are painted in strips as on
 * the page, for XChart could only tell them apart by a legend.
 */
record TrendBitmap(Scale scale, Trends trends, Setting setting) implements Chart.Bitmap {
  private static final int HEIGHT = 340;
  private static final int WORDS = 13;

  @Override
  public byte[] png(Chart chart) {
    return trends.drawn().size() == 1 ? Painter.png(chart, HEIGHT, this::line) : Painter.png(chart);
  }

  private void line(Graphics2D ground, int width, int height) {
    List<Point> points = trends.drawn().getFirst().points();
    NumberScale range = NumberScale.of(scale, points.stream().map(Point::estimate).toList());
    double unit = (range.high() - range.low()) / 100;
    XYChart picture = new XYChartBuilder().width(width).height(height).build();
    style(picture.getStyler(), range, unit, points.size());
    rule(picture, "ground", -0.5, range.low(), points.size() - 0.5, range.low(), Ink.GRID, 1);
    segments(points).forEach(segment -> add(picture, points, segment));
    for (int i = 0; i < points.size(); i++) {
      point(picture, points.get(i), i, range, unit);
    }
    if (setting.simulated()) {
      write(picture, setting.words().say("simulated"), points.size() - 1, range.high() + 13 * unit);
    }
    picture.paint(ground, width, height);
  }

  private void point(XYChart picture, Point point, int i, NumberScale range, double unit) {
    write(picture, trends.wave(point), i, range.low() - 6 * unit);
    if (point.breakBefore() && i > 0) {
      double x = i - 0.5;
      rule(picture, "break " + i, x, range.low(), x, range.high() + 3 * unit, Ink.ABSENT, 1)
          .setLineStyle(new BasicStroke(1.5f, 0, 0, 10, new float[] {4, 4}, 0));
      write(picture, setting.words().say("break"), x, range.high() + 7 * unit);
    }
    switch (point.estimate()) {
      case Published published -> {
        double top = published.bounds().map(Published.Bounds::high).orElse(published.value());
        published
            .bounds()
            .ifPresent(
                b -> rule(picture, "interval " + i, i, b.low(), i, b.high(), Ink.WHISKER, 1.5f));
        write(picture, setting.numerals().value(scale, published.value()), i, top + 6 * unit);
      }
      case Suppressed absent ->
          write(
              picture,
              absent.sign().code() + " · " + setting.word(absent),
              i,
              range.low() + 6 * unit);
    }
  }

  /** The runs of neighbouring waves that may be joined by a line. */
  private static List<List<Integer>> segments(List<Point> points) {
    List<List<Integer>> segments = new ArrayList<>();
    boolean open = false;
    for (int i = 0; i < points.size(); i++) {
      boolean shown = points.get(i).estimate() instanceof Published;
      if (shown && (!open || points.get(i).breakBefore())) {
        segments.add(new ArrayList<>());
      }
      if (shown) {
        segments.getLast().add(i);
      }
      open = shown;
    }
    return segments;
  }

  private static void add(XYChart picture, List<Point> points, List<Integer> segment) {
    XYSeries series =
        picture.addSeries(
            "segment " + segment.getFirst(),
            segment.stream().mapToDouble(i -> i).toArray(),
            segment.stream()
                .mapToDouble(i -> ((Published) points.get(i).estimate()).value())
                .toArray());
    series.setLineColor(Color.decode(Ink.LINE.colour()));
    series.setLineStyle(new BasicStroke(2.5f));
    series.setMarkerColor(Color.decode(Ink.LINE.colour()));
    series.setMarker(SeriesMarkers.CIRCLE);
  }

  private static XYSeries rule(
      XYChart picture,
      String name,
      double x1,
      double y1,
      double x2,
      double y2,
      Ink ink,
      float weight) {
    XYSeries series = picture.addSeries(name, new double[] {x1, x2}, new double[] {y1, y2});
    series.setLineColor(Color.decode(ink.colour()));
    series.setLineStyle(new BasicStroke(weight));
    series.setMarker(SeriesMarkers.NONE);
    return series;
  }

  private static void write(XYChart picture, String words, double x, double y) {
    picture.addAnnotation(new AnnotationText(words, x, y, false));
  }

  private static void style(XYStyler style, NumberScale range, double unit, int waves) {
    Color text = Color.decode(Ink.TEXT.colour());
    style.setChartBackgroundColor(Color.WHITE);
    style.setPlotBackgroundColor(Color.WHITE);
    style.setPlotBorderVisible(false);
    style.setPlotGridLinesVisible(false);
    style.setAxisTicksVisible(false);
    style.setLegendVisible(false);
    style.setChartTitleVisible(false);
    style.setChartFontColor(text);
    style.setAnnotationTextFont(Typeface.PLAIN.at(WORDS));
    style.setAnnotationTextFontColor(text);
    style.setMarkerSize(9);
    style.setXAxisMin(-0.5);
    style.setXAxisMax(waves - 0.5);
    style.setYAxisMin(range.low() - 10 * unit);
    style.setYAxisMax(range.high() + 17 * unit);
  }
}
