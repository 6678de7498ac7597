package fr.openl.cli.text;

import fr.openl.Count;
import fr.openl.cli.place.HomeOption;
import fr.openl.openanswers.LeavingAnswer;
import fr.openl.openanswers.words.TextLanguage;
import fr.openl.openanswers.words.WordCount;
import fr.openl.store.DuckDbStore;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code openl text words}: which words open answers use, and how often. */
@Command(
    name = "words",
    mixinStandardHelpOptions = true,
    description = "Count the words of open answers, their forms taken together.")
final class TextWordsCommand implements Callable<Integer> {
  @Mixin private HomeOption home;
  @Mixin private QuestionParameter question;
  @Spec private CommandSpec spec;

  @Option(
      names = "--language",
      defaultValue = "fr",
      paramLabel = "LANG",
      description = "Whose words they are: fr or en (default: ${DEFAULT-VALUE}).")
  private String language;

  @Option(
      names = "--top",
      defaultValue = "30",
      paramLabel = "N",
      description = "How many words (default: ${DEFAULT-VALUE}).")
  private int top;

  @Override
  public Integer call() {
    TextLanguage words = TextLanguage.of(language);
    OpenQuestion of = question.in(home);
    PrintWriter out = spec.commandLine().getOut();
    try (DuckDbStore store = of.open()) {
      List<String> texts = of.leaving(store).stream().map(LeavingAnswer::text).toList();
      out.println("answers  times  word, of " + Count.of(texts.size(), "answer"));
      WordCount.of(texts, words).stream()
          .limit(top)
          .forEach(
              count ->
                  out.println(
                      "%7d  %5d  %s".formatted(count.answers(), count.times(), count.word())));
    }
    return 0;
  }
}
