package fr.openl.charts;

import fr.openl.definition.LocalText.Passage;
import fr.openl.disclosure.Published;
import fr.openl.disclosure.Released;
import fr.openl.disclosure.ReleasedBreakdown.Domain;
import fr.openl.disclosure.ReleasedIndicator.ChartKind;
import fr.openl.disclosure.ReleasedIndicator.Scale;
import fr.openl.disclosure.ReleasedRow;
import fr.openl.disclosure.ReleasedTrend;
import fr.openl.disclosure.ReleasedTrend.Point;
import fr.openl.disclosure.Suppressed;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The figures of a chart as a table in words, for those who want each number. The shapes of all
 * tables stand in this one file, so that they stay alike.
 *
 * @param corner heads the column of row names
 * @param columns heads of the further columns
 */
public record DataTable(Passage caption, Passage corner, List<Passage> columns, List<Row> rows) {
  public DataTable {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
  }

  /** A line: as many cells as there are columns. */
  public record Row(Passage head, List<Cell> cells) {
    public Row {
      cells = List.copyOf(cells);
    }
  }

  /**
   * One cell.
   *
   * @param detail smaller words below: an interval, the word of a sign; may be empty
   */
  public record Cell(String main, String detail) {}

  /** The table of {@code subject}. */
  public static DataTable of(Subject subject, Setting setting) {
    return new Builder(subject, setting).build();
  }

  private record Builder(Subject subject, Setting setting) {
    DataTable build() {
      return switch (subject) {
        case Subject.Whole whole when whole.indicator().chart() == ChartKind.GROWTH ->
            list("day", rows(whole.indicator().rows()));
        case Subject.Whole whole -> list("category", rows(whole.indicator().rows()));
        case Subject.ByDomain by when !subject.entries().isEmpty() ->
            list("domain", domains(by.breakdown().domains()));
        case Subject.ByDomain by -> crossing(by);
        case Subject.OverWaves waves when waves.indicator().trends().size() == 1 ->
            overWaves(waves.indicator().trends().getFirst().points());
        case Subject.OverWaves waves -> linesOverWaves(waves.indicator().trends());
      };
    }

    private DataTable list(String corner, List<Row> rows) {
      List<Passage> columns = new ArrayList<>(List.of(own("value")));
      if (subject.hasIntervals()) {
        columns.add(own("interval"));
      }
      if (hasBases()) {
        columns.add(own("base"));
      }
      return new DataTable(Titles.of(subject, setting), own(corner), columns, rows);
    }

    /** A count is its own base. */
    private boolean hasBases() {
      return subject.indicator().chart() != ChartKind.GROWTH;
    }

    private List<Row> rows(List<ReleasedRow> rows) {
      return rows.stream()
          .map(row -> new Row(setting.passage(row.label()), spread(row.estimate())))
          .toList();
    }

    private List<Row> domains(List<Domain> domains) {
      List<Row> rows = new ArrayList<>();
      rows.add(
          new Row(
              new Passage(setting.language(), setting.words().say("whole")),
              spread(subject.indicator().rows().getFirst().estimate())));
      domains.forEach(
          domain ->
              rows.add(
                  new Row(
                      setting.passage(domain.label()),
                      spread(domain.rows().getFirst().estimate()))));
      return rows;
    }

    private DataTable crossing(Subject.ByDomain by) {
      List<ReleasedRow> categories = by.indicator().rows();
      boolean oneBase =
          sharesBase(categories)
              && by.breakdown().domains().stream().allMatch(domain -> sharesBase(domain.rows()));
      List<Passage> columns = new ArrayList<>();
      columns.add(new Passage(setting.language(), setting.words().say("whole")));
      by.breakdown().domains().forEach(domain -> columns.add(setting.passage(domain.label())));
      List<Row> rows = new ArrayList<>();
      for (ReleasedRow category : categories) {
        List<Cell> cells = new ArrayList<>(List.of(cell(category.estimate(), !oneBase)));
        by.breakdown()
            .domains()
            .forEach(
                domain ->
                    cells.add(
                        findRow(domain.rows(), category.code())
                            .map(number -> cell(number, !oneBase))
                            .orElse(notThere())));
        rows.add(new Row(setting.passage(category.label()), cells));
      }
      if (oneBase) {
        List<Cell> bases = new ArrayList<>(List.of(base(categories)));
        by.breakdown().domains().forEach(domain -> bases.add(base(domain.rows())));
        rows.add(new Row(own("base"), bases));
      }
      return new DataTable(Titles.of(subject, setting), own("category"), columns, rows);
    }

