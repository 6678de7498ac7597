package fr.openl.docs;

import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.openl.cli.Main;
import fr.openl.definition.Measure;
import fr.openl.definition.Questionnaire;
import fr.openl.frame.StudyFolder;
import fr.openl.frame.StudyFolderReader;
import fr.openl.frame.Wave;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.ParseResult;

/** What the documentation shows to be typed is understood, and is about something there is. */
class CommandExamplesTest {
  private static final Pattern EXAMPLE =
      Pattern.compile("(?m)^ *(?:target/openl/bin/)?openl ([a-z].*?)(?: +# .*)?$");
  private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");

  static List<String> examples() throws IOException {
    List<String> examples = new ArrayList<>();
    try (Stream<Path> pages = Files.list(Path.of("docs"))) {
      for (Path page : Stream.concat(Stream.of(Path.of("README.md")), pages).toList()) {
        if (page.toString().endsWith(".md")) {
          EXAMPLE.matcher(Files.readString(page)).results().forEach(e -> examples.add(e.group(1)));
        }
      }
    }
    assertTrue(examples.size() > 60, examples.toString());
    return examples.stream().distinct().sorted().toList();
  }

  @ParameterizedTest
  @MethodSource("examples")
  void whatIsShownCanBeTyped(String example) {
    ParseResult typed = last(Main.everything().parseArgs(words(example)));
    Optional<StudyFolder> study = given(typed, "STUDY").map(CommandExamplesTest::study);
    Optional<Wave> wave =
        study.flatMap(folder -> given(typed, "W").map(id -> folder.findWave(id).orElseThrow()));
    if (study.isPresent() && wave.isPresent()) {
      Questionnaire asked = study.get().questionnaireOf(wave.get());
      given(typed, "QUESTION").ifPresent(id -> assertTrue(isOpen(asked, id), id));
    }
  }

  /** The command that does the work. */
  private static ParseResult last(ParseResult typed) {
    return typed.hasSubcommand() ? last(typed.subcommand()) : typed;
  }

  /** A value that is no placeholder in capitals. */
  private static Optional<String> given(ParseResult typed, String label) {
    return typed.matchedArgs().stream()
        .filter(argument -> argument.paramLabel().equals(label))
        .map(ArgSpec::stringValues)
        .map(List::getFirst)
        .filter(value -> !value.equals(value.toUpperCase(Locale.ROOT)) || value.matches("\\d+"))
        .findFirst();
  }

  private static StudyFolder study(String id) {
    return StudyFolderReader.read(Path.of(""), id).orRefuse();
  }

  private static boolean isOpen(Questionnaire asked, String id) {
    return Stream.of(id, id + ".other")
        .flatMap(item -> asked.findItem(item).stream())
        .anyMatch(item -> item.measure() instanceof Measure.Text);
  }

  private static String[] words(String example) {
    return WORD.matcher(example)
        .results()
        .map(CommandExamplesTest::unquoted)
        .toArray(String[]::new);
  }

  private static String unquoted(MatchResult word) {
    return Optional.ofNullable(word.group(1)).orElseGet(() -> word.group(2));
  }
}
