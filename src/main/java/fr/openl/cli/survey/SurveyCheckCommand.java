package fr.openl.cli.survey;

import fr.openl.Count;
import fr.openl.cli.place.HomeOption;
import fr.openl.cli.place.StudyParameter;
import fr.openl.definition.document.DefinitionProblem;
import fr.openl.frame.StudyFolder;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code openl survey check}: all the problems of a study's files at once. */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    description = "Tell every error and warning in a study's files.")
final class SurveyCheckCommand implements Callable<Integer> {
  private static final int SHOWN = 20;

  @Mixin private HomeOption home;
  @Mixin private StudyParameter study;
  @Spec private CommandSpec spec;

  @Option(names = "--all", description = "Tell every warning, not only the first of many.")
  private boolean all;

  @Override
  public Integer call() {
    StudyReading reading = StudyReading.of(home.workspace().home(), study.id());
    PrintWriter out = spec.commandLine().getOut();
    List<DefinitionProblem> problems = reading.problems();
    List<DefinitionProblem> errors = problems.stream().filter(DefinitionProblem::isError).toList();
    List<DefinitionProblem> warnings = problems.stream().filter(p -> !p.isError()).toList();
    errors.forEach(out::println);
    warnings.stream().limit(all ? Long.MAX_VALUE : SHOWN).forEach(out::println);
    if (!all && warnings.size() > SHOWN) {
      out.println(
          "… and " + Count.of(warnings.size() - SHOWN, "more warning") + "; --all tells them");
    }
    out.println(
        "%s: %s%s, %s"
            .formatted(
                study.id(),
                reading.study().map(SurveyCheckCommand::described).orElse(""),
                counted(errors.size(), "error"),
                counted(warnings.size(), "warning")));
    return errors.isEmpty() ? 0 : 2;
  }

  private static String described(StudyFolder folder) {
    return "%s in revision %s, %s; "
        .formatted(
            Count.of(folder.current().questions().count(), "question"),
            folder.current().revision(),
            Count.of(folder.waves().size(), "wave"));
  }

  private static String counted(long count, String what) {
    return count == 0 ? "no " + what + "s" : Count.of(count, what).toString();
  }
}
