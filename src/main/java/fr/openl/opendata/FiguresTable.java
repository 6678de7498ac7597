package fr.openl.opendata;

import fr.openl.disclosure.Published;
import fr.openl.disclosure.Released;
import fr.openl.disclosure.ReleasedBreakdown;
import fr.openl.disclosure.ReleasedChange;
import fr.openl.disclosure.ReleasedEdition;
import fr.openl.disclosure.ReleasedIndicator;
import fr.openl.disclosure.ReleasedRow;
import fr.openl.disclosure.ReleasedTrend;
import fr.openl.disclosure.Suppressed;
import fr.openl.opendata.OpenTable.Reference;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/**
 * Every number of an edition, one a line: shares from 0 to 1, quantities in their unit, {@code
 * status} being {@code published} or the sign of an absent number. Numbers of other waves are those
 * of the trends.
 */
public final class FiguresTable {
  static final String NAME = "figures";

  /** The category that stands for the share of those asked who gave no substantive answer. */
  static final String NONRESPONSE = "item_nonresponse";

  /** How the breakdown is called of which the domains are the change since a wave and its parts. */
  private static final String CHANGE = "change_since_";

  static final String PUBLISHED = "published";

  private final OpenEdition edition;
  private final List<List<String>> lines = new ArrayList<>();

  private FiguresTable(OpenEdition edition) {
    this.edition = edition;
  }

  /** Every number of an edition as CSV (RFC 4180, UTF-8). */
  public static String csv(ReleasedEdition edition) {
    return of(OpenEdition.of(edition)).csv();
  }

  /** The whole table. */
  static OpenTable of(OpenEdition edition) {
    FiguresTable table = new FiguresTable(edition);
    edition.released().told().forEach(table::add);
    return new OpenTable(
        NAME,
        "Every published figure, and the sign of every one that is not published",
        fields(),
        List.of(),
        List.of(
            Reference.to(WavesTable.NAME, "wave"), Reference.to(IndicatorsTable.NAME, "indicator")),
        table.lines);
  }

  private static List<Field> fields() {
    return List.of(
        Field.required("study", FieldType.STRING, "Id of the study"),
        Field.required("wave", FieldType.STRING, "Id of the wave the figure is of"),
        Field.required("indicator", FieldType.STRING, "Id of the indicator"),
        Field.optional(
            "category", FieldType.STRING, "Category, or the indicator's id; item_nonresponse"),
        Field.optional(
            "breakdown", FieldType.STRING, "Variable of the domains; change_since_<wave>"),
        Field.optional("domain", FieldType.STRING, "Category of the breakdown's variable"),
        Field.optional("value", FieldType.NUMBER, "Share from 0 to 1, or quantity in its unit"),
        Field.optional("low", FieldType.NUMBER, "Lower limit of the 95 % interval"),
        Field.optional("high", FieldType.NUMBER, "Upper limit of the 95 % interval"),
        Field.optional("base", FieldType.INTEGER, "Responses the figure rests on, unweighted"),
        Field.oneOf(
            "status",
            "published, or why there is no figure: s secret, u too uncertain, na not asked",
            true,
            Stream.concat(
                    Stream.of(PUBLISHED),
                    Stream.of(Suppressed.Sign.values()).map(Suppressed.Sign::code))
                .toList()),
        Field.optional("deff", FieldType.NUMBER, "Design effect, to two figures"),
        Field.optional("df", FieldType.INTEGER, "Degrees of freedom, rounded like bases"),
        Field.optional("cv", FieldType.NUMBER, "Coefficient of variation, to two figures"),
        Field.optional("revision", FieldType.STRING, "Questionnaire revision that the wave asked"),
        Field.oneOf(
            "comparability",
            "With the wave before: first of the series, same, or break; empty outside a series",
            false,
            List.of("first", "same", "break")),
        Field.required(
            "simulated", FieldType.BOOLEAN, "Whether the figure rests on any made-up response"));
  }

