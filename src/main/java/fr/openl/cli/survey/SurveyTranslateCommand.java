package fr.openl.cli.survey;

import fr.openl.Refusal;
import fr.openl.charts.SentenceSheet;
import fr.openl.charts.Vocabulary;
import fr.openl.charts.Words;
import fr.openl.cli.place.HomeOption;
import fr.openl.cli.place.StudyParameter;
import fr.openl.frame.StudyFolder;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code openl survey translate}: the sentences of a report, for somebody to translate. */
@Command(
    name = "translate",
    mixinStandardHelpOptions = true,
    description = "Write the report's sentences to be translated, with the English ones.")
final class SurveyTranslateCommand implements Callable<Integer> {
  @Mixin private HomeOption home;
  @Mixin private StudyParameter study;
  @Spec private CommandSpec spec;

  @Option(
      names = "--language",
      required = true,
      paramLabel = "LANG",
      description = "A language of the study, neither French nor English.")
  private String language;

  @Option(
      names = {"-o", "--out"},
      paramLabel = "FILE",
      description = "Where to write (default: the study's file of that language).")
  private @Nullable Path out;

  @Override
  public Integer call() {
    StudyFolder folder = home.workspace().study(study.id());
    List<String> languages = folder.study().languages();
    if (Words.LANGUAGES.contains(language)) {
      throw Refusal.said(
          "The sentences in %s come with the program".formatted(language),
          "Les phrases en %s viennent avec le programme".formatted(language));
    }
    if (!languages.contains(language)) {
      throw Refusal.said(
          "%s is no language of %s, which has %s; add it to languages in its study.yaml"
              .formatted(language, study.id(), String.join(", ", languages)),
          "%s n’est pas une langue de %s, qui a %s ; ajoutez-la à languages dans son study.yaml"
              .formatted(language, study.id(), String.join(", ", languages)));
    }
    Path own = Vocabulary.file(folder, language);
    SentenceSheet sheet = SentenceSheet.of(language, own);
    Path file = out == null ? own : out;
    write(file, sheet.text());
    PrintWriter told = spec.commandLine().getOut();
    told.println(
        "%s: %d sentences, %d still to translate"
            .formatted(file, sheet.sentences(), sheet.missing().size()));
    return 0;
  }

  private static void write(Path file, String text) {
    try {
      Path parent = file.toAbsolutePath().getParent();
      if (parent != null) {
        Files.createDirectories(parent);
      }
      Files.writeString(file, text);
    } catch (IOException failure) {
      throw Refusal.said(
          "%s cannot be written (%s)".formatted(file, failure),
          "Impossible d’écrire %s (%s)".formatted(file, failure),
          failure);
    }
  }
}
