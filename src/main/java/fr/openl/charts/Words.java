package fr.openl.charts;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The words of charts and reports in one language, all from the one file {@code
 * words/<language>.properties}. Arguments stand in a sentence as {@code {0}}, {@code {1}}; a
 * sentence that counts has the two forms {@code key.one} and {@code key.many}.
 */
public final class Words {
  /** The languages that have their words. */
  public static final List<String> LANGUAGES = List.of("fr", "en");

  private static final Map<String, Words> READ =
      LANGUAGES.stream().collect(Collectors.toUnmodifiableMap(Function.identity(), Words::read));

  private final String language;
  private final Map<String, String> sentences;

  private Words(String language, Map<String, String> sentences) {
    this.language = language;
    this.sentences = Map.copyOf(sentences);
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
    Properties file = new Properties();
    try (InputStream in = Words.class.getResourceAsStream("words/" + language + ".properties")) {
      if (in == null) {
        throw new IllegalStateException("words/" + language + ".properties is missing");
      }
      file.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    Map<String, String> sentences = new HashMap<>();
    file.forEach((key, sentence) -> sentences.put((String) key, (String) sentence));
    return new Words(language, sentences);
  }

  public String language() {
    return language;
  }

  /** The name of every sentence, sorted. */
  public Set<String> keys() {
    return new TreeSet<>(sentences.keySet());
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
    boolean one = language.equals("fr") ? Math.abs(count) < 2 : count == 1;
    return say(key + (one ? ".one" : ".many"), numerals().count(count));
  }

  /** How numbers are written in this language. */
  public Numerals numerals() {
    return new Numerals(language);
  }
}
