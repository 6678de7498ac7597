package fr.openl.charts;

import fr.openl.definition.LocalText.Passage;
import java.util.List;
import java.util.Optional;

/**
 * Writes a drawing as SVG in which words stay words: they can be read aloud, searched, copied and
 * restyled. Neighbouring marks of one kind share what they have in common.
 */
final class SvgWriter {
  private static final String FONT = "system-ui, 'Segoe UI', 'Liberation Sans', Arial, sans-serif";

  /** The size of words that say no other. */
  private static final int USUAL_SIZE = 14;

  private final SvgText out = new SvgText();
  private final Chart chart;

  private SvgWriter(Chart chart) {
    this.chart = chart;
  }

  /** For a page: as wide as its place, restyled by the page's own sheet. */
  static String inline(Chart chart) {
    SvgWriter writer = new SvgWriter(chart);
    writer.open(chart.drawing(), Optional.empty());
    writer.marks(chart.drawing());
    return writer.out.close("svg").toString();
  }

  /** A file of its own, {@code width} pixels wide on white paper. */
  static String standalone(Chart chart, int width) {
    Drawing drawing = chart.captioned();
    SvgWriter writer = new SvgWriter(chart);
    writer.open(drawing, Optional.of(width));
    writer.out.line("<rect width=\"100%\" height=\"100%\" fill=\"#ffffff\"/>");
    writer.out.line("<svg x=\"3%\" width=\"94%\" overflow=\"visible\">");
    writer.marks(drawing);
    return writer.out.close("svg").close("svg").toString();
  }

  private void open(Drawing drawing, Optional<Integer> width) {
    out.open("svg");
    if (width.isPresent()) {
      out.attribute("xmlns", "http://www.w3.org/2000/svg");
    }
    out.attribute("class", "chart")
        .attribute("width", width.map(String::valueOf).orElse("100%"))
        .attribute("height", drawing.height(), "")
        .attribute("lang", language())
        .attribute("role", "img")
        .attribute("aria-labelledby", chart.id() + "-title " + chart.id() + "-desc")
        .attribute("font-family", FONT)
        .attribute("font-size", USUAL_SIZE, "")
        .attribute("fill", Ink.TEXT.colour())
        .end();
    out.open("title").attribute("id", chart.id() + "-title").words(chart.title().words(), "title");
    out.open("desc")
        .attribute("id", chart.id() + "-desc")
        .words(chart.alternative().words(), "desc");
  }

  private void marks(Drawing drawing) {
    if (drawing.isHatched()) {
      out.line(
          "<pattern id=\""
              + hatching()
              + "\" width=\"5\" height=\"5\" patternUnits=\"userSpaceOnUse\""
              + " patternTransform=\"rotate(45)\"><path d=\"M0 0V5\" stroke=\""
              + Ink.ON_LIGHT.colour()
              + "\" stroke-width=\"2\"/></pattern>");
    }
    List<Mark> shapes = drawing.marks().stream().filter(SvgWriter::stretches).toList();
    if (!shapes.isEmpty()) {
      String height = SvgText.number(drawing.height());
      out.open("svg")
          .attribute("width", "100%")
          .attribute("height", height)
          .attribute("viewBox", "0 0 100 " + height)
          .attribute("preserveAspectRatio", "none")
          .end();
      runs(shapes, "");
      out.close("svg");
    }
    runs(drawing.marks().stream().filter(mark -> !stretches(mark)).toList(), "%");
  }

  /** Whether it is drawn on a ground that is as wide as the chart, whatever its height. */
  private static boolean stretches(Mark mark) {
    return mark instanceof Mark.Area || mark instanceof Mark.Ribbon;
  }

