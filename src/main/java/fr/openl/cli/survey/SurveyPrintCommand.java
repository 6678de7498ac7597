package fr.openl.cli.survey;

import fr.openl.Count;
import fr.openl.Refusal;
import fr.openl.cli.place.HomeOption;
import fr.openl.cli.place.StudyParameter;
import fr.openl.definition.Questionnaire;
import fr.openl.definition.expression.Nearest;
import fr.openl.frame.StudyFolder;
import fr.openl.web.reading.PaperQuestionnaire;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code openl survey print}: a questionnaire on paper, with codes for whoever enters it. */
@Command(
    name = "print",
    mixinStandardHelpOptions = true,
    description = "Write a questionnaire as PDF, to be filled in with a pen.")
final class SurveyPrintCommand implements Callable<Integer> {
  @Mixin private HomeOption home;
  @Mixin private StudyParameter study;
  @Spec private CommandSpec spec;

  @Option(
      names = "--revision",
      paramLabel = "REVISION",
      description = "The revision (default: the one that is asked now).")
  private @Nullable String revision;

  @Option(
      names = "--lang",
      paramLabel = "LANG",
      description = "The language of the words (default: the study's first).")
  private @Nullable String language;

  @Option(
      names = {"-o", "--out"},
      required = true,
      paramLabel = "FILE",
      description = "The PDF file to write.")
  private Path out;

  @Override
  public Integer call() {
    StudyFolder folder = home.workspace().study(study.id());
    Questionnaire printed = revision(folder);
    byte[] pdf = PaperQuestionnaire.print(folder, printed, language(folder));
    try {
      Files.write(out, pdf);
    } catch (IOException failed) {
      throw new Refusal(out + " cannot be written: " + failed.getMessage(), failed);
    }
    spec.commandLine()
        .getOut()
        .printf(
            "%s: revision %s, %s%n",
            out, printed.revision(), Count.of(printed.questions().count(), "question"));
    return 0;
  }

  private Questionnaire revision(StudyFolder folder) {
    if (revision == null) {
      return folder.current();
    }
    Questionnaire found = folder.revisions().get(revision);
    if (found == null) {
      throw unknown("--revision", revision, folder.revisions().keySet());
    }
    return found;
  }

  private String language(StudyFolder folder) {
    if (language == null) {
      return folder.study().languages().getFirst();
    }
    if (!folder.study().languages().contains(language)) {
      throw unknown("--lang", language, folder.study().languages());
    }
    return language;
  }

  private static Refusal unknown(String option, String found, Collection<String> known) {
    return new Refusal(
        "%s: found '%s'%s; there are: %s"
            .formatted(
                option,
                found,
                Nearest.among(known, found)
                    .map(near -> ", did you mean '" + near + "'?")
                    .orElse(""),
                String.join(", ", known)));
  }
}
