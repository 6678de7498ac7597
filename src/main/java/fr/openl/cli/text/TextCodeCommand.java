package fr.openl.cli.text;

import fr.openl.Count;
import fr.openl.Refusal;
import fr.openl.cli.place.HomeOption;
import fr.openl.definition.expression.Nearest;
import fr.openl.openanswers.CodingScheme;
import fr.openl.openanswers.GivenCodes;
import fr.openl.openanswers.OpenAnswer;
import fr.openl.openanswers.SettledCodes;
import fr.openl.store.DuckDbStore;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code openl text code}: takes the codes of one coder, whole or not at all. */
@Command(
    name = "code",
    mixinStandardHelpOptions = true,
    description = "Take codes back from a coder.")
final class TextCodeCommand implements Callable<Integer> {
  private static final Set<String> ACCEPTED = Set.of("x", "yes", "oui", "1", "y", "o");

  @Mixin private HomeOption home;
  @Mixin private QuestionParameter question;
  @Spec private CommandSpec spec;

  @Option(
      names = "--in",
      required = true,
      paramLabel = "FILE",
      description = "CSV with id and code, or with a suggestion that accept marks with x.")
  private Path file;

  @Option(
      names = "--coder",
      required = true,
      paramLabel = "LABEL",
      description = "Who coded: a label, kept with the codes.")
  private String coder;

  @Option(
      names = "--settle",
      description = "These codes decide where coders differ; they are in no measure of agreement.")
  private boolean settles;

  @Override
  public Integer call() {
    OpenQuestion of = question.in(home);
    CodingScheme scheme = of.scheme();
    Instant now = Instant.now();
    try (DuckDbStore store = of.open()) {
      Set<String> known =
          of.answers(store).stream().map(OpenAnswer::id).collect(Collectors.toSet());
      List<GivenCodes> given = new ArrayList<>();
      long blank = 0;
      for (AnswerSheet.Row row : AnswerSheet.read(file, List.of(AnswerSheet.ID, "code"))) {
        Set<String> codes = codes(row, scheme);
        if (codes.isEmpty()) {
          blank++;
          continue;
        }
        String id = row.cell(AnswerSheet.ID);
        if (!known.contains(id)) {
          throw new Refusal(
              "%s: row %d: found the id '%s', which no answer to %s has; nothing was taken in"
                  .formatted(file, row.number(), id, of.item()));
        }
        given.add(new GivenCodes(id, coder, scheme.version(), codes, settles, now));
      }
      store.openAnswers().code(of.study(), of.wave().id(), scheme, given);
      spec.commandLine()
          .getOut()
          .println(
              "%s coded by %s, %d left blank; %d of %d now with a code that counts."
                  .formatted(
                      Count.of(given.size(), "answer"),
                      coder,
                      blank,
                      SettledCodes.of(of.codes(store), scheme.version()).keySet().stream()
                          .filter(known::contains)
                          .count(),
                      known.size()));
    }
    return 0;
  }

  private Set<String> codes(AnswerSheet.Row row, CodingScheme scheme) {
    String written = row.cell("code");
    if (written.isEmpty() && ACCEPTED.contains(row.cell("accept").toLowerCase(Locale.ROOT))) {
      written = row.cell("suggestion");
    }
    if (written.isEmpty()) {
      return Set.of();
    }
    Set<String> codes = new TreeSet<>(List.of(written.split("[\\s,;|]+")));
    List<String> known = scheme.list().codes();
    for (String code : codes) {
      if (!known.contains(code)) {
        throw new Refusal(
            "%s: row %d: found the code '%s', which version %s of %s does not have%s; nothing was taken in"
                .formatted(
                    file,
                    row.number(),
                    code,
                    scheme.version(),
                    scheme.variable(),
                    Nearest.among(known, code).map(near -> " (nearest: " + near + ")").orElse("")));
      }
    }
    if (codes.size() > 1 && !scheme.several()) {
      throw new Refusal(
          "%s: row %d: found %d codes, expected one; nothing was taken in"
              .formatted(file, row.number(), codes.size()));
    }
    return codes;
  }
}
