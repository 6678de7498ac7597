package fr.openl.library;

import fr.openl.Count;
import fr.openl.Refusal;
import fr.openl.charts.Gallery;
import fr.openl.charts.Setting;
import fr.openl.charts.Subject;
import fr.openl.charts.Vocabulary;
import fr.openl.definition.LocalText;
import fr.openl.disclosure.Published;
import fr.openl.disclosure.Released;
import fr.openl.disclosure.ReleasedBreakdown;
import fr.openl.disclosure.ReleasedEdition;
import fr.openl.disclosure.ReleasedIndicator;
import fr.openl.disclosure.ReleasedRow;
import fr.openl.disclosure.ReleasedTrend;
import fr.openl.disclosure.Suppressed;
import java.util.List;
import java.util.Locale;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/**
 * An indicator of a wave as disclosure control lets it be told: what would say something of single
 * units is absent, in tables and charts alike.
 */
public final class IndicatorFigures implements Displayable {
  private static final String TOLD = "published";

  private final ReleasedIndicator indicator;
  private final ReleasedEdition edition;

  IndicatorFigures(ReleasedIndicator indicator, ReleasedEdition edition) {
    this.indicator = indicator;
    this.edition = edition;
  }

  /** Its id. */
  public String id() {
    return indicator.id();
  }

  /** What its number says, in a language such as {@code fr}. */
  public String label(String language) {
    return setting(language).passage(indicator.label()).words();
  }

  /** The variables of its breakdowns. */
  public List<String> breakdowns() {
    return indicator.breakdowns().stream().map(ReleasedBreakdown::variable).toList();
  }

  /**
   * Every number: {@code breakdown} and {@code domain} (empty for everyone), {@code category},
   * {@code label}, {@code value} (a share from 0 to 1, or a quantity), {@code low} and {@code high}
   * of the 95 % interval where the design allows one, {@code base} (unweighted), {@code status}:
   * {@code published} or why there is no number.
   */
  public Table table(String language) {
    Table table =
        columns(Table.create(id()), "breakdown", "domain", "domain_label", "category", "label");
    for (ReleasedRow row : indicator.rows()) {
      texts(table, "", "", "", row.code(), words(row.label(), language));
      number(table, row.estimate());
    }
    for (ReleasedBreakdown breakdown : indicator.breakdowns()) {
      for (ReleasedBreakdown.Domain domain : breakdown.domains()) {
        for (ReleasedRow row : domain.rows()) {
          texts(
              table,
              breakdown.variable(),
              domain.code(),
              words(domain.label(), language),
              row.code(),
              words(row.label(), language));
          number(table, row.estimate());
        }
      }
    }
    return table;
  }

  /**
   * Its lines over the waves of the study, up to this one: {@code wave}, {@code category}, {@code
   * label}, the numbers as in {@link #table}, and {@code break}: {@code yes} where the line is
   * interrupted before the wave, for its answers do not compare with earlier ones. Empty with a
   * single wave.
   */
  public Table trend(String language) {
    Table table =
        columns(Table.create(id() + " over the waves"), "wave", "category", "label", "break");
    for (ReleasedTrend trend : indicator.trends()) {
      for (ReleasedTrend.Point point : trend.points()) {
        texts(
            table,
            point.wave(),
            trend.code(),
            words(trend.label(), language),
            point.breakBefore() ? "yes" : "no");
        number(table, point.estimate());
      }
    }
    return table;
  }

  /**
   * The chart of everyone.
   *
   * @param language {@code fr} or {@code en}
   * @throws Refusal when its figures are best read in a table, or in another language
   */
  public ChartView chart(String language) {
    return drawn(new Subject.Whole(indicator), language);
  }

  /**
   * The chart of its domains.
   *
   * @throws Refusal when it has no such breakdown, and as {@link #chart}
   */
  public ChartView chartBy(String variable, String language) {
    new Known(id(), "breakdown", breakdowns()).check(variable);
    return indicator.breakdowns().stream()
        .filter(breakdown -> breakdown.variable().equals(variable))
        .findFirst()
        .map(breakdown -> drawn(new Subject.ByDomain(indicator, breakdown), language))
        .orElseThrow();
  }

  /**
   * The chart of its lines over the waves.
   *
   * @throws Refusal when only one wave asked, and as {@link #chart}
   */
  public ChartView trendChart(String language) {
    if (indicator.trends().isEmpty()) {
      throw new Refusal("%s has no lines over waves: only one wave asked for it".formatted(id()));
    }
    return drawn(new Subject.OverWaves(indicator), language);
  }

  @Override
  public String html() {
    return HtmlTable.of(table("en"));
  }

  @Override
  public String toString() {
    return table("en").printAll();
  }

  /** A row an indicator, with its number where it has a single one. */
  static Table overview(List<IndicatorFigures> all, String language) {
    Table table = columns(Table.create("indicators"), "indicator", "label", "scale");
    for (IndicatorFigures figures : all) {
      texts(table, figures.id(), figures.label(language), figures.indicator.scale().code());
      if (figures.indicator.rows().size() == 1) {
        number(table, figures.indicator.rows().getFirst().estimate());
      } else {
        nothing(table, Count.of(figures.indicator.rows().size(), "row").toString());
      }
    }
    return table;
  }

  private ChartView drawn(Subject subject, String language) {
    return Gallery.findChart(subject, setting(language))
        .map(chart -> new ChartView(chart, edition.simulated() && !indicator.stated()))
        .orElseThrow(
            () -> new Refusal("%s has no chart of this; look at its table".formatted(id())));
  }

  private Setting setting(String language) {
    Vocabulary vocabulary = Vocabulary.read(edition.study()).orRefuse();
    new Known("The observatory", "language", vocabulary.languages()).check(language);
    return new Setting(
        vocabulary.in(language),
        edition.study().study().defaultLanguage(),
        edition.wave().design(),
        edition.simulated());
  }

  private String words(LocalText text, String language) {
    return text.in(language, edition.study().study().defaultLanguage()).words();
  }

  private static Table columns(Table table, String... texts) {
    for (String text : texts) {
      table.addColumns(StringColumn.create(text));
    }
    return table.addColumns(
        DoubleColumn.create("value"),
        DoubleColumn.create("low"),
        DoubleColumn.create("high"),
        LongColumn.create("base"),
        StringColumn.create("status"));
  }

  private static void texts(Table table, String... cells) {
    for (int i = 0; i < cells.length; i++) {
      table.stringColumn(i).append(cells[i]);
    }
  }

  private static void number(Table table, Released released) {
    switch (released) {
      case Published published -> {
        table.doubleColumn("value").append(published.value());
        if (published.bounds().isPresent()) {
          table.doubleColumn("low").append(published.bounds().get().low());
          table.doubleColumn("high").append(published.bounds().get().high());
        } else {
          table.doubleColumn("low").appendMissing();
          table.doubleColumn("high").appendMissing();
        }
        table.longColumn("base").append(published.base());
        table.stringColumn("status").append(TOLD);
      }
      case Suppressed absent -> nothing(table, absent.sign().name().toLowerCase(Locale.ROOT));
    }
  }

  private static void nothing(Table table, String status) {
    for (String number : List.of("value", "low", "high", "base")) {
      table.column(number).appendMissing();
    }
    table.stringColumn("status").append(status);
  }
}
