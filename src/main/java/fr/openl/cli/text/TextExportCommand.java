package fr.openl.cli.text;

import fr.openl.Count;
import fr.openl.cli.place.HomeOption;
import fr.openl.dataset.formats.SpreadsheetText;
import fr.openl.openanswers.LeavingAnswer;
import fr.openl.store.DuckDbStore;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code openl text export}: open answers for coders, without anything that names anyone. */
@Command(
    name = "export",
    mixinStandardHelpOptions = true,
    description = "Write open answers for coding: an opaque id, the text, a column for the code.")
final class TextExportCommand implements Callable<Integer> {
  @Mixin private HomeOption home;
  @Mixin private QuestionParameter question;
  @Spec private CommandSpec spec;

  @Option(names = "--out", required = true, paramLabel = "FILE", description = "A CSV file.")
  private Path out;

  @Override
  public Integer call() {
    OpenQuestion of = question.in(home);
    try (DuckDbStore store = of.open()) {
      List<LeavingAnswer> leaving = of.leaving(store);
      AnswerSheet.write(
          out,
          List.of(AnswerSheet.ID, "text", "code"),
          leaving.stream()
              .map(answer -> List.of(answer.id(), SpreadsheetText.guarded(answer.text()), ""))
              .toList());
      spec.commandLine()
          .getOut()
          .println(
              "%d of %s written to %s; what may be personal is masked until it is moderated."
                  .formatted(leaving.size(), Count.of(of.answers(store).size(), "answer"), out));
    }
    return 0;
  }
}
