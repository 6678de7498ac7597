package fr.openl.charts;

import fr.openl.definition.LocalText.Passage;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * Writes a drawing as SVG in which words stay words: they can be read aloud, searched, copied and
 * restyled.
 */
final class SvgWriter {
  private static final String FONT = "system-ui, 'Segoe UI', 'Liberation Sans', Arial, sans-serif";

  private final StringBuilder out = new StringBuilder();
  private final String language;

  private SvgWriter(String language) {
    this.language = language;
  }

  /** For a page: as wide as its place, restyled by the page's own sheet. */
  static String inline(Chart chart) {
    return new SvgWriter(chart.alternative().language()).write(chart, Optional.empty());
  }

  /** A file of its own, {@code width} pixels wide on white paper. */
  static String standalone(Chart chart, int width) {
    return new SvgWriter(chart.alternative().language()).write(chart, Optional.of(width));
  }

  private String write(Chart chart, Optional<Integer> width) {
    Drawing drawing = width.isPresent() ? chart.captioned() : chart.drawing();
    out.append("<svg");
    if (width.isPresent()) {
      attribute("xmlns", "http://www.w3.org/2000/svg");
    }
    attribute("class", "chart");
    attribute("width", width.map(String::valueOf).orElse("100%"));
    attribute("height", number(drawing.height()));
    attribute("lang", language);
    attribute("role", "img");
    attribute("aria-labelledby", chart.id() + "-title " + chart.id() + "-desc");
    attribute("font-family", FONT);
    out.append(">\n<title");
    attribute("id", chart.id() + "-title");
    out.append('>').append(escape(chart.title().words())).append("</title>\n<desc");
    attribute("id", chart.id() + "-desc");
    out.append('>').append(escape(chart.alternative().words())).append("</desc>\n");
    if (width.isPresent()) {
      out.append("<rect width=\"100%\" height=\"100%\" fill=\"#ffffff\"/>\n");
      out.append("<svg x=\"3%\" width=\"94%\" overflow=\"visible\">\n");
    }
    drawing.marks().forEach(this::write);
    return out.append(width.isPresent() ? "</svg>\n</svg>\n" : "</svg>\n").toString();
  }

  private void write(Mark mark) {
    switch (mark) {
      case Mark.Box box -> {
        out.append("<rect");
        attribute("class", box.fill().className());
        attribute("x", percent(box.x()));
        attribute("y", number(box.y()));
        attribute("width", percent(box.width()));
        attribute("height", number(box.height()));
        attribute("fill", box.fill().colour());
        box.outline().ifPresent(ink -> attribute("stroke", ink.colour()));
        out.append("/>\n");
      }
      case Mark.Rule rule -> {
        out.append("<line");
        attribute("class", rule.ink().className());
        attribute("x1", percent(rule.x1()));
        attribute("y1", number(rule.y1()));
        attribute("x2", percent(rule.x2()));
        attribute("y2", number(rule.y2()));
        attribute("stroke", rule.ink().colour());
        attribute("stroke-width", number(rule.weight()));
        if (rule.dashed()) {
          attribute("stroke-dasharray", "4 4");
        }
        out.append("/>\n");
      }
      case Mark.Dot dot -> {
        out.append("<circle");
        attribute("class", dot.ink().className());
        attribute("cx", percent(dot.x()));
        attribute("cy", number(dot.y()));
        attribute("r", number(dot.radius()));
        attribute("fill", dot.ink().colour());
        out.append("/>\n");
      }
      case Mark.Line line -> write(line);
    }
  }

  private void write(Mark.Line line) {
    Passage words = line.words();
    out.append("<text");
    attribute("class", line.ink().className());
    attribute("x", percent(line.x()));
    attribute("y", number(line.y()));
    if (line.anchor() != Mark.Anchor.START) {
      attribute("text-anchor", line.anchor().svg());
    }
    attribute("font-size", String.valueOf(line.size()));
    if (line.bold()) {
      attribute("font-weight", "600");
    }
    attribute("fill", line.ink().colour());
    if (!words.language().equals(language)) {
      attribute("lang", words.language());
    }
    out.append('>').append(escape(words.words()));
    if (!line.after().isEmpty()) {
      out.append("<tspan");
      attribute("class", Ink.SOFT.className());
      attribute("dx", "7");
      attribute("font-size", String.valueOf(line.size() - 1));
      attribute("font-weight", "400");
      attribute("fill", Ink.SOFT.colour());
      out.append('>').append(escape(line.after())).append("</tspan>");
    }
    out.append("</text>\n");
  }

  private void attribute(String name, String value) {
    out.append(' ').append(name).append("=\"").append(escape(value)).append('"');
  }

  private static String percent(double share) {
    return number(share) + "%";
  }

  /** At most two decimals, a point as decimal mark, no exponent. */
  private static String number(double value) {
    return BigDecimal.valueOf(value)
        .setScale(2, RoundingMode.HALF_UP)
        .stripTrailingZeros()
        .toPlainString();
  }

  /** Text safe in XML content and attributes; characters that XML forbids are left out. */
  static String escape(String text) {
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
}
