package fr.openl.report;

import fr.openl.disclosure.Published;
import fr.openl.disclosure.Released;
import fr.openl.disclosure.ReleasedBreakdown;
import fr.openl.disclosure.ReleasedChange;
import fr.openl.disclosure.ReleasedEdition;
import fr.openl.disclosure.ReleasedIndicator;
import fr.openl.disclosure.ReleasedRow;
import fr.openl.disclosure.ReleasedTrend;
import fr.openl.disclosure.Suppressed;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * Every number of an edition as CSV (RFC 4180, UTF-8), one a line: shares from 0 to 1, quantities
 * in their unit, {@code status} being {@code published} or the sign of an absent number. Numbers of
 * other waves are those of the trends.
 */
public final class FiguresFile {
  /** The category that stands for the share of those asked who gave no substantive answer. */
  static final String NONRESPONSE = "item_nonresponse";

  /** How the breakdown is called of which the domains are the change since a wave and its parts. */
  private static final String CHANGE = "change_since_";

  private static final List<String> COLUMNS =
      List.of(
          "study",
          "wave",
          "indicator",
          "category",
          "breakdown",
          "domain",
          "value",
          "low",
          "high",
          "base",
          "status",
          "deff",
          "df",
          "cv");

  private FiguresFile() {}

  /** The whole file as a text. */
  public static String of(ReleasedEdition edition) {
    StringWriter out = new StringWriter();
    try (CSVPrinter printer = new CSVPrinter(out, CSVFormat.RFC4180)) {
      printer.printRecord(COLUMNS);
      for (ReleasedIndicator indicator : edition.indicators()) {
        print(printer, edition, indicator);
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return out.toString();
  }

  private static void print(
      CSVPrinter printer, ReleasedEdition edition, ReleasedIndicator indicator) throws IOException {
    String study = edition.study().study().id();
    String wave = edition.wave().id();
    for (ReleasedRow row : indicator.rows()) {
      line(printer, List.of(study, wave, indicator.id(), row.code(), "", ""), row.estimate());
    }
    if (indicator.itemNonresponse().isPresent()) {
      line(
          printer,
          List.of(study, wave, indicator.id(), NONRESPONSE, "", ""),
          indicator.itemNonresponse().get());
    }
    for (ReleasedBreakdown breakdown : indicator.breakdowns()) {
      for (ReleasedBreakdown.Domain domain : breakdown.domains()) {
        for (ReleasedRow row : domain.rows()) {
          line(
              printer,
              List.of(study, wave, indicator.id(), row.code(), breakdown.variable(), domain.code()),
              row.estimate());
        }
      }
    }
    for (ReleasedChange change : edition.changesOf(indicator.id())) {
      List<String> of = List.of(study, wave, indicator.id(), change.row(), CHANGE + change.since());
      line(
          printer,
          key(of, change.why().map(why -> "break_" + lower(why)).orElse("")),
          change.change());
      if (change.why().isEmpty()) {
        line(printer, key(of, "in_both"), change.inBoth());
        line(printer, key(of, "by_newcomers"), change.byNewcomers());
        line(printer, key(of, "by_leavers"), change.byLeavers());
      }
    }
    for (ReleasedTrend trend : indicator.trends()) {
      for (ReleasedTrend.Point point : trend.points()) {
        if (!point.wave().equals(wave)) {
          line(
              printer,
              List.of(study, point.wave(), indicator.id(), trend.code(), "", ""),
              point.estimate());
        }
      }
    }
  }

  private static List<String> key(List<String> of, String domain) {
    List<String> key = new ArrayList<>(of);
    key.add(domain);
    return key;
  }

  private static String lower(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  private static void line(CSVPrinter printer, List<String> key, Released number)
      throws IOException {
    List<String> cells = new ArrayList<>(key);
    switch (number) {
      case Published published -> {
        cells.add(plain(published.value()));
        cells.add(published.bounds().map(b -> plain(b.low())).orElse(""));
        cells.add(published.bounds().map(b -> plain(b.high())).orElse(""));
        cells.add(String.valueOf(published.base()));
        cells.add("published");
        cells.add(published.precision().map(p -> plain(p.designEffect())).orElse(""));
        cells.add(published.precision().map(p -> String.valueOf(p.degrees())).orElse(""));
        cells.add(published.precision().map(p -> plain(p.coefficientOfVariation())).orElse(""));
      }
      case Suppressed absent ->
          cells.addAll(List.of("", "", "", "", absent.sign().code(), "", "", ""));
    }
    printer.printRecord(cells);
  }

  private static String plain(OptionalDouble value) {
    return value.isPresent() ? plain(value.getAsDouble()) : "";
  }

  private static String plain(double value) {
    return BigDecimal.valueOf(value).toPlainString();
  }
}