    private DataTable overWaves(List<Point> points) {
      DataTable plain =
          list(
              "wave",
              points.stream()
                  .map(
                      point ->
                          new Row(
                              new Passage(setting.language(), point.wave()),
                              spread(point.estimate())))
                  .toList());
      List<Passage> columns = new ArrayList<>(plain.columns());
      columns.add(own("comparability"));
      List<Row> rows =
          IntStream.range(0, points.size())
              .mapToObj(
                  i -> {
                    List<Cell> cells = new ArrayList<>(plain.rows().get(i).cells());
                    cells.add(comparability(points, i));
                    return new Row(plain.rows().get(i).head(), cells);
                  })
              .toList();
      return new DataTable(plain.caption(), plain.corner(), columns, rows);
    }

    private Cell comparability(List<Point> points, int i) {
      Point point = points.get(i);
      String remark = point.remark().map(text -> setting.passage(text).words()).orElse("");
      if (point.estimate() instanceof Suppressed) {
        return new Cell("–", remark);
      }
      String key = i == 0 ? "first" : point.breakBefore() ? "not" : "yes";
      return new Cell(setting.words().say("comparable." + key), remark);
    }

    private DataTable linesOverWaves(List<ReleasedTrend> trends) {
      List<String> waves =
          trends.stream().flatMap(t -> t.points().stream()).map(Point::wave).distinct().toList();
      List<Row> rows =
          trends.stream()
              .map(
                  trend ->
                      new Row(
                          setting.passage(trend.label()),
                          waves.stream().map(wave -> pointCell(trend, wave)).toList()))
              .toList();
      return new DataTable(
          Titles.of(subject, setting),
          own("category"),
          waves.stream().map(wave -> new Passage(setting.language(), wave)).toList(),
          rows);
    }

    private Cell pointCell(ReleasedTrend trend, String wave) {
      return trend.points().stream()
          .filter(point -> point.wave().equals(wave))
          .findFirst()
          .map(
              point -> {
                Cell cell = cell(point.estimate());
                return point.breakBefore()
                    ? new Cell(
                        cell.main(), (cell.detail() + " " + setting.words().say("break")).strip())
                    : cell;
              })
          .orElse(notThere());
    }

    /** Value, interval where there is any in the table, and base, each in a cell of its own. */
    private List<Cell> spread(Released released) {
      List<Cell> cells = new ArrayList<>();
      switch (released) {
        case Suppressed absent -> {
          cells.add(cell(absent));
          if (subject.hasIntervals()) {
            cells.add(new Cell("–", ""));
          }
          if (hasBases()) {
            cells.add(new Cell("–", ""));
          }
        }
        case Published published -> {
          cells.add(new Cell(value(published), ""));
          if (subject.hasIntervals()) {
            cells.add(
                new Cell(
                    published
                        .bounds()
                        .map(b -> setting.numerals().fineInterval(subject.scale(), b))
                        .orElse("–"),
                    ""));
          }
          if (hasBases()) {
            cells.add(new Cell(setting.numerals().count(published.base()), ""));
          }
        }
      }
      return cells;
    }

    private Cell cell(Released released) {
      return switch (released) {
        case Suppressed absent -> new Cell(absent.sign().code(), setting.word(absent));
        case Published published ->
            new Cell(
                value(published),
                published
                    .bounds()
                    .map(b -> setting.numerals().fineInterval(subject.scale(), b))
                    .orElse(""));
      };
    }

    /** The same with its base, where the numbers of a column rest on different ones. */
    private Cell cell(Released released, boolean withBase) {
      Cell plain = cell(released);
      return withBase && released instanceof Published published
          ? new Cell(
              plain.main(),
              (plain.detail()
                      + " "
                      + setting
                          .words()
                          .say("table.cell.base", setting.numerals().count(published.base())))
                  .strip())
          : plain;
    }

    private static boolean sharesBase(List<ReleasedRow> rows) {
      return rows.stream()
              .map(ReleasedRow::estimate)
              .filter(Published.class::isInstance)
              .map(number -> ((Published) number).base())
              .distinct()
              .count()
          <= 1;
    }

    private Cell base(List<ReleasedRow> rows) {
      return rows.stream()
          .map(ReleasedRow::estimate)
          .filter(Published.class::isInstance)
          .map(number -> setting.numerals().count(((Published) number).base()))
          .findFirst()
          .map(base -> new Cell(base, ""))
          .orElse(notThere());
    }

    private String value(Published published) {
      return subject.scale() == Scale.SHARE
          ? setting.numerals().fineShare(published.value())
          : setting.numerals().value(subject.scale(), published.value());
    }

    private static Optional<Released> findRow(List<ReleasedRow> rows, String code) {
      return rows.stream()
          .filter(row -> row.code().equals(code))
          .map(ReleasedRow::estimate)
          .findFirst();
    }

    private static Cell notThere() {
      return new Cell("–", "");
    }

    private Passage own(String key) {
      return new Passage(setting.language(), setting.words().say("table." + key));
    }
  }
}