  /** Writes marks, those next to each other in one look within one group. */
  private void runs(List<Mark> marks, String unit) {
    int i = 0;
    while (i < marks.size()) {
      SvgLook look = SvgLook.of(marks.get(i), hatching());
      int end = i + 1;
      while (end < marks.size() && SvgLook.of(marks.get(end), hatching()).equals(look)) {
        end++;
      }
      if (marks.get(i) instanceof Mark.Area) {
        areas(marks.subList(i, end), look);
      } else if (end - i > 1 && !look.attributes().isEmpty()) {
        out.open("g").attributes(look.attributes()).end();
        marks.subList(i, end).forEach(mark -> write(mark, SvgLook.NONE, unit));
        out.close("g");
      } else {
        marks.subList(i, end).forEach(mark -> write(mark, look, unit));
      }
      i = end;
    }
  }

  /** Areas in one look as one path. */
  private void areas(List<Mark> alike, SvgLook look) {
    List<Mark.Area> areas =
        alike.stream().filter(Mark.Area.class::isInstance).map(Mark.Area.class::cast).toList();
    out.open("path").attributes(look.attributes()).attribute("d", SvgText.path(areas)).empty();
  }

  private void write(Mark mark, SvgLook look, String unit) {
    switch (mark) {
      case Mark.Box box -> box(box.x(), box.y(), box.width(), box.height(), look, unit);
      case Mark.Hatch box -> box(box.x(), box.y(), box.width(), box.height(), look, unit);
      case Mark.Rule rule ->
          out.open("line")
              .attributes(look.attributes())
              .attribute("x1", rule.x1(), unit)
              .attribute("y1", rule.y1(), "")
              .attribute("x2", rule.x2(), unit)
              .attribute("y2", rule.y2(), "")
              .empty();
      case Mark.Dot dot -> circle(dot.x(), dot.y(), dot.radius(), look, unit);
      case Mark.Ring ring -> circle(ring.x(), ring.y(), ring.radius(), look, unit);
      case Mark.Area area -> areas(List.of(area), look);
      case Mark.Ribbon ribbon ->
          out.open("path")
              .attributes(look.attributes())
              .attribute("d", SvgText.path(ribbon))
              .empty();
      case Mark.Panel panel -> {
        String size = SvgText.number(panel.width()) + " " + SvgText.number(panel.height());
        out.open("svg")
            .attribute("y", panel.y(), "")
            .attribute("width", "100%")
            .attribute("height", panel.height(), "")
            .attribute("viewBox", "0 0 " + size)
            .end();
        runs(panel.marks(), "");
        out.close("svg");
      }
      case Mark.Line line -> write(line, look, unit);
    }
  }

  private void box(double x, double y, double width, double height, SvgLook look, String unit) {
    out.open("rect").attributes(look.attributes());
    if (x > 0) {
      out.attribute("x", x, unit);
    }
    out.attribute("y", y, "")
        .attribute("width", width, unit)
        .attribute("height", height, "")
        .empty();
  }

  private void circle(double x, double y, double radius, SvgLook look, String unit) {
    out.open("circle")
        .attributes(look.attributes())
        .attribute("cx", x, unit)
        .attribute("cy", y, "")
        .attribute("r", radius, "")
        .empty();
  }

  private void write(Mark.Line line, SvgLook look, String unit) {
    Passage words = line.words();
    out.open("text").attributes(look.attributes());
    if (line.x() > 0) {
      out.attribute("x", line.x(), unit);
    }
    out.attribute("y", line.y(), "");
    if (!words.language().equals(language())) {
      out.attribute("lang", words.language());
    }
    out.beginWords(words.words());
    if (!line.after().isEmpty()) {
      out.open("tspan")
          .attribute("class", Ink.SOFT.className())
          .attribute("dx", Mark.Line.GAP, "")
          .attribute("font-size", line.size() - 1, "")
          .attribute("font-weight", "400")
          .attribute("fill", Ink.SOFT.colour())
          .beginWords(line.after())
          .finishWords("tspan", "");
    }
    out.finishWords("text", "\n");
  }

  private String hatching() {
    return chart.id() + "-hatch";
  }

  private String language() {
    return chart.alternative().language();
  }

  /** Whether words in this look need not say their size. */
  static boolean isUsual(int size) {
    return size == USUAL_SIZE;
  }
}
