package fr.openl.cli.text;

import fr.openl.Count;
import fr.openl.cli.place.HomeOption;
import fr.openl.dataset.formats.SpreadsheetText;
import fr.openl.openanswers.CodingScheme;
import fr.openl.openanswers.GivenCodes;
import fr.openl.openanswers.LeavingAnswer;
import fr.openl.openanswers.SettledCodes;
import fr.openl.openanswers.agreement.Agreement;
import fr.openl.openanswers.agreement.Ratings;
import fr.openl.store.DuckDbStore;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code openl text agree}: how far coders agree, and where they do not. */
@Command(
    name = "agree",
    mixinStandardHelpOptions = true,
    description = "Tell how far coders agree: percent, Cohen's kappa, Krippendorff's alpha.")
final class TextAgreeCommand implements Callable<Integer> {
  @Mixin private HomeOption home;
  @Mixin private QuestionParameter question;
  @Spec private CommandSpec spec;

  @Option(
      names = "--differences",
      paramLabel = "FILE",
      description = "Write the answers on which coders differ, to be settled.")
  private @Nullable Path differences;

  @Override
  public Integer call() {
    OpenQuestion of = question.in(home);
    CodingScheme scheme = of.scheme();
    PrintWriter out = spec.commandLine().getOut();
    try (DuckDbStore store = of.open()) {
      List<GivenCodes> codes = of.codes(store);
      Ratings ratings = SettledCodes.ratings(codes, scheme.version());
      print(out, ratings);
      if (differences != null) {
        List<List<String>> rows = differing(ratings, of.leaving(store));
        List<String> header = new ArrayList<>(List.of(AnswerSheet.ID, "text"));
        header.addAll(ratings.coders());
        header.add("code");
        AnswerSheet.write(differences, header, rows);
        out.println(Count.of(rows.size(), "answer") + " to settle, written to " + differences);
      }
    }
    return 0;
  }

  private static void print(PrintWriter out, Ratings ratings) {
    List<String> coders = ratings.coders();
    out.println(
        "%s, %s coded by two of them or more"
            .formatted(Count.of(coders.size(), "coder"), Count.of(ratings.pairable(), "answer")));
    for (int i = 0; i < coders.size(); i++) {
      for (int j = i + 1; j < coders.size(); j++) {
        String first = coders.get(i);
        String second = coders.get(j);
        out.println(
            "  %s and %s: agreement %s, Cohen's kappa %s"
                .formatted(
                    first,
                    second,
                    number(Agreement.percent(ratings, first, second)),
                    number(Agreement.kappa(ratings, first, second))));
      }
    }
    out.println("Krippendorff's alpha (nominal): " + number(Agreement.alpha(ratings)));
  }

  private static String number(OptionalDouble value) {
    return value.isPresent() ? String.format(Locale.ROOT, "%.3f", value.getAsDouble()) : "–";
  }

  private static List<List<String>> differing(Ratings ratings, List<LeavingAnswer> leaving) {
    Map<String, String> texts = new TreeMap<>();
    leaving.forEach(answer -> texts.put(answer.id(), answer.text()));
    List<List<String>> rows = new ArrayList<>();
    ratings
        .differing()
        .forEach(
            (answer, codes) -> {
              if (texts.containsKey(answer)) {
                List<String> row = new ArrayList<>();
                row.add(answer);
                row.add(SpreadsheetText.guarded(texts.getOrDefault(answer, "")));
                ratings.coders().forEach(coder -> row.add(codes.getOrDefault(coder, "")));
                row.add("");
                rows.add(row);
              }
            });
    return rows;
  }
}
