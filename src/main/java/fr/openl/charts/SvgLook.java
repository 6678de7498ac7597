package fr.openl.charts;

import java.util.ArrayList;
import java.util.List;

/**
 * How a mark looks, whatever its place: what neighbouring marks of one kind have in common.
 *
 * @param attributes names and values in turn, in the order in which they are written
 */
record SvgLook(List<String> attributes) {
  static final SvgLook NONE = new SvgLook(List.of());

  SvgLook {
    attributes = List.copyOf(attributes);
  }

  /** The look of {@code mark}, {@code hatching} being the id of the pattern of slanted lines. */
  static SvgLook of(Mark mark, String hatching) {
    return switch (mark) {
      case Mark.Box box ->
          box.outline()
              .map(
                  edge ->
                      look(
                          "class", box.fill().className() + " " + edge.edgeName(),
                          "fill", box.fill().colour(),
                          "stroke", edge.colour()))
              .orElseGet(() -> filled(box.fill()));
      case Mark.Hatch hatch -> look("fill", "url(#" + hatching + ")", "opacity", "0.45");
      case Mark.Rule rule -> of(rule);
      case Mark.Dot dot -> filled(dot.ink());
      case Mark.Ring ring ->
          look(
              "class",
              Ink.PAPER.className() + " " + ring.ink().edgeName(),
              "fill",
              Ink.PAPER.colour(),
              "stroke",
              ring.ink().colour(),
              "stroke-width",
              "2");
      case Mark.Area area ->
          area.edge()
              .map(
                  edge ->
                      look(
                          "class",
                          area.fill().className() + " " + edge.edgeName(),
                          "fill",
                          area.fill().colour(),
                          "stroke",
                          edge.colour(),
                          "vector-effect",
                          "non-scaling-stroke"))
              .orElseGet(() -> filled(area.fill()));
      case Mark.Ribbon ribbon -> filled(ribbon.fill());
      case Mark.Panel panel -> NONE;
      case Mark.Line line -> of(line);
    };
  }

  private static SvgLook of(Mark.Rule rule) {
    List<String> attributes =
        new ArrayList<>(
            List.of(
                "class", rule.ink().edgeName(),
                "stroke", rule.ink().colour(),
                "stroke-width", SvgText.number(rule.weight())));
    if (rule.dashed()) {
      attributes.addAll(List.of("stroke-dasharray", "4 4"));
    }
    return new SvgLook(attributes);
  }

  private static SvgLook of(Mark.Line line) {
    List<String> attributes = new ArrayList<>();
    if (line.ink() != Ink.TEXT) {
      attributes.addAll(List.of("class", line.ink().className(), "fill", line.ink().colour()));
    }
    if (line.anchor() != Mark.Anchor.START) {
      attributes.addAll(List.of("text-anchor", line.anchor().svg()));
    }
    if (!SvgWriter.isUsual(line.size())) {
      attributes.addAll(List.of("font-size", String.valueOf(line.size())));
    }
    if (line.bold()) {
      attributes.addAll(List.of("font-weight", "600"));
    }
    return new SvgLook(attributes);
  }

  private static SvgLook filled(Ink ink) {
    return look("class", ink.className(), "fill", ink.colour());
  }

  private static SvgLook look(String... attributes) {
    return new SvgLook(List.of(attributes));
  }
}
