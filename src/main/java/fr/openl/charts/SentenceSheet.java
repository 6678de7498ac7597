package fr.openl.charts;

import fr.openl.Refusal;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What somebody who translates a report's sentences fills in: every sentence by its name, the
 * English one above it, and what is translated already.
 *
 * @param text of the file
 * @param sentences how many there are
 * @param missing the names of those without words
 */
public record SentenceSheet(String text, int sentences, List<String> missing) {
  public SentenceSheet {
    missing = List.copyOf(missing);
  }

  /**
   * The sheet for {@code language}, with the words that {@code file} has, if there is one.
   *
   * @throws Refusal when that file or its plural rule cannot be read
   */
  public static SentenceSheet of(String language, Path file) {
    Map<String, String> words = Files.exists(file) ? read(file) : Map.of();
    String rule = words.getOrDefault(Words.PLURAL, Words.in("en").say(Words.PLURAL));
    try {
      return of(language, words, PluralRule.parse(rule));
    } catch (IllegalArgumentException wrong) {
      throw Refusal.said(
          "%s: plural with '%s', which is no rule of Unicode's CLDR"
              .formatted(file, wrong.getMessage()),
          "%s : plural avec « %s », qui n’est pas une règle du CLDR d’Unicode"
              .formatted(file, wrong.getMessage()),
          wrong);
    }
  }

  private static SentenceSheet of(String language, Map<String, String> words, PluralRule plural) {
    Words english = Words.in("en");
    SentenceForms forms = new SentenceForms(english);
    Map<String, String> own = new LinkedHashMap<>(words);
    own.putIfAbsent(Words.PLURAL, english.say(Words.PLURAL));
    own.putIfAbsent(Words.LOCALE, language);
    StringBuilder text =
        new StringBuilder(
            """
            # The sentences of charts and reports in the language "%s".
            # Write each behind its "=", with the same {0} and {1} in it; \\u0020 is a space at its end.
            # locale: whose numbers and days the language writes, such as es-ES.
            # plural: which numbers ask for which form of a sentence, by Unicode's CLDR; all others
            # take "other".
            """
                .formatted(language));
    Set<String> order = new LinkedHashSet<>();
    for (String key : english.inOrder()) {
      Optional<String> counted = forms.counted(key);
      counted.ifPresentOrElse(
          name ->
              PluralRule.FORMS.stream()
                  .filter(plural.forms()::contains)
                  .forEach(form -> order.add(name + "." + form)),
          () -> order.add(key));
    }
    Set<String> missing = new LinkedHashSet<>();
    for (String key : order) {
      String said = own.getOrDefault(key, "");
      if (said.isEmpty()) {
        missing.add(key);
      }
      text.append("\n# ").append(forms.source(key)).append('\n').append(line(key, said));
    }
    words.forEach(
        (key, said) -> {
          if (!order.contains(key)) {
            text.append('\n').append(line(key, said));
          }
        });
    return new SentenceSheet(text.toString(), order.size(), List.copyOf(missing));
  }

  private static String line(String key, String said) {
    return (key + " = " + escaped(said)).stripTrailing() + "\n";
  }

  /** As a properties file writes it: spaces at its ends would not be seen. */
  private static String escaped(String said) {
    String plain = said.replace("\\", "\\\\");
    int from = 0;
    int to = plain.length();
    while (from < to && isBlank(plain.charAt(from))) {
      from++;
    }
    while (to > from && isBlank(plain.charAt(to - 1))) {
      to--;
    }
    return codes(plain.substring(0, from)) + plain.substring(from, to) + codes(plain.substring(to));
  }

  private static String codes(String blanks) {
    StringBuilder codes = new StringBuilder();
    blanks.chars().forEach(c -> codes.append("\\u%04x".formatted(c)));
    return codes.toString();
  }

  private static boolean isBlank(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  private static Map<String, String> read(Path file) {
    try {
      return SentenceFile.read(new StringReader(Files.readString(file))).sentences();
    } catch (IOException | IllegalArgumentException unreadable) {
      throw Refusal.said(
          "Cannot read " + file + ": " + unreadable.getMessage(),
          "Impossible de lire " + file + " : " + unreadable.getMessage(),
          unreadable);
    }
  }
}
