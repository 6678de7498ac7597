package fr.openl.web.door;

import fr.openl.definition.LocalText;
import fr.openl.definition.LocalText.Passage;
import fr.openl.definition.Piping;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The words of one page in the reader's language. The pages' own sentences exist in French and
 * English; a study may be written in other languages, and whatever is in another language than the
 * page is marked with {@code lang}.
 *
 * @param language the language the reader asked for
 * @param defaultLanguage the study's first language
 * @param answers what stands where a study's words ask for an answer
 */
public record Texts(String language, String defaultLanguage, Answers answers) {
  /** Stands where an answer is not known, or not to be told. */
  public static final String UNTOLD = "…";

  private static final String FRENCH = "fr";
  private static final String ENGLISH = "en";

  /** Words that tell no answers. */
  public Texts(String language, String defaultLanguage) {
    this(language, defaultLanguage, item -> UNTOLD);
  }

  /** The same words with answers in them. */
  public Texts telling(Answers others) {
    return new Texts(language, defaultLanguage, others);
  }

  /** The same words in another language. */
  public Texts in(String other) {
    return new Texts(other, defaultLanguage, answers);
  }

  /** The language of the page's own sentences. */
  public String page() {
    return language.equals(FRENCH) ? FRENCH : ENGLISH;
  }

  public String say(Wording wording, Object... arguments) {
    return new Passage(page(), wording.in(page(), arguments)).spaced().words();
  }

  /** A study's words in the reader's language, else the page's, else the study's first. */
  public Passage in(LocalText text) {
    Passage passage =
        text.in(text.byLanguage().containsKey(language) ? language : page(), defaultLanguage);
    return new Passage(passage.language(), Piping.fill(passage.words(), answers::told)).spaced();
  }

  /** A study's words without their language, for places that cannot be marked. */
  public String words(LocalText text) {
    return in(text).words();
  }

  /** What {@code lang} must say on a passage; null when it is in the language of the page. */
  public @Nullable String mark(Passage passage) {
    return passage.language().equals(page()) ? null : passage.language();
  }

  public String day(LocalDate day) {
    return day.format(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale()));
  }

  public String month(LocalDate month) {
    return month.format(DateTimeFormatter.ofPattern("LLLL yyyy", locale()));
  }

  public String moment(ZonedDateTime moment) {
    return moment.format(
        DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
            .withLocale(locale()));
  }

  public String number(long number) {
    return NumberFormat.getInstance(locale()).format(number);
  }

  public String number(double number) {
    NumberFormat format = NumberFormat.getInstance(locale());
    format.setMaximumFractionDigits(10);
    return format.format(number);
  }

  /** French puts a space before high punctuation, where a line must not break. */
  private Locale locale() {
    return page().equals(FRENCH) ? Locale.FRANCE : Locale.UK;
  }

  /** The answers that a study's words may ask for. */
  @FunctionalInterface
  public interface Answers {
    /** The answer to an item in words; {@link #UNTOLD} when there is none. */
    String told(String item);
  }
}