  private void add(ReleasedIndicator indicator) {
    String wave = edition.wave().id();
    for (ReleasedRow row : indicator.rows()) {
      String compares = comparability(indicator, row.code(), wave);
      line(indicator, wave, List.of(indicator.id(), row.code(), "", ""), row.estimate(), compares);
    }
    indicator
        .itemNonresponse()
        .ifPresent(
            told -> line(indicator, wave, List.of(indicator.id(), NONRESPONSE, "", ""), told, ""));
    for (ReleasedBreakdown breakdown : indicator.breakdowns()) {
      for (ReleasedBreakdown.Domain domain : breakdown.domains()) {
        for (ReleasedRow row : domain.rows()) {
          line(
              indicator,
              wave,
              List.of(indicator.id(), row.code(), breakdown.variable(), domain.code()),
              row.estimate(),
              comparability(indicator, row.code(), wave));
        }
      }
    }
    edition.released().changesOf(indicator.id()).forEach(change -> add(indicator, change));
    for (ReleasedTrend trend : indicator.trends()) {
      for (ReleasedTrend.Point point : trend.points()) {
        if (!point.wave().equals(wave)) {
          line(
              indicator,
              point.wave(),
              List.of(indicator.id(), trend.code(), "", ""),
              point.estimate(),
              comparability(indicator, trend.code(), point.wave()));
        }
      }
    }
  }

  private void add(ReleasedIndicator indicator, ReleasedChange change) {
    if (change.why().isPresent()) {
      String why = "break_" + change.why().get().name().toLowerCase(Locale.ROOT);
      part(indicator, change, why, change.change(), "break");
    } else {
      part(indicator, change, "", change.change(), "same");
      part(indicator, change, "in_both", change.inBoth(), "same");
      part(indicator, change, "by_newcomers", change.byNewcomers(), "same");
      part(indicator, change, "by_leavers", change.byLeavers(), "same");
    }
  }

  private void part(
      ReleasedIndicator indicator,
      ReleasedChange change,
      String domain,
      Released number,
      String compares) {
    line(
        indicator,
        edition.wave().id(),
        List.of(change.indicator(), change.row(), CHANGE + change.since(), domain),
        number,
        compares);
  }

  private static String comparability(ReleasedIndicator indicator, String code, String wave) {
    for (ReleasedTrend trend : indicator.trends()) {
      for (int i = 0; trend.code().equals(code) && i < trend.points().size(); i++) {
        if (trend.points().get(i).wave().equals(wave)) {
          return i == 0 ? "first" : trend.points().get(i).breakBefore() ? "break" : "same";
        }
      }
    }
    return "";
  }

  private void line(
      ReleasedIndicator indicator,
      String wave,
      List<String> key,
      Released number,
      String compares) {
    List<String> cells = new ArrayList<>(List.of(edition.study().id(), wave));
    cells.addAll(key);
    switch (number) {
      case Published published -> {
        cells.add(plain(published.value()));
        cells.add(published.bounds().map(b -> plain(b.low())).orElse(""));
        cells.add(published.bounds().map(b -> plain(b.high())).orElse(""));
        cells.add(String.valueOf(published.base()));
        cells.add(PUBLISHED);
        cells.add(published.precision().map(p -> plain(p.designEffect())).orElse(""));
        cells.add(published.precision().map(p -> String.valueOf(p.degrees())).orElse(""));
        cells.add(published.precision().map(p -> plain(p.coefficientOfVariation())).orElse(""));
      }
      case Suppressed absent ->
          cells.addAll(List.of("", "", "", "", absent.sign().code(), "", "", ""));
    }
    cells.add(edition.released().study().findWave(wave).map(w -> w.revision()).orElse(""));
    cells.add(compares);
    cells.add(String.valueOf(edition.released().simulated() && !indicator.stated()));
    lines.add(cells);
  }

  private static String plain(OptionalDouble value) {
    return value.isPresent() ? plain(value.getAsDouble()) : "";
  }

  private static String plain(double value) {
    return BigDecimal.valueOf(value).toPlainString();
  }
}
