package fr.openl.cli.text;

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
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code openl text standing}: how far the work on a question's open answers has come. */
@Command(
    name = "standing",
    mixinStandardHelpOptions = true,
    description = "Tell how many open answers there are, and how many are coded and moderated.")
final class TextStandingCommand implements Callable<Integer> {
  @Mixin private HomeOption home;
  @Mixin private QuestionParameter question;
  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    OpenQuestion of = question.in(home);
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
          "%s %s, %s: %d answers".formatted(of.study(), of.wave().id(), of.item(), ids.size()));
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
