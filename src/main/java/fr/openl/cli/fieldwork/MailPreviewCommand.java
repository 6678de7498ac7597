package fr.openl.cli.fieldwork;

import fr.openl.Refusal;
import fr.openl.cli.place.HomeOption;
import fr.openl.cli.place.StudyParameter;
import fr.openl.cli.place.WaveOption;
import fr.openl.cli.place.Workspace;
import fr.openl.fieldwork.PersonalToken;
import fr.openl.fieldwork.mail.Letter;
import fr.openl.fieldwork.mail.LetterKind;
import fr.openl.fieldwork.mail.Letters;
import fr.openl.frame.StudyFolder;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code openl mail preview}: letters as they would arrive, with a link that opens nothing. */
@Command(
    name = "preview",
    mixinStandardHelpOptions = true,
    description = "Show the letters of a wave in every language, with a link that opens nothing.")
final class MailPreviewCommand implements Callable<Integer> {
  @Mixin private HomeOption home;
  @Mixin private StudyParameter study;
  @Mixin private WaveOption wave;
  @Spec private CommandSpec spec;

  @Option(
      names = "--kind",
      defaultValue = "invitation",
      paramLabel = "KIND",
      description = "invitation or reminder (default: ${DEFAULT-VALUE}).")
  private LetterKind kind;

  @Option(
      names = "--name",
      defaultValue = "Association Exemple",
      paramLabel = "NAME",
      description = "What the unit is called (default: ${DEFAULT-VALUE}).")
  private String name;

  @Option(
      names = "--out",
      paramLabel = "FOLDER",
      description = "Write each letter as .txt and .html there instead.")
  private @Nullable Path out;

  @Override
  public Integer call() {
    Workspace workspace = home.workspace();
    StudyFolder folder = workspace.study(study.id());
    Letters letters = Letters.read(folder, Workspace.wave(folder, wave.id()), kind);
    PrintWriter printed = spec.commandLine().getOut();
    for (String language : folder.study().languages()) {
      Letter letter =
          letters.write(
              language,
              name,
              "https://observatoire.example.org",
              Optional.of(PersonalToken.draw()),
              PersonalToken.draw());
      if (out == null) {
        printed.println("Subject: " + letter.subject());
        printed.println();
        printed.println(letter.text());
      } else {
        write(out, kind.spelled() + "." + language, letter);
        printed.println("%s in %s written to %s".formatted(kind.spelled(), language, out));
      }
    }
    return 0;
  }

  private static void write(Path folder, String file, Letter letter) {
    try {
      Files.createDirectories(folder);
      Files.writeString(folder.resolve(file + ".txt"), letter.text());
      Files.writeString(folder.resolve(file + ".html"), letter.html());
    } catch (IOException failure) {
      throw new Refusal(folder + ": the letters cannot be written (" + failure + ")", failure);
    }
  }
}
