package fr.openl.charts;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Paints a drawing as PNG, twice as fine as its pixels: for slides and letters. */
final class Painter {
  private static final int WIDTH = 720;
  private static final double FINENESS = 2;
  private static final double MARGIN = 0.03;

  /** Widths of words do not depend on the ground they are painted on. */
  private static final FontRenderContext MEASURE = new FontRenderContext(null, true, true);

  private final Graphics2D ground;
  private final double margin;
  private final double unit;

  /** Paints from {@code margin} pixels on, {@code unit} pixels for each step across. */
  private Painter(Graphics2D ground, double margin, double unit) {
    this.ground = ground;
    this.margin = margin;
    this.unit = unit;
  }

  /** Paints {@code drawing} over the whole {@code width} of any ground, such as a printed page. */
  static void paint(Drawing drawing, Graphics2D ground, double width) {
    drawing.marks().forEach(new Painter(ground, 0, width / 100)::paint);
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
    drawing
        .marks()
        .forEach(new Painter(ground, WIDTH * MARGIN, WIDTH * (1 - 2 * MARGIN) / 100)::paint);
    more.accept(ground);
    ground.dispose();
    return PngFile.of(image);
  }

  private void paint(Mark mark) {
    switch (mark) {
      case Mark.Box box -> {
        Rectangle2D shape = box(box.x(), box.y(), box.width(), box.height());
        fill(shape, box.fill(), box.outline());
      }
      case Mark.Hatch hatch -> hatch(box(hatch.x(), hatch.y(), hatch.width(), hatch.height()));
      case Mark.Rule rule -> paint(rule);
      case Mark.Dot dot -> {
        ink(dot.ink());
        ground.fill(disc(dot.x(), dot.y(), dot.radius()));
      }
      case Mark.Ring ring -> {
        fill(disc(ring.x(), ring.y(), ring.radius()), Ink.PAPER, Optional.empty());
        ink(ring.ink());
        ground.setStroke(new BasicStroke(2));
        ground.draw(disc(ring.x(), ring.y(), ring.radius()));
      }
      case Mark.Area area -> fill(outline(area), area.fill(), area.edge());
      case Mark.Ribbon ribbon -> fill(outline(ribbon), ribbon.fill(), Optional.empty());
      case Mark.Panel panel -> {
        Graphics2D own = (Graphics2D) ground.create();
        own.translate((WIDTH - panel.width()) / 2, panel.y());
        panel.marks().forEach(new Painter(own, 0, 1)::paint);
        own.dispose();
      }
      case Mark.Line line -> paint(line);
    }
  }

  private void paint(Mark.Rule rule) {
    ink(rule.ink());
    float weight = (float) rule.weight();
    ground.setStroke(
        rule.dashed()
            ? new BasicStroke(weight, 0, 0, 10, new float[] {4, 4}, 0)
            : new BasicStroke(weight));
    ground.draw(new Line2D.Double(across(rule.x1()), rule.y1(), across(rule.x2()), rule.y2()));
  }

  private void fill(Shape shape, Ink fill, Optional<Ink> edge) {
    ink(fill);
    ground.fill(shape);
    edge.ifPresent(
        ink -> {
          ink(ink);
          ground.setStroke(new BasicStroke(1));
          ground.draw(shape);
        });
  }

  /** Slanted lines, five pixels apart. */
  private void hatch(Rectangle2D over) {
    Graphics2D own = (Graphics2D) ground.create();
    own.clip(over);
    own.setColor(new Color(0x26, 0x1d, 0x36, 0x73));
    own.setStroke(new BasicStroke(2));
    for (double x = over.getX() - over.getHeight(); x < over.getMaxX(); x += 7) {
      own.draw(new Line2D.Double(x, over.getMaxY(), x + over.getHeight(), over.getY()));
    }
    own.dispose();
  }

  private Rectangle2D box(double x, double y, double width, double height) {
    return new Rectangle2D.Double(across(x), y, length(width), height);
  }

  private Ellipse2D disc(double x, double y, double radius) {
    return new Ellipse2D.Double(across(x) - radius, y - radius, 2 * radius, 2 * radius);
  }

  private Shape outline(Mark.Area area) {
    Path2D path = new Path2D.Double();
    for (List<Mark.Corner> corners : area.outlines()) {
      path.moveTo(across(corners.getFirst().x()), corners.getFirst().y());
      corners.forEach(corner -> path.lineTo(across(corner.x()), corner.y()));
      path.closePath();
    }
    return path;
  }

  private Shape outline(Mark.Ribbon ribbon) {
    double left = across(ribbon.x1());
    double right = across(ribbon.x2());
    double middle = (left + right) / 2;
    double below1 = ribbon.y1() + ribbon.thickness();
    double below2 = ribbon.y2() + ribbon.thickness();
    Path2D path = new Path2D.Double();
    path.moveTo(left, ribbon.y1());
    path.curveTo(middle, ribbon.y1(), middle, ribbon.y2(), right, ribbon.y2());
    path.lineTo(right, below2);
    path.curveTo(middle, below2, middle, below1, left, below1);
    path.closePath();
    return path;
  }

  private void paint(Mark.Line line) {
    Font font = Typeface.weight(line.bold()).at(line.size());
    Font after = Typeface.PLAIN.at(line.size() - 1);
    String words = line.words().words();
    double width = font.getStringBounds(words, MEASURE).getWidth();
    double gap = line.after().isEmpty() ? 0 : Mark.Line.GAP;
    double whole = width + gap + after.getStringBounds(line.after(), MEASURE).getWidth();
    double x = line.anchor().start(across(line.x()), whole);
    ink(line.ink());
    ground.setFont(font);
    ground.drawString(words, (float) x, (float) line.y());
    if (!line.after().isEmpty()) {
      ink(Ink.SOFT);
      ground.setFont(after);
      ground.drawString(line.after(), (float) (x + width + gap), (float) line.y());
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

  private double across(double place) {
    return margin + length(place);
  }

  private double length(double across) {
    return across * unit;
  }
}
