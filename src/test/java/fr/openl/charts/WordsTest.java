package fr.openl.charts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Both languages say everything, with the same arguments, and nothing that nobody needs. */
class WordsTest {
  private static final Pattern ARGUMENT = Pattern.compile("\\{[0-9]\\}");

  @SuppressWarnings("unused")
  private static final List<String> LANGUAGES = Words.LANGUAGES;

  @Test
  void everyLanguageHasTheSameSentences() {
    assertEquals(Words.in("fr").keys(), Words.in("en").keys());
  }

  @Test
  void everySentenceTakesTheSameArguments() {
    Words french = Words.in("fr");
    for (String key : french.keys()) {
      assertEquals(arguments(french.say(key)), arguments(Words.in("en").say(key)), key);
    }
  }

  @ParameterizedTest
  @FieldSource("LANGUAGES")
  void noSentenceIsEmpty(String language) {
    Words words = Words.in(language);
    words.keys().forEach(key -> assertFalse(words.say(key).isEmpty(), key));
  }

  @Test
  void frenchHasNoOrdinarySpaceBeforeTallSigns() {
    Words french = Words.in("fr");
    for (String key : french.keys()) {
      assertFalse(french.say(key).matches("(?s).* [:;?!»%].*"), key);
    }
  }

  @Test
  void everySentenceIsSaidSomewhere() throws Exception {
    String sources = sources();
    for (String key : Words.in("en").keys()) {
      assertTrue(said(key.replaceFirst("\\.(one|other)$", ""), sources), key + " is never said");
    }
  }

  /** Whether the key stands in a source, or its beginning does with something put after it. */
  private static boolean said(String key, String sources) {
    if (sources.contains('"' + key + '"')) {
      return true;
    }
    return IntStream.range(1, key.length())
        .filter(i -> key.charAt(i - 1) == '.')
        .anyMatch(i -> sources.contains('"' + key.substring(0, i) + "\" + "));
  }

  @Test
  void aSentenceThatIsNotThereIsAnError() {
    assertThrows(IllegalArgumentException.class, () -> Words.in("fr").say("no.such.words"));
    assertThrows(IllegalArgumentException.class, () -> Words.in("de"));
  }

  @Test
  void frenchCountsZeroAsOneAndEnglishDoesNot() {
    assertEquals("Une autre ligne est dans le tableau.", Words.in("fr").count("alt.rest", 0));
    assertEquals("The other 0 lines are in the table.", Words.in("en").count("alt.rest", 0));
  }

  private static Set<String> arguments(String sentence) {
    return ARGUMENT
        .matcher(sentence)
        .results()
        .map(match -> match.group())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String sources() throws Exception {
    StringBuilder all = new StringBuilder();
    for (String root : List.of("src/main/java/fr/openl", "src/main/jte")) {
      try (Stream<Path> files = Files.walk(Path.of(root))) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          all.append(Files.readString(file));
        }
      }
    }
    return all.toString();
  }
}
