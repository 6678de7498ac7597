package fr.openl.charts;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.font.FontRenderContext;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.function.Consumer;

/** Paints a drawing as PNG, twice as fine as its pixels: for slides and letters. */
final class Painter {
  private static final int WIDTH = 720;
  private static final double FINENESS = 2;
  private static final double MARGIN = 0.03;

  /** Widths of words do not depend on the ground they are painted on. */
  private static final FontRenderContext MEASURE = new FontRenderContext(null, true, true);

  private final Graphics2D ground;
  private final double left;
  private final double width;

  private Painter(Graphics2D ground, double left, double width) {
    this.ground = ground;
    this.left = left;
    this.width = width;
  }

  /** Paints {@code drawing} over the whole {@code width} of any ground, such as a printed page. */
  static void paint(Drawing drawing, Graphics2D ground, double width) {
    drawing.marks().forEach(new Painter(ground, 0, width)::paint);
  }

  /** The chart with its title and notes as a PNG file, 1440 pixels wide. */
  static byte[] png(Chart chart) {
    return png(chart.captioned(), ground -> {});
  }

  /** The same around a picture of {@code height} pixels that another painter makes. */
  static byte[] png(Chart chart, int height, Picture picture) {
    Caption caption = Caption.around(chart, new Drawing(height, List.of()));
    return png(
        caption.whole(),
        ground -> {
          ground.translate(0, caption.top());
          picture.paint(ground, WIDTH, height);
        });
  }

  private static byte[] png(Drawing drawing, Consumer<Graphics2D> more) {
    BufferedImage image =
        new BufferedImage(
            (int) (WIDTH * FINENESS),
            (int) Math.ceil(drawing.height() * FINENESS),
            BufferedImage.TYPE_INT_RGB);
    Graphics2D ground = image.createGraphics();
    ground.setColor(Color.WHITE);
    ground.fillRect(0, 0, image.getWidth(), image.getHeight());
    ground.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    ground.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    ground.setRenderingHint(
        RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
    ground.scale(FINENESS, FINENESS);
    drawing.marks().forEach(new Painter(ground, WIDTH * MARGIN, WIDTH * (1 - 2 * MARGIN))::paint);
    more.accept(ground);
    ground.dispose();
    return PngFile.of(image);
  }

  private void paint(Mark mark) {
    switch (mark) {
      case Mark.Box box -> {
        Rectangle2D shape =
            new Rectangle2D.Double(across(box.x()), box.y(), length(box.width()), box.height());
        ink(box.fill());
        ground.fill(shape);
        box.outline()
            .ifPresent(
                outline -> {
                  ink(outline);
                  ground.setStroke(new BasicStroke(1));
                  ground.draw(shape);
                });
      }
      case Mark.Rule rule -> {
        ink(rule.ink());
        float weight = (float) rule.weight();
        ground.setStroke(
            rule.dashed()
                ? new BasicStroke(weight, 0, 0, 10, new float[] {4, 4}, 0)
                : new BasicStroke(weight));
        ground.draw(new Line2D.Double(across(rule.x1()), rule.y1(), across(rule.x2()), rule.y2()));
      }
      case Mark.Dot dot -> {
        ink(dot.ink());
        double r = dot.radius();
        ground.fill(new Ellipse2D.Double(across(dot.x()) - r, dot.y() - r, 2 * r, 2 * r));
      }
      case Mark.Line line -> paint(line);
    }
  }

  private void paint(Mark.Line line) {
    Font font = Typeface.weight(line.bold()).at(line.size());
    Font after = Typeface.PLAIN.at(line.size() - 1);
    String words = line.words().words();
    double length = font.getStringBounds(words, MEASURE).getWidth();
    double gap = line.after().isEmpty() ? 0 : 7;
    double whole = length + gap + after.getStringBounds(line.after(), MEASURE).getWidth();
    double x =
        switch (line.anchor()) {
          case START -> across(line.x());
          case MIDDLE -> across(line.x()) - whole / 2;
          case END -> across(line.x()) - whole;
        };
    ink(line.ink());
    ground.setFont(font);
    ground.drawString(words, (float) x, (float) line.y());
    if (!line.after().isEmpty()) {
      ink(Ink.SOFT);
      ground.setFont(after);
      ground.drawString(line.after(), (float) (x + length + gap), (float) line.y());
    }
  }

  private void ink(Ink ink) {
    ground.setColor(Color.decode(ink.colour()));
  }

  /** Another painter, given the ground and the room it has in pixels. */
  @FunctionalInterface
  interface Picture {
    void paint(Graphics2D ground, int width, int height);
  }

  private double across(double percent) {
    return left + length(percent);
  }

  private double length(double percent) {
    return width * percent / 100;
  }
}
