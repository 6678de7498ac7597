package fr.openl.cli.text;

import fr.openl.Count;
import fr.openl.Refusal;
import fr.openl.cli.place.HomeOption;
import fr.openl.openanswers.CodingScheme;
import fr.openl.openanswers.CodingSchemes;
import fr.openl.openanswers.Moderation;
import fr.openl.openanswers.OpenAnswer;
import fr.openl.openanswers.SettledCodes;
import fr.openl.openanswers.personal.PersonalDataSearch;
import fr.openl.store.DuckDbStore;
import java.io.PrintWriter;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code openl text}: how far the work on a question's open answers has come. */
@Command(
    name = "text",
    mixinStandardHelpOptions = true,
    description = "Tell how far open answers are coded and moderated; its commands do the work.",
    subcommands = {
      TextExportCommand.class,
      TextCodeCommand.class,
      TextAgreeCommand.class,
      TextSuggestCommand.class,
      TextWordsCommand.class,
      TextContextCommand.class,
      TextModerateCommand.class
    })
public final class TextCommand implements Callable<Integer> {
  @Mixin private HomeOption home;
  @Spec private CommandSpec spec;

  // None of these is required here: what is would be asked of the commands below as well.

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "STUDY",
      description = "The study, a folder of surveys/.")
  private @Nullable String study;

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "QUESTION",
      description = "The open question, or one with \"other\".")
  private @Nullable String question;

  @Option(names = "--wave", paramLabel = "W", description = "The wave.")
  private @Nullable String wave;

  @Override
  public Integer call() {
    if (study == null || question == null || wave == null) {
      throw new Refusal(
          "openl text: expected STUDY --wave W QUESTION, or one of its commands: "
              + String.join(", ", spec.subcommands().keySet()));
    }
    OpenQuestion of = OpenQuestion.of(home, study, wave, question);
    Optional<CodingScheme> scheme =
        CodingSchemes.of(of.folder()).stream().filter(s -> s.item().equals(of.item())).findFirst();
    PrintWriter out = spec.commandLine().getOut();
    try (DuckDbStore store = of.open()) {
      List<OpenAnswer> answers = of.answers(store);
      List<Moderation> moderations = of.moderations(store);
      PersonalDataSearch search = of.search(store);
      Set<String> ids = new HashSet<>(answers.stream().map(OpenAnswer::id).toList());
      long flagged = answers.stream().filter(a -> !search.in(a.text()).isEmpty()).count();
      out.println(
          "%s %s, %s: %s"
              .formatted(of.study(), of.wave().id(), of.item(), Count.of(ids.size(), "answer")));
      out.println("  %d may hold personal data".formatted(flagged));
      out.println(
          "  %d moderated, %d of them released"
              .formatted(
                  moderations.stream().filter(m -> ids.contains(m.answer())).count(),
                  moderations.stream()
                      .filter(m -> ids.contains(m.answer()) && m.released().isPresent())
                      .count()));
      scheme.ifPresent(
          by ->
              out.println(
                  "  %d coded by version %s of %s"
                      .formatted(
                          SettledCodes.of(of.codes(store), by.version()).keySet().stream()
                              .filter(ids::contains)
                              .count(),
                          by.version(),
                          by.variable())));
    }
    return 0;
  }
}
