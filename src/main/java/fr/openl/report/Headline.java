package fr.openl.report;

import fr.openl.charts.Setting;
import fr.openl.definition.LocalText.Passage;
import fr.openl.disclosure.Published;
import fr.openl.disclosure.Released;
import fr.openl.disclosure.ReleasedIndicator;
import fr.openl.disclosure.ReleasedIndicator.ChartKind;
import fr.openl.disclosure.ReleasedIndicator.Scale;
import fr.openl.disclosure.ReleasedRow;
import fr.openl.disclosure.Suppressed;
import fr.openl.indicators.Indicator;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A figure in words: the number, what it is, how sure it is, and how it moved.
 *
 * @param file the page of its indicator
 * @param category the most frequent category where the indicator has several; empty words where it
 *     has one, or where the number is absent and none stands out
 * @param people as so many out of a hundred, where it is a share of all units
 * @param change since the wave before, where it may be told
 */
public record Headline(
    String file,
    String number,
    Passage label,
    Passage category,
    String certainty,
    Optional<String> people,
    Optional<String> change) {

  /** The headline of an indicator with at least one row. */
  static Headline of(ReleasedIndicator indicator, SpokenEdition edition) {
    Setting setting = edition.setting();
    ReleasedRow row = foremost(indicator);
    return new Headline(
        SpokenEdition.fileOf(indicator.id()),
        number(indicator, row.estimate(), setting),
        setting.passage(indicator.label()),
        indicator.rows().size() == 1 || row.estimate() instanceof Suppressed
            ? new Passage(setting.language(), "")
            : setting.passage(row.label()),
        certainty(indicator, row.estimate(), setting),
        people(indicator, row.estimate(), edition),
        new ChangeFacts(indicator, edition.released().changesOf(indicator.id()), setting)
            .number(row.code()));
  }

  /**
   * The row that stands for an indicator: who has reached the limit, the median, or the largest
   * number.
   */
  private static ReleasedRow foremost(ReleasedIndicator indicator) {
    List<ReleasedRow> rows = indicator.rows();
    return switch (indicator.chart()) {
      case SATURATION -> rows.getFirst();
      case SPREAD ->
          rows.stream()
              .filter(row -> row.code().equals("q50"))
              .findFirst()
              .orElse(rows.get(rows.size() / 2));
      default ->
          rows.stream().max(Comparator.comparingDouble(r -> value(r.estimate()))).orElseThrow();
    };
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

  /** The interval as a sentence quotes it; the dash is joined to both sides. */
  static String interval(Scale scale, Published.Bounds bounds, Setting setting) {
    return setting.numerals().interval(scale, bounds).replace("–", "\u2060–\u2060");
  }

  private static Optional<String> people(
      ReleasedIndicator indicator, Released released, SpokenEdition edition) {
    Optional<Indicator> declared = edition.open().findDeclared(indicator.id());
    boolean ofAll =
        declared.filter(d -> d.isShareOfUnits() && d.heading().among().isEmpty()).isPresent();
    if (!ofAll || !(released instanceof Published published)) {
      return Optional.empty();
    }
    long hundredth = Math.round(published.value() * 100);
    return hundredth < 2 || hundredth > 98
        ? Optional.empty()
        : Optional.of(
            edition.say(
                "headline.people",
                hundredth,
                edition.setting().passage(edition.open().study().units()).words()));
  }

  private static String certainty(ReleasedIndicator indicator, Released released, Setting setting) {
    return switch (released) {
      case Suppressed absent -> setting.reason(absent.sign());
      case Published count when indicator.chart() == ChartKind.GROWTH ->
          setting.words().say("headline.count");
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
                            interval(indicator.scale(), bounds, setting)))
            .orElse(base);
      }
    };
  }

  private static double value(Released released) {
    return released instanceof Published published ? published.value() : -Double.MAX_VALUE;
  }
}
