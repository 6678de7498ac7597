package fr.openl.library;

import fr.openl.estimation.statistics.Estimated;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** Estimates as a notebook shows them. */
record EstimatesHtml(List<Estimated> rows, List<String> notes, Wording wording, String language) {
  private static final int WIDTH = 160;
  private static final int EDGE = 6;

  String html() {
    boolean uncertain = rows.stream().anyMatch(row -> Double.isFinite(row.low()));
    boolean levels = rows.stream().anyMatch(row -> !row.level().isEmpty());
    boolean domains = rows.stream().anyMatch(row -> !row.by().isEmpty());
    List<String> header = new ArrayList<>(List.of("statistic", "variable"));
    if (levels) {
      header.add("category");
    }
    if (domains) {
      header.add("domain");
    }
    int texts = header.size();
    header.addAll(
        uncertain ? List.of("estimate", "95 % interval", "", "n") : List.of("estimate", "n"));
    HtmlTable table =
        new HtmlTable(header, IntStream.range(0, header.size()).mapToObj(i -> i >= texts).toList());
    double low =
        rows.stream().flatMapToDouble(row -> finite(row.low(), row.estimate())).min().orElse(0);
    double high =
        rows.stream().flatMapToDouble(row -> finite(row.high(), row.estimate())).max().orElse(1);
    for (Estimated row : rows) {
      List<String> cells =
          new ArrayList<>(List.of(row.statistic(), HtmlTable.escaped(variable(row))));
      if (levels) {
        cells.add(HtmlTable.escaped(level(row)));
      }
      if (domains) {
        cells.add(HtmlTable.escaped(domain(row.by())));
      }
      cells.add(number(row, row.estimate()));
      if (uncertain) {
        cells.add(
            Double.isFinite(row.low())
                ? number(row, row.low()) + " – " + number(row, row.high())
                : "");
        cells.add(oneScale() ? whisker(row, low, high) : "");
      }
      cells.add(String.format(Locale.ROOT, "%,d", row.n()));
      table.row(cells);
    }
    return table.html(notes);
  }

  /** Whether all numbers can stand on one axis. */
  private boolean oneScale() {
    return rows.stream()
            .map(row -> row.statistic() + row.variable().replaceFirst(":.*", ""))
            .distinct()
            .count()
        == 1;
  }

  /** The estimate as a dot, its interval as a line, on the scale of all rows. */
  private static String whisker(Estimated row, double low, double high) {
    if (!Double.isFinite(row.low()) || !(high > low)) {
      return "";
    }
    return String.format(
        Locale.ROOT,
        "<svg style=\"min-width:%dpx\" width=\"%<d\" height=\"14\" role=\"img\""
            + " aria-label=\"interval\"><line x1=\"%.1f\" x2=\"%.1f\" y1=\"7\" y2=\"7\""
            + " stroke=\"#8a8fa3\" stroke-width=\"2\"/><circle cx=\"%.1f\" cy=\"7\" r=\"3.5\""
            + " fill=\"#3d3f8f\"/></svg>",
        WIDTH,
        place(row.low(), low, high),
        place(row.high(), low, high),
        place(row.estimate(), low, high));
  }

  private static double place(double value, double low, double high) {
    return EDGE + (WIDTH - 2 * EDGE) * (value - low) / (high - low);
  }

  private static String number(Estimated row, double value) {
    if (!Double.isFinite(value)) {
      return "–";
    }
    if (isShare(row)) {
      return String.format(Locale.ROOT, "%.1f %%", 100 * value);
    }
    return HtmlTable.rounded(value);
  }

  private static boolean isShare(Estimated row) {
    return row.statistic().equals("proportion") || row.statistic().equals("crosstab_share");
  }

  private String variable(Estimated row) {
    return row.variable().replaceFirst(":.*", "");
  }

  private String level(Estimated row) {
    return isShare(row) || row.statistic().startsWith("change")
        ? wording.category(row.variable(), row.level(), language)
        : row.level();
  }

  /** The labels of a domain's values instead of their codes. */
  private String domain(String by) {
    return by.isEmpty()
        ? ""
        : Arrays.stream(by.split(",", -1))
            .map(
                part -> {
                  int equal = part.indexOf('=');
                  return equal < 0
                      ? part
                      : value(part.substring(0, equal), part.substring(equal + 1));
                })
            .collect(Collectors.joining(", "));
  }

  /** A value, or two with a sign between them where they are compared. */
  private String value(String variable, String code) {
    for (int dash = code.indexOf('-'); dash > 0; dash = code.indexOf('-', dash + 1)) {
      List<String> known = wording.codes(variable);
      String one = code.substring(0, dash);
      String other = code.substring(dash + 1);
      if (known.contains(one) && known.contains(other)) {
        return wording.category(variable, one, language)
            + " − "
            + wording.category(variable, other, language);
      }
    }
    return wording.category(variable, code, language);
  }

  private static DoubleStream finite(double... values) {
    return Arrays.stream(values).filter(Double::isFinite);
  }
}
