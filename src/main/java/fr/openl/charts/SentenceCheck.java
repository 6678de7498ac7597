package fr.openl.charts;

import fr.openl.definition.document.DefinitionProblem.Severity;
import fr.openl.definition.document.Place;
import fr.openl.definition.document.Problems;
import fr.openl.definition.expression.Nearest;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Reads a study's own sentences of a language, with everything that is wrong with them. */
final class SentenceCheck {
  /** Units are words of studies: a file may name further ones. */
  private static final String UNIT = "unit.";

  /** More missing sentences are not named one by one. */
  private static final int SHOWN = 12;

  private final SentenceForms forms = new SentenceForms(Words.in("en"));
  private final Problems problems = new Problems();
  private final String name;
  private final List<String> lines = new ArrayList<>();

  private SentenceCheck(String name) {
    this.name = name;
  }

  /**
   * The words of {@code file}; empty when anything is wrong with them.
   *
   * @param name what problems call the file
   */
  static Optional<Words> read(Path file, String name, String language, Problems problems) {
    SentenceCheck check = new SentenceCheck(name);
    Optional<Words> words = check.read(file, language);
    problems.addAll(check.problems.list());
    return words;
  }

  private Optional<Words> read(Path file, String language) {
    try {
      lines.addAll(Files.readAllLines(file));
      SentenceFile read = SentenceFile.read(new StringReader(String.join("\n", lines)));
      read.twice().forEach(key -> problems.error(place(key), key + " a second time", "it once"));
      check(read.sentences());
      return problems.hasErrors()
          ? Optional.empty()
          : Optional.of(new Words(language, read.sentences()));
    } catch (CharacterCodingException foreign) {
      problems.error(Place.startOf(name), "letters that are not UTF-8", "a text in UTF-8");
    } catch (IOException | IllegalArgumentException unreadable) {
      problems.error(
          Place.startOf(name),
          "a file that cannot be read (" + unreadable.getMessage() + ")",
          "lines such as: home = all reports");
    }
    return Optional.empty();
  }

  private void check(Map<String, String> sentences) {
    Optional<PluralRule> plural = plural(sentences.getOrDefault(Words.PLURAL, ""));
    if (plural.isEmpty()) {
      return;
    }
    locale(sentences.getOrDefault(Words.LOCALE, ""));
    Set<String> needed = forms.needed(plural.get());
    List<String> missing =
        needed.stream()
            .filter(key -> sentences.getOrDefault(key, "").isEmpty())
            .filter(key -> !key.equals(Words.PLURAL))
            .toList();
    if (!missing.isEmpty()) {
      problems.error(
          Place.startOf(name),
          "%d of %d sentences without words: %s"
              .formatted(missing.size(), needed.size(), listed(missing)),
          "all of them; openl survey translate writes them into the file with the English ones");
    }
    sentences.forEach(
        (key, sentence) -> {
          if (needed.contains(key)) {
            compare(key, sentence);
          } else if (!key.startsWith(UNIT)) {
            unknown(key, needed);
          }
        });
  }

  private void compare(String key, String sentence) {
    if (!sentence.isEmpty() && !forms.takesArguments(key, sentence)) {
      problems.error(
          place(key),
          "%s with %s".formatted(key, told(SentenceForms.arguments(sentence))),
          "%s, as in: %s"
              .formatted(told(SentenceForms.arguments(forms.source(key))), forms.source(key)));
    }
    int strange = Typeface.PLAIN.at(1).canDisplayUpTo(sentence.replace("\u2060", ""));
    if (strange >= 0) {
      problems.error(
          place(key),
          "%s with the letter %s, which the pictures and the PDF have no shape for"
              .formatted(key, Character.toString(sentence.codePointAt(strange))),
          "Latin, Greek, Cyrillic or Hebrew letters");
    }
  }

  private void unknown(String key, Set<String> needed) {
    problems.add(
        Severity.ERROR,
        place(key),
        "unknown sentence '" + key + "'",
        "a sentence of the program, or a unit such as unit.people",
        Nearest.among(needed, key));
  }

  private Optional<PluralRule> plural(String written) {
    try {
      return Optional.of(PluralRule.parse(written));
    } catch (IllegalArgumentException wrong) {
      problems.error(
          place(Words.PLURAL),
          "plural with '" + wrong.getMessage() + "'",
          "a rule of Unicode's CLDR, such as: one: i = 1 and v = 0; few: i = 2..4 and v = 0");
      return Optional.empty();
    }
  }

  private void locale(String tag) {
    if (!tag.isEmpty()
        && List.of(Locale.getAvailableLocales()).stream()
            .noneMatch(known -> known.toLanguageTag().equals(tag))) {
      problems.error(
          place(Words.LOCALE),
          "locale '" + tag + "', whose numbers and days are not known here",
          "a language tag such as es-ES; another language that writes them alike will do");
    }
  }

  /** Where a sentence stands; where it stands last when it does so twice. */
  private Place place(String key) {
    Pattern line = Pattern.compile("\\s*" + Pattern.quote(key) + "\\s*([=:].*|$)");
    return IntStream.range(0, lines.size())
        .filter(i -> line.matcher(lines.get(i)).matches())
        .reduce((first, last) -> last)
        .stream()
        .mapToObj(i -> new Place(name, i + 1, 1))
        .findFirst()
        .orElse(Place.startOf(name));
  }

  private static String told(Set<String> arguments) {
    return arguments.isEmpty() ? "no argument" : String.join(", ", arguments);
  }

  private static String listed(List<String> keys) {
    String few = String.join(", ", keys.stream().limit(SHOWN).toList());
    return keys.size() > SHOWN ? few + " …" : few;
  }
}
