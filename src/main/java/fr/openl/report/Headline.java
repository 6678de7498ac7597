package fr.openl.report;

import fr.openl.charts.Setting;
import fr.openl.definition.LocalText.Passage;
import fr.openl.disclosure.Published;
import fr.openl.disclosure.Released;
import fr.openl.disclosure.ReleasedIndicator;
import fr.openl.disclosure.ReleasedIndicator.Scale;
import fr.openl.disclosure.ReleasedRow;
import fr.openl.disclosure.Suppressed;
import java.util.Comparator;

/**
 * A summary figure in words: the number, what it is, and how sure it is.
 *
 * @param category the most frequent category where the indicator has several; else empty words
 */
public record Headline(
    String indicator, String number, Passage label, Passage category, String certainty) {

  static Headline of(ReleasedIndicator indicator, Setting setting) {
    ReleasedRow row =
        indicator.rows().stream()
            .max(Comparator.comparingDouble(r -> value(r.estimate())))
            .orElseThrow();
    Passage category =
        indicator.rows().size() == 1
            ? new Passage(setting.language(), "")
            : setting.passage(row.label());
    return new Headline(
        indicator.id(),
        number(indicator, row.estimate(), setting),
        setting.passage(indicator.label()),
        category,
        certainty(indicator.scale(), row.estimate(), setting));
  }

  /** A number as a sentence quotes it: with its unit, or the word of its absence. */
  static String number(ReleasedIndicator indicator, Released released, Setting setting) {
    return switch (released) {
      case Suppressed absent -> setting.word(absent);
      case Published published -> {
        String value = setting.numerals().value(indicator.scale(), published.value());
        yield indicator.unit().map(unit -> value + "\u00a0" + setting.unit(unit)).orElse(value);
      }
    };
  }

  private static String certainty(Scale scale, Released released, Setting setting) {
    return switch (released) {
      case Suppressed absent -> setting.reason(absent.sign());
      case Published published -> {
        String base = setting.words().count("headline.base", published.base());
        yield published
            .bounds()
            .map(
                bounds ->
                    setting
                        .words()
                        .say(
                            "headline.interval",
                            base,
                            unbroken(setting.numerals().interval(scale, bounds))))
            .orElse(base);
      }
    };
  }

  /** The words with their dash joined to both sides, so that a line never ends at it. */
  private static String unbroken(String interval) {
    return interval.replace("–", "\u2060–\u2060");
  }

  private static double value(Released released) {
    return released instanceof Published published ? published.value() : -Double.MAX_VALUE;
  }
}
