package fr.openl.estimation.statistics;

import fr.openl.Refusal;
import fr.openl.dataset.moments.ColumnProfile;
import fr.openl.dataset.moments.DataColumn;
import fr.openl.dataset.moments.Factor;
import fr.openl.dataset.moments.Product;
import fr.openl.definition.expression.Nearest;
import fr.openl.estimation.variance.Functional;
import fr.openl.estimation.variance.Functional.Quotient;
import fr.openl.estimation.variance.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The totals and the formulas that answer a statistic.
 *
 * @param statistic its name
 * @param variable what it is of
 * @param between which units a difference compares; empty otherwise
 * @param lines one a number
 * @param form what the numbers are
 */
record Wanted(
    String statistic,
    String variable,
    String between,
    Subject subject,
    List<Line> lines,
    Form form) {
  /** More categories than this are not categories. */
  private static final int MOST_CATEGORIES = 1_000;

  Wanted {
    lines = List.copyOf(lines);
  }

  Wanted(String statistic, String variable, Subject subject, List<Line> lines, Form form) {
    this(statistic, variable, "", subject, lines, form);
  }

  /** One number: its category and its formula over the totals of the subject's quantities. */
  record Line(String level, Functional functional) {}

  /** What the numbers are. */
  enum Form {
    AMOUNT,
    /** Shares of units, each quantity being one category of a partition, with share intervals. */
    SHARE,
    /** Shares of units with symmetric intervals, as of a mean. */
    MEAN_SHARE,
    /** Differences, which are tested against 0. */
    DIFFERENCE;

    /** Whether the subject's quantities divide the units with a value. */
    boolean divides() {
      return this == SHARE || this == MEAN_SHARE;
    }
  }

  /** What answers {@code statistic}, as far as it is made of totals. */
  static Wanted of(Statistic statistic, Map<DataColumn, ColumnProfile> profiles) {
    return switch (statistic) {
      case Statistic.Mean(DataColumn of) ->
          isAmount(of, profiles) ? mean(of, profiles) : shares("mean", of, profiles);
      case Statistic.Total(DataColumn of) ->
          isAmount(of, profiles) ? total(of, profiles) : counts(of, profiles);
      case Statistic.Proportion proportion -> proportion(proportion, profiles);
      case Statistic.Shares(DataColumn of, List<String> codes) -> shares("shares", of, codes);
      case Statistic.Ratio(DataColumn above, DataColumn below) -> ratio(above, below, profiles);
      case Statistic.Crosstab(DataColumn rows, DataColumn columns) ->
          crosstab(rows, columns, profiles);
      case Statistic.Contrast contrast -> contrast(contrast, profiles);
      case Statistic.Quantile quantile ->
          throw new IllegalArgumentException("A quantile is not made of totals");
    };
  }

  /** Whether a column's values are amounts: numbers and nothing else. */
  static boolean isAmount(DataColumn column, Map<DataColumn, ColumnProfile> profiles) {
    return switch (column.kind()) {
      case NUMBER, WHOLE -> true;
      case TRUTH -> false;
      case TEXT -> profile(column, profiles).holdsNumbers();
    };
  }

  private static ColumnProfile profile(DataColumn column, Map<DataColumn, ColumnProfile> profiles) {
    ColumnProfile profile = profiles.get(column);
    if (profile == null) {
      throw new IllegalArgumentException("Nothing is known of " + column.name());
    }
    return profile;
  }

  private static Wanted mean(DataColumn of, Map<DataColumn, ColumnProfile> profiles) {
    double centre = profile(of, profiles).mean();
    Product known = Product.of(new Factor.Numeric(of));
    return new Wanted(
        "mean",
        of.name(),
        new Subject(List.of(known, Product.of(new Factor.Amount(of, centre))), List.of(known)),
        List.of(new Line("", Functional.quotient(pair(centre, 1), pair(1, 0)))),
        Form.AMOUNT);
  }

  private static Wanted total(DataColumn of, Map<DataColumn, ColumnProfile> profiles) {
    double centre = profile(of, profiles).mean();
    Product known = Product.of(new Factor.Numeric(of));
    return new Wanted(
        "total",
        of.name(),
        new Subject(List.of(known, Product.of(new Factor.Amount(of, centre))), List.of(known)),
        List.of(new Line("", Functional.linear(centre, 1))),
        Form.AMOUNT);
  }

  private static Wanted ratio(
      DataColumn above, DataColumn below, Map<DataColumn, ColumnProfile> profiles) {
    double top = profile(above, profiles).mean();
    double bottom = profile(below, profiles).mean();
    Product known = Product.of(new Factor.Numeric(above), new Factor.Numeric(below));
    return new Wanted(
        "ratio",
        above.name() + "/" + below.name(),
        new Subject(
            List.of(
                known,
                Product.of(new Factor.Amount(above, top), new Factor.Numeric(below)),
                Product.of(new Factor.Amount(below, bottom), new Factor.Numeric(above))),
            List.of(known)),
        List.of(
            new Line(
                "", Functional.quotient(new double[] {top, 1, 0}, new double[] {bottom, 0, 1}))),
        Form.AMOUNT);
  }

  private static Wanted proportion(
      Statistic.Proportion statistic, Map<DataColumn, ColumnProfile> profiles) {
    Wanted all = shares("proportion", statistic.of(), profiles);
    if (statistic.category().isEmpty()) {
      return all;
    }
    String category = statistic.category().get();
    return new Wanted(
        all.statistic,
        all.variable,
        all.subject,
        List.of(all.lines.get(indexOf(category, statistic.of(), profiles))),
        Form.SHARE);
  }

  private static Wanted shares(
      String statistic, DataColumn of, Map<DataColumn, ColumnProfile> profiles) {
    return shares(statistic, of, categories(of, profiles));
  }

  private static Wanted shares(String statistic, DataColumn of, List<String> categories) {
    List<Product> levels =
        categories.stream().map(c -> Product.of(new Factor.Level(of, c))).toList();
    List<Line> lines = new ArrayList<>();
    for (int l = 0; l < levels.size(); l++) {
      lines.add(
          new Line(
              categories.get(l), Functional.quotient(unit(l, levels.size()), ones(levels.size()))));
    }
    return new Wanted(
        statistic,
        of.name(),
        new Subject(levels, List.of(Product.of(new Factor.Known(of)))),
        lines,
        statistic.equals("mean") ? Form.MEAN_SHARE : Form.SHARE);
  }

  private static Wanted counts(DataColumn of, Map<DataColumn, ColumnProfile> profiles) {
    Wanted shares = shares("total", of, profiles);
    List<Line> lines = new ArrayList<>();
    int width = shares.lines.size();
    for (int l = 0; l < width; l++) {
      lines.add(new Line(shares.lines.get(l).level, Functional.linear(unit(l, width))));
    }
    return new Wanted("total", of.name(), shares.subject, lines, Form.AMOUNT);
  }

  private static Wanted crosstab(
      DataColumn rows, DataColumn columns, Map<DataColumn, ColumnProfile> profiles) {
    List<Product> cells = new ArrayList<>();
    List<String> names = new ArrayList<>();
    for (String row : categories(rows, profiles)) {
      for (String column : categories(columns, profiles)) {
        names.add(row + "," + column);
        cells.add(Product.of(new Factor.Level(rows, row), new Factor.Level(columns, column)));
      }
    }
    List<Line> lines = new ArrayList<>();
    for (int l = 0; l < cells.size(); l++) {
      lines.add(
          new Line(names.get(l), Functional.quotient(unit(l, cells.size()), ones(cells.size()))));
    }
    return new Wanted(
        "crosstab",
        rows.name() + "," + columns.name(),
        new Subject(cells, List.of(Product.of(new Factor.Known(rows), new Factor.Known(columns)))),
        lines,
        Form.SHARE);
  }

  private static Wanted contrast(
      Statistic.Contrast contrast, Map<DataColumn, ColumnProfile> profiles) {
    DataColumn of = contrast.of();
    indexOf(contrast.one(), contrast.between(), profiles);
    indexOf(contrast.other(), contrast.between(), profiles);
    List<Factor> sides =
        Stream.of(contrast.one(), contrast.other())
            .<Factor>map(side -> new Factor.Level(contrast.between(), side))
            .toList();
    List<Product> quantities = new ArrayList<>();
    List<Line> lines = new ArrayList<>();
    boolean amount = isAmount(of, profiles);
    if (amount) {
      double centre = profile(of, profiles).mean();
      for (Factor side : sides) {
        quantities.add(Product.of(new Factor.Numeric(of), side));
        quantities.add(Product.of(new Factor.Amount(of, centre), side));
      }
      lines.add(
          new Line(
              "",
              new Functional(
                  List.of(
                      new Quotient(1, new double[] {centre, 1, 0, 0}, new double[] {1, 0, 0, 0}),
                      new Quotient(
                          -1, new double[] {0, 0, centre, 1}, new double[] {0, 0, 1, 0})))));
    } else {
      List<String> categories = categories(of, profiles);
      int width = categories.size();
      for (Factor side : sides) {
        categories.forEach(c -> quantities.add(Product.of(new Factor.Level(of, c), side)));
      }
      for (int l = 0; l < width; l++) {
        lines.add(
            new Line(
                categories.get(l),
                new Functional(
                    List.of(
                        new Quotient(1, unit(l, 2 * width), block(0, width)),
                        new Quotient(-1, unit(width + l, 2 * width), block(width, width))))));
      }
    }
    Factor known = amount ? new Factor.Numeric(of) : new Factor.Known(of);
    return new Wanted(
        "contrast",
        of.name(),
        contrast.between().name() + "=" + contrast.one() + "-" + contrast.other(),
        new Subject(quantities, sides.stream().map(side -> Product.of(known, side)).toList()),
        lines,
        Form.DIFFERENCE);
  }

  private static List<String> categories(
      DataColumn column, Map<DataColumn, ColumnProfile> profiles) {
    List<String> categories = profile(column, profiles).categories();
    if (categories.isEmpty()) {
      throw new Refusal("Column " + column.name() + " has no value at all");
    }
    if (categories.size() > MOST_CATEGORIES) {
      throw new Refusal(
          "Column %s has %d different values; expected at most %d categories"
              .formatted(column.name(), categories.size(), MOST_CATEGORIES));
    }
    return categories;
  }

  private static int indexOf(
      String category, DataColumn column, Map<DataColumn, ColumnProfile> profiles) {
    List<String> categories = categories(column, profiles);
    int index = categories.indexOf(category);
    if (index < 0) {
      throw new Refusal(
          "Column %s has no value '%s'%s; there are: %s"
              .formatted(
                  column.name(),
                  category,
                  Nearest.among(categories, category)
                      .map(near -> ", did you mean '" + near + "'?")
                      .orElse(""),
                  String.join(", ", categories.subList(0, Math.min(20, categories.size())))));
    }
    return index;
  }

  private static double[] pair(double first, double second) {
    return new double[] {first, second};
  }

  private static double[] unit(int at, int width) {
    double[] factors = new double[width];
    factors[at] = 1;
    return factors;
  }

  private static double[] ones(int width) {
    return block(0, width, width);
  }

  private static double[] block(int from, int width) {
    return block(from, width, 2 * width);
  }

  private static double[] block(int from, int count, int width) {
    double[] factors = new double[width];
    java.util.Arrays.fill(factors, from, from + count, 1);
    return factors;
  }
}
