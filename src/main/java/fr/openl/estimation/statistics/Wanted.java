package fr.openl.estimation.statistics;

import fr.openl.dataset.moments.DataColumn;
import fr.openl.dataset.moments.Factor;
import fr.openl.dataset.moments.Product;
import fr.openl.estimation.variance.Functional;
import fr.openl.estimation.variance.Functional.Quotient;
import fr.openl.estimation.variance.Subject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
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
  static Wanted of(Statistic statistic, ColumnProfiles profiles) {
    return switch (statistic) {
      case Statistic.Mean(DataColumn of) ->
          profiles.isAmount(of) ? mean(of, profiles) : shares("mean", of, profiles);
      case Statistic.Total(DataColumn of) ->
          profiles.isAmount(of) ? total(of, profiles) : counts(of, profiles);
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

  private static Wanted mean(DataColumn of, ColumnProfiles profiles) {
    double centre = profiles.centre(of);
    Product known = Product.of(new Factor.Numeric(of));
    return new Wanted(
        "mean",
        of.name(),
        new Subject(List.of(known, Product.of(new Factor.Amount(of, centre))), List.of(known)),
        List.of(new Line("", Functional.quotient(new double[] {centre, 1}, new double[] {1, 0}))),
        Form.AMOUNT);
  }

  private static Wanted total(DataColumn of, ColumnProfiles profiles) {
    double centre = profiles.centre(of);
    Product known = Product.of(new Factor.Numeric(of));
    return new Wanted(
        "total",
        of.name(),
        new Subject(List.of(known, Product.of(new Factor.Amount(of, centre))), List.of(known)),
        List.of(new Line("", Functional.linear(centre, 1))),
        Form.AMOUNT);
  }

  private static Wanted ratio(DataColumn above, DataColumn below, ColumnProfiles profiles) {
    double top = profiles.centre(above);
    double bottom = profiles.centre(below);
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

  private static Wanted proportion(Statistic.Proportion statistic, ColumnProfiles profiles) {
    Wanted all = shares("proportion", statistic.of(), profiles);
    if (statistic.category().isEmpty()) {
      return all;
    }
    String category = statistic.category().get();
    return new Wanted(
        all.statistic,
        all.variable,
        all.subject,
        List.of(all.lines.get(profiles.indexOf(category, statistic.of()))),
        Form.SHARE);
  }

  private static Wanted shares(String statistic, DataColumn of, ColumnProfiles profiles) {
    return shares(statistic, of, profiles.categories(of));
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

  private static Wanted counts(DataColumn of, ColumnProfiles profiles) {
    Wanted shares = shares("total", of, profiles);
    List<Line> lines = new ArrayList<>();
    int width = shares.lines.size();
    for (int l = 0; l < width; l++) {
      lines.add(new Line(shares.lines.get(l).level, Functional.linear(unit(l, width))));
    }
    return new Wanted("total", of.name(), shares.subject, lines, Form.AMOUNT);
  }

  private static Wanted crosstab(DataColumn rows, DataColumn columns, ColumnProfiles profiles) {
    List<Product> cells = new ArrayList<>();
    List<String> names = new ArrayList<>();
    for (String row : profiles.categories(rows)) {
      for (String column : profiles.categories(columns)) {
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

  private static Wanted contrast(Statistic.Contrast contrast, ColumnProfiles profiles) {
    DataColumn of = contrast.of();
    profiles.indexOf(contrast.one(), contrast.between());
    profiles.indexOf(contrast.other(), contrast.between());
    List<Factor> sides =
        Stream.of(contrast.one(), contrast.other())
            .<Factor>map(side -> new Factor.Level(contrast.between(), side))
            .toList();
    List<Product> quantities = new ArrayList<>();
    List<Line> lines = new ArrayList<>();
    boolean amount = profiles.isAmount(of);
    if (amount) {
      double centre = profiles.centre(of);
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
      List<String> categories = profiles.categories(of);
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
                        new Quotient(1, unit(l, 2 * width), block(0, width, 2 * width)),
                        new Quotient(
                            -1, unit(width + l, 2 * width), block(width, width, 2 * width))))));
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

  private static double[] unit(int at, int width) {
    return block(at, 1, width);
  }

  private static double[] ones(int width) {
    return block(0, width, width);
  }

  /** Factors of 1 from {@code from} on, and of 0 elsewhere. */
  private static double[] block(int from, int count, int width) {
    double[] factors = new double[width];
    Arrays.fill(factors, from, from + count, 1);
    return factors;
  }
}
