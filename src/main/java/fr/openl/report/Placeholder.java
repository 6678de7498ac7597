package fr.openl.report;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A place in a study's words where the report puts a number, a chart or a sentence: <code>
 * {figure files_tools.nextcloud sector=culture}</code>, <code>{change giants_free}</code>, <code>
 * {chart giants_free by sector}</code>, <code>{chart giants_free trend}</code>.
 *
 * @param written between the braces
 * @param indicator its id
 * @param row the category, after the first dot
 * @param variable of a figure: the breakdown's; of a chart: what it is broken down by
 * @param domain of a figure: one category of the variable
 * @param trend of a chart: over the waves
 */
record Placeholder(
    Kind kind,
    String written,
    String indicator,
    Optional<String> row,
    Optional<String> variable,
    Optional<String> domain,
    boolean trend) {
  /** What stands in its place. */
  enum Kind {
    /** A number with its interval. */
    FIGURE("(?<what>\\S+)(?: +(?<variable>[^\\s=]+) *= *(?<domain>\\S+))?"),
    /** A sentence on the change since the wave before. */
    CHANGE("(?<what>\\S+)"),
    /** A chart with its table. */
    CHART("(?<what>[^\\s.]+)(?: +by +(?<variable>\\S+)| +(?<trend>trend))?");

    private final Pattern shape;

    Kind(String shape) {
      this.shape = Pattern.compile(name().toLowerCase(Locale.ROOT) + " +" + shape);
    }
  }

  static final String SHAPES =
      "{figure INDICATOR}, {figure INDICATOR.CATEGORY}, {figure INDICATOR VARIABLE=CATEGORY},"
          + " {change INDICATOR}, {chart INDICATOR}, {chart INDICATOR by VARIABLE} or"
          + " {chart INDICATOR trend}";

  /** Reads what stands between braces; empty when it has none of the shapes. */
  static Optional<Placeholder> read(String written) {
    for (Kind kind : Kind.values()) {
      Matcher found = kind.shape.matcher(written.strip());
      if (found.matches()) {
        String what = found.group("what");
        int dot = what.indexOf('.');
        return Optional.of(
            new Placeholder(
                kind,
                written,
                dot < 0 ? what : what.substring(0, dot),
                dot < 0 ? Optional.empty() : Optional.of(what.substring(dot + 1)),
                group(found, "variable"),
                group(found, "domain"),
                group(found, "trend").isPresent()));
      }
    }
    return Optional.empty();
  }

  private static Optional<String> group(Matcher found, String name) {
    return found.namedGroups().containsKey(name)
        ? Optional.ofNullable(found.group(name))
        : Optional.empty();
  }
}
