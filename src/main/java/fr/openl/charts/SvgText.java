package fr.openl.charts;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** The characters of an SVG file, written from its beginning to its end. */
final class SvgText {
  private final StringBuilder out = new StringBuilder();

  /** Begins an element; its attributes follow. */
  SvgText open(String element) {
    out.append('<').append(element);
    return this;
  }

  SvgText attribute(String name, String value) {
    out.append(' ').append(name).append("=\"").append(escape(value)).append('"');
    return this;
  }

  SvgText attribute(String name, double value, String unit) {
    return attribute(name, number(value) + unit);
  }

  /** Writes names and values that stand in turn. */
  SvgText attributes(List<String> both) {
    for (int i = 0; i < both.size(); i += 2) {
      attribute(both.get(i), both.get(i + 1));
    }
    return this;
  }

  /** Ends the attributes of an element that holds others. */
  SvgText end() {
    out.append(">\n");
    return this;
  }

  /** Ends the attributes of an element that holds nothing. */
  SvgText empty() {
    out.append("/>\n");
    return this;
  }

  SvgText close(String element) {
    return line("</" + element + ">");
  }

  /** Ends the attributes of an element that holds {@code words} only. */
  SvgText words(String words, String element) {
    return beginWords(words).finishWords(element, "\n");
  }

  /** Ends the attributes of an element whose words begin with {@code words}. */
  SvgText beginWords(String words) {
    out.append('>').append(escape(words));
    return this;
  }

  SvgText finishWords(String element, String after) {
    out.append("</").append(element).append('>').append(after);
    return this;
  }

  /** Writes a line as it is. */
  SvgText line(String markup) {
    out.append(markup).append('\n');
    return this;
  }

  /** At most two decimals, a point as decimal mark, no exponent. */
  static String number(double value) {
    return BigDecimal.valueOf(value)
        .setScale(2, RoundingMode.HALF_UP)
        .stripTrailingZeros()
        .toPlainString();
  }

  /** The closed outlines of areas, every corner told from the one before: that is shorter. */
  static String path(List<Mark.Area> areas) {
    StringBuilder path = new StringBuilder();
    for (Mark.Area area : areas) {
      area.outlines().forEach(outline -> close(path, outline));
    }
    return path.toString();
  }

  private static void close(StringBuilder path, List<Mark.Corner> outline) {
    long x = 0;
    long y = 0;
    char last = 'M';
    for (int i = 0; i < outline.size(); i++) {
      long toX = Math.round(outline.get(i).x() * 100);
      long toY = Math.round(outline.get(i).y() * 100);
      if (i == 0) {
        path.append('M').append(hundredths(toX));
        follow(path, toY);
      } else if (toY == y) {
        step(path, last, 'h');
        path.append(hundredths(toX - x));
        last = 'h';
      } else if (toX == x) {
        step(path, last, 'v');
        path.append(hundredths(toY - y));
        last = 'v';
      } else {
        if (last == 'l') {
          follow(path, toX - x);
        } else {
          path.append('l').append(hundredths(toX - x));
        }
        follow(path, toY - y);
        last = 'l';
      }
      x = toX;
      y = toY;
    }
    path.append('z');
  }

  private static void step(StringBuilder path, char last, char now) {
    path.append(last == now ? ' ' : now);
  }

  /** A further number needs a space before it, unless it has a minus sign. */
  private static void follow(StringBuilder path, long hundredths) {
    path.append(hundredths < 0 ? "" : " ").append(hundredths(hundredths));
  }

  private static String hundredths(long number) {
    String written = BigDecimal.valueOf(number, 2).stripTrailingZeros().toPlainString();
    return written.replaceFirst("^(-?)0\\.", "$1.");
  }

  /** The outline of a ribbon: level at both its ends. */
  static String path(Mark.Ribbon ribbon) {
    double middle = (ribbon.x1() + ribbon.x2()) / 2;
    double below1 = ribbon.y1() + ribbon.thickness();
    double below2 = ribbon.y2() + ribbon.thickness();
    return "M"
        + numbers(ribbon.x1(), ribbon.y1())
        + "C"
        + numbers(middle, ribbon.y1(), middle, ribbon.y2(), ribbon.x2(), ribbon.y2())
        + "V"
        + numbers(below2)
        + "C"
        + numbers(middle, below2, middle, below1, ribbon.x1(), below1)
        + "Z";
  }

  private static String numbers(double... values) {
    return Arrays.stream(values).mapToObj(SvgText::number).collect(Collectors.joining(" "));
  }

  /** Text safe in XML content and attributes; characters that XML forbids are left out. */
  static String escape(String text) {
    if (text.chars().allMatch(SvgText::isPlain)) {
      return text;
    }
    StringBuilder safe = new StringBuilder(text.length());
    text.codePoints()
        .filter(c -> c >= 0x20 || c == '\n' || c == '\t')
        .filter(c -> c < 0xd800 || (c > 0xdfff && c != 0xfffe && c != 0xffff))
        .forEach(
            c -> {
              switch (c) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                default -> safe.appendCodePoint(c);
              }
            });
    return safe.toString();
  }

  /** Whether a character stands for itself, as nearly all do. */
  private static boolean isPlain(int c) {
    return c >= 0x20 && c < 0xd800 && c != '&' && c != '<' && c != '>' && c != '"';
  }

  @Override
  public String toString() {
    return out.toString();
  }
}
