package fr.openl.charts;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The words of charts and reports in one language, all from one file: {@code
 * words/<language>.properties} of the program, or a study's own (see {@link Vocabulary}). Arguments
 * stand in a sentence as {@code {0}}, {@code {1}}; a sentence that counts has a form for each kind
 * of number that the language tells apart, {@code key.one} and {@code key.other} at least in French
 * and English.
 */
public final class Words {
  /** The languages whose words come with the program. */
  public static final List<String> LANGUAGES = List.of("fr", "en");

  /** Says which number asks for which form; a {@link PluralRule}. */
  static final String PLURAL = "plural";

  /** Says whose way of writing numbers and days the language follows: a language tag. */
  static final String LOCALE = "locale";

  private static final Map<String, Words> READ =
      LANGUAGES.stream().collect(Collectors.toUnmodifiableMap(Function.identity(), Words::read));

  private final String language;
  private final Map<String, String> sentences;
  private final PluralRule plural;
  private final Locale locale;
  private final Numerals numerals;

  /**
   * @throws IllegalArgumentException when the plural rule cannot be understood
   */
  Words(String language, Map<String, String> sentences) {
    this.language = language;
    this.sentences = Collections.unmodifiableMap(new LinkedHashMap<>(sentences));
    this.plural = PluralRule.parse(say(PLURAL));
    this.locale = Locale.forLanguageTag(say(LOCALE));
    this.numerals = new Numerals(locale, say("range"));
  }

  /**
   * The words of {@code language}.
   *
   * @throws IllegalArgumentException when it is not one of {@link #LANGUAGES}
   */
  public static Words in(String language) {
    Words words = READ.get(language);
    if (words == null) {
      throw new IllegalArgumentException("No words in " + language + ", there are " + LANGUAGES);
    }
    return words;
  }

  private static Words read(String language) {
    try (InputStream in = Words.class.getResourceAsStream("words/" + language + ".properties")) {
      if (in == null) {
        throw new IllegalStateException("words/" + language + ".properties is missing");
      }
      return new Words(
          language,
          SentenceFile.read(new InputStreamReader(in, StandardCharsets.UTF_8)).sentences());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  public String language() {
    return language;
  }

  /** The name of every sentence, sorted. */
  public Set<String> keys() {
    return new TreeSet<>(sentences.keySet());
  }

  /** The same in the order in which they were written. */
  List<String> inOrder() {
    return List.copyOf(sentences.keySet());
  }

  public boolean has(String key) {
    return sentences.containsKey(key);
  }

  /**
   * The sentence {@code key} with its arguments put in.
   *
   * @throws IllegalArgumentException when there is no such sentence
   */
  public String say(String key, Object... arguments) {
    String sentence = sentences.get(key);
    if (sentence == null) {
      throw new IllegalArgumentException("No words for " + key + " in " + language);
    }
    for (int i = 0; i < arguments.length; i++) {
      sentence = sentence.replace("{" + i + "}", String.valueOf(arguments[i]));
    }
    return sentence;
  }

  /** A sentence that counts {@code count} things, written as {@code {0}}. */
  public String count(String key, long count) {
    return count(key, BigDecimal.valueOf(count), numerals.count(count));
  }

  /**
   * A sentence that counts what may not be whole.
   *
   * @param number chooses the form
   * @param written how it stands in the sentence, as {@code {0}}
   */
  public String count(String key, BigDecimal number, String written) {
    return say(key + "." + plural.form(number.abs()), written);
  }

  /** How numbers are written in this language. */
  public Numerals numerals() {
    return numerals;
  }

  /** How days are written in this language. */
  public Locale locale() {
    return locale;
  }

  /** The way its lines run, {@code rtl} or {@code ltr}, which the language's own name tells. */
  public String direction() {
    boolean right =
        say("language")
            .codePoints()
            .map(Character::getDirectionality)
            .anyMatch(
                way ->
                    way == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                        || way == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC);
    return right ? "rtl" : "ltr";
  }
}
