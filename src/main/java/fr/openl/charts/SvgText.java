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

  /** The closed outlines of an area. */
  static String path(Mark.Area area) {
    StringBuilder path = new StringBuilder();
    for (List<Mark.Corner> outline : area.outlines()) {
      char step = 'M';
      for (Mark.Corner corner : outline) {
        path.append(step).append(number(corner.x())).append(' ').append(number(corner.y()));
        step = 'L';
      }
      path.append('Z');
    }
    return path.toString();
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
