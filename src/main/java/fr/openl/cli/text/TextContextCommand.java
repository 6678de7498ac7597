package fr.openl.cli.text;

import fr.openl.Count;
import fr.openl.cli.place.HomeOption;
import fr.openl.openanswers.LeavingAnswer;
import fr.openl.openanswers.words.Concordance;
import fr.openl.openanswers.words.TextLanguage;
import fr.openl.store.DuckDbStore;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code openl text context}: a keyword where it stands. */
@Command(
    name = "context",
    aliases = "kwic",
    mixinStandardHelpOptions = true,
    description = "Show a keyword, in all its forms, in its context.")
final class TextContextCommand implements Callable<Integer> {
  private static final int WINDOW = 40;

  @Mixin private HomeOption home;
  @Mixin private QuestionParameter question;
  @Spec private CommandSpec spec;

  @Option(
      names = "--word",
      required = true,
      paramLabel = "WORD",
      description = "The keyword, in any of its forms.")
  private String word;

  @Option(
      names = "--language",
      defaultValue = "fr",
      paramLabel = "LANG",
      description = "Whose words they are: fr or en (default: ${DEFAULT-VALUE}).")
  private String language;

  @Override
  public Integer call() {
    TextLanguage words = TextLanguage.of(language);
    OpenQuestion of = question.in(home);
    PrintWriter out = spec.commandLine().getOut();
    try (DuckDbStore store = of.open()) {
      List<String> texts = of.leaving(store).stream().map(LeavingAnswer::text).toList();
      List<Concordance> places = Concordance.of(texts, word, words, WINDOW);
      places.forEach(
          place ->
              out.println(
                  " ".repeat(WINDOW + 1 - Math.min(WINDOW + 1, place.before().length()))
                      + "%s[%s]%s".formatted(place.before(), place.word(), place.after())));
      out.println(Count.of(places.size(), "place") + " in " + Count.of(texts.size(), "answer"));
    }
    return 0;
  }
}
