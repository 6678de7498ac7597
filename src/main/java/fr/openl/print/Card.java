package fr.openl.print;

import fr.openl.charts.Ink;
import fr.openl.charts.PngFile;
import fr.openl.charts.Typeface;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.font.FontRenderContext;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What is seen of a page where its link is passed on (the Open Graph protocol, ogp.me): one figure
 * in words with its interval and base, 1200 by 630 pixels.
 *
 * @param place the study and its edition
 * @param title what the figure is, or what the page is called
 * @param figure the figure with its unit, or the word of its absence; empty where there is none
 * @param category what the figure is of, where the title does not say; may be empty
 * @param certainty its base and interval in words; may be empty
 * @param warning that the data are simulated, where they are
 */
public record Card(
    String place,
    String title,
    String figure,
    String category,
    String certainty,
    Optional<String> warning) {
  public static final int WIDTH = 1200;
  public static final int HEIGHT = 630;

  /** The type of the file. */
  public static final String TYPE = "image/png";

  private static final int LEFT = 80;
  private static final int ROOM = WIDTH - 2 * LEFT;

  private static final FontRenderContext MEASURE = new FontRenderContext(null, true, true);
  private static final Color PAPER = new Color(0xfffdfa);
  private static final Color STAR = new Color(0xffb938);
  private static final Color DEEP = new Color(0x43276b);

  /** All of it in one sentence, for those who do not see it. */
  public String alternative() {
    List<String> parts = new ArrayList<>();
    for (String part :
        List.of(warning.orElse(""), place, title, (figure + " " + category).strip(), certainty)) {
      if (!part.isBlank()) {
        parts.add(part);
      }
    }
    return String.join(" — ", parts);
  }

  /** The picture. */
  public byte[] png() {
    BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
    Graphics2D ground = image.createGraphics();
    ground.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    ground.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    ground.setRenderingHint(
        RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
    ground.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    ground.setColor(PAPER);
    ground.fillRect(0, 0, WIDTH, HEIGHT);
    ground.setColor(STAR);
    ground.fillRect(0, 0, 18, HEIGHT);
    write(ground);
    ground.dispose();
    return PngFile.of(image);
  }

  private void write(Graphics2D ground) {
    mark(ground);
    Color soft = Color.decode(Ink.SOFT.colour());
    Color text = Color.decode(Ink.TEXT.colour());
    Font placed = fitting(place, 30, 22, ROOM - 92, 1);
    line(ground, placed, DEEP, LEFT + 92, 106, cut(place, placed, ROOM - 92));
    double y = 140;
    Font titled = fitting(title, figure.isEmpty() ? 76 : 50, 34, ROOM, 3);
    y = lines(ground, titled, text, y + 14, title, 3);
    if (!figure.isEmpty()) {
      Font large = fitting(figure, category.isEmpty() ? 132 : 104, 40, ROOM, 1);
      y += large.getSize2D() * 1.1;
      line(ground, large, DEEP, LEFT - 4, y, figure);
      y += 8;
    }
    if (!category.isEmpty()) {
      y = lines(ground, Typeface.PLAIN.at(36), text, y + 12, category, 2);
    }
    lines(ground, Typeface.PLAIN.at(30), soft, y + 12, certainty, 2);
    warning.ifPresent(words -> warn(ground, words));
  }

  /** The mark of the observatory: four points of a constellation, one of them a star. */
  private static void mark(Graphics2D ground) {
    Graphics2D own = (Graphics2D) ground.create();
    own.translate(LEFT, 72);
    own.scale(1.5, 1.5);
    own.setColor(DEEP);
    Path2D path = new Path2D.Double();
    path.moveTo(6, 9);
    path.lineTo(16, 24);
    path.lineTo(31, 20);
    path.lineTo(43, 5);
    own.draw(path);
    own.fill(new Ellipse2D.Double(2.5, 5.5, 7, 7));
    own.fill(new Ellipse2D.Double(11, 19, 10, 10));
    own.fill(new Ellipse2D.Double(27.5, 16.5, 7, 7));
    own.setColor(STAR);
    own.fill(new Ellipse2D.Double(38.5, 0.5, 9, 9));
    own.dispose();
  }

  private static void warn(Graphics2D ground, String words) {
    Font font = Typeface.BOLD.at(30);
    double width = width(words, font);
    ground.setColor(STAR);
    ground.fillRect((int) (WIDTH - LEFT - width - 36), HEIGHT - 88, (int) width + 36, 52);
    line(
        ground,
        font,
        Color.decode(Ink.TEXT.colour()),
        WIDTH - LEFT - width - 18,
        HEIGHT - 52,
        words);
  }

  /** Writes {@code words} over at most {@code most} lines; what does not fit ends in dots. */
  private static double lines(
      Graphics2D ground, Font font, Color ink, double top, String words, int most) {
    double y = top;
    List<String> lines = wrap(words, font, ROOM);
    for (int i = 0; i < Math.min(most, lines.size()); i++) {
      String rest = String.join(" ", lines.subList(i, lines.size()));
      y += font.getSize2D() * 1.2;
      line(ground, font, ink, LEFT, y, i == most - 1 ? cut(rest, font, ROOM) : lines.get(i));
    }
    return y;
  }

  private static void line(
      Graphics2D ground, Font font, Color ink, double x, double y, String words) {
    ground.setFont(font);
    ground.setColor(ink);
    ground.drawString(words, (float) x, (float) y);
  }

  /** The bold typeface as large as {@code words} fit into lines of {@code room} pixels. */
  private static Font fitting(String words, int largest, int smallest, double room, int lines) {
    Font font = Typeface.BOLD.at(largest);
    while (font.getSize2D() > smallest && !fits(words, font, room, lines)) {
      font = font.deriveFont(font.getSize2D() - 2);
    }
    return font;
  }

  private static boolean fits(String words, Font font, double room, int lines) {
    List<String> wrapped = wrap(words, font, room);
    return wrapped.size() <= lines && wrapped.stream().allMatch(line -> width(line, font) <= room);
  }

  private static List<String> wrap(String words, Font font, double room) {
    List<String> lines = new ArrayList<>();
    String line = "";
    for (String word : words.strip().split(" +", -1)) {
      String longer = line.isEmpty() ? word : line + " " + word;
      if (!line.isEmpty() && width(longer, font) > room) {
        lines.add(line);
        line = word;
      } else {
        line = longer;
      }
    }
    if (!line.isEmpty()) {
      lines.add(line);
    }
    return lines;
  }

  private static String cut(String words, Font font, double room) {
    String shorter = words;
    while (width(shorter, font) > room && shorter.length() > 1) {
      shorter = shorter.substring(0, shorter.length() - 2).stripTrailing() + "…";
    }
    return shorter;
  }

  private static double width(String words, Font font) {
    return words.isEmpty() ? 0 : font.getStringBounds(words, MEASURE).getWidth();
  }
}
