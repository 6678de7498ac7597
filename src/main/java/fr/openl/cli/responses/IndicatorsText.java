package fr.openl.cli.responses;

import fr.openl.disclosure.Published;
import fr.openl.disclosure.Released;
import fr.openl.disclosure.ReleasedEdition;
import fr.openl.disclosure.ReleasedIndicator;
import fr.openl.disclosure.ReleasedRow;
import fr.openl.disclosure.Suppressed;
import java.io.PrintWriter;
import java.util.Locale;

/** The figures of an edition for a person at a prompt, in the study's first language. */
final class IndicatorsText {
  private static final int WIDTH = 60;

  private final ReleasedEdition edition;
  private final String language;

  IndicatorsText(ReleasedEdition edition) {
    this.edition = edition;
    this.language = edition.study().study().defaultLanguage();
  }

  void print(PrintWriter out) {
    for (ReleasedIndicator indicator : edition.indicators()) {
      out.println();
      out.println(indicator.id() + ": " + indicator.label().in(language, language).words());
      for (ReleasedRow row : indicator.rows()) {
        out.println(
            "  %-60s %s"
                .formatted(
                    shorten(row.label().in(language, language).words()),
                    figure(row.estimate(), indicator.scale())));
      }
    }
  }

  private static String figure(Released number, ReleasedIndicator.Scale scale) {
    return switch (number) {
      case Published published ->
          "%s%s  n = %d"
              .formatted(
                  plain(published.value(), scale),
                  published
                      .bounds()
                      .map(
                          b -> "  [" + plain(b.low(), scale) + " ; " + plain(b.high(), scale) + "]")
                      .orElse(""),
                  published.base());
      case Suppressed absent ->
          switch (absent.sign()) {
            case SECRET -> "hidden to protect respondents";
            case NEARLY_ALL -> "90 % or more";
            case UNCERTAIN -> "too uncertain to be told";
            case NOT_ASKED -> "not asked";
          };
    };
  }

  private static String plain(double value, ReleasedIndicator.Scale scale) {
    return switch (scale) {
      case SHARE -> String.format(Locale.ROOT, "%.1f %%", 100 * value);
      case QUANTITY, POINTS -> String.format(Locale.ROOT, "%.2f", value);
    };
  }

  private static String shorten(String text) {
    return text.length() <= WIDTH ? text : text.substring(0, WIDTH - 1) + "…";
  }
}
