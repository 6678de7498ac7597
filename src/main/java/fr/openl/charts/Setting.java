package fr.openl.charts;

import fr.openl.definition.LocalText;
import fr.openl.definition.LocalText.Passage;
import fr.openl.definition.Study.DesignKind;
import fr.openl.disclosure.Published;
import fr.openl.disclosure.Released;
import fr.openl.disclosure.ReleasedIndicator.Scale;
import fr.openl.disclosure.Suppressed;
import java.util.Locale;

/**
 * For whom and under which conditions a chart is drawn.
 *
 * @param defaultLanguage the study's, for texts that lack the reader's
 * @param design how units came to answer in the wave
 * @param simulated whether the figures are made up; every chart then says so
 */
public record Setting(Words words, String defaultLanguage, DesignKind design, boolean simulated) {
  public String language() {
    return words.language();
  }

  public Numerals numerals() {
    return words.numerals();
  }

  /** A study's text in the reader's language where it exists. */
  public Passage passage(LocalText text) {
    return text.in(language(), defaultLanguage).spaced();
  }

  /** The same for one subject: numbers that a study states are not simulated. */
  Setting of(Subject subject) {
    return new Setting(words, defaultLanguage, design, simulated && !subject.indicator().stated());
  }

  /** The word that stands for an absent number, such as "secret". */
  public String word(Suppressed absent) {
    return words.say("sign." + key(absent));
  }

  /** The size in pixels at which the sign of an absent number fits where a number would. */
  static int size(Suppressed absent) {
    return absent.sign().code().length() > 2 ? 9 : 12;
  }

  /** Why a number is absent, in a sentence. */
  public String reason(Suppressed.Sign sign) {
    return words.say("sign." + sign.name().toLowerCase(Locale.ROOT) + ".reason");
  }

  /** The word of a quantity's unit; its id where no word is known. */
  public String unit(String id) {
    return words.has("unit." + id) ? words.say("unit." + id) : id;
  }

  /** A value with its interval in words, or the word of its absence. */
  public String tell(Scale scale, Released released) {
    return switch (released) {
      case Suppressed absent -> word(absent);
      case Published published ->
          published
              .bounds()
              .map(
                  bounds ->
                      words.say(
                          "alt.value",
                          numerals().value(scale, published.value()),
                          scale == Scale.SHARE
                              ? numerals().bareShare(bounds.low())
                              : numerals().value(scale, bounds.low()),
                          numerals().value(scale, bounds.high())))
              .orElse(numerals().value(scale, published.value()));
    };
  }

  private static String key(Suppressed absent) {
    return absent.sign().name().toLowerCase(Locale.ROOT);
  }
}
