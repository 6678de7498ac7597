package fr.openl.cli.text;

import fr.openl.Count;
import fr.openl.Refusal;
import fr.openl.cli.place.HomeOption;
import fr.openl.dataset.formats.SpreadsheetText;
import fr.openl.openanswers.Moderation;
import fr.openl.openanswers.OpenAnswer;
import fr.openl.openanswers.personal.PersonalData;
import fr.openl.openanswers.personal.PersonalDataSearch;
import fr.openl.store.DuckDbStore;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code openl text moderate}: a person decides what of open answers may be told. */
@Command(
    name = "moderate",
    mixinStandardHelpOptions = true,
    description = "Give open answers to a moderator, or take the decisions back.")
final class TextModerateCommand implements Callable<Integer> {
  @Mixin private HomeOption home;
  @Mixin private QuestionParameter question;
  @Spec private CommandSpec spec;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "Write what is not moderated yet, as it was written: for moderators only.")
  private @Nullable Path out;

  @Option(
      names = "--in",
      paramLabel = "FILE",
      description =
          "Take decisions: release, mask or withhold, with words of one's own if need be.")
  private @Nullable Path in;

  @Option(
      names = "--moderator",
      paramLabel = "LABEL",
      description = "Who decided: a label, kept with the decisions.")
  private @Nullable String moderator;

  @Override
  public Integer call() {
    if ((out == null) == (in == null)) {
      throw new Refusal("openl text moderate: expected either --out or --in");
    }
    OpenQuestion of = question.in(home);
    try (DuckDbStore store = of.open()) {
      return out != null ? give(of, store, out) : take(of, store, Objects.requireNonNull(in));
    }
  }

  private int give(OpenQuestion of, DuckDbStore store, Path file) {
    PersonalDataSearch search = of.search(store);
    List<String> decided = of.moderations(store).stream().map(Moderation::answer).toList();
    List<List<String>> rows = new ArrayList<>();
    for (OpenAnswer answer : of.answers(store)) {
      if (!decided.contains(answer.id())) {
        rows.add(
            List.of(
                answer.id(),
                SpreadsheetText.guarded(answer.text()),
                kinds(search.in(answer.text())),
                SpreadsheetText.guarded(search.masked(answer.text())),
                "",
                ""));
      }
    }
    AnswerSheet.write(
        file, List.of(AnswerSheet.ID, "text", "found", "masked", "decision", "released"), rows);
    say(
        "%s to moderate, written to %s as they were given: for moderators only."
            .formatted(Count.of(rows.size(), "answer"), file));
    return 0;
  }

  private static String kinds(List<PersonalData> found) {
    return found.stream()
        .map(part -> part.kind().spelling())
        .distinct()
        .collect(Collectors.joining(" "));
  }

  private int take(OpenQuestion of, DuckDbStore store, Path file) {
    if (moderator == null || moderator.isBlank()) {
      throw new Refusal("--moderator: found nothing, expected a label of who decided");
    }
    PersonalDataSearch search = of.search(store);
    Map<String, String> texts = new LinkedHashMap<>();
    of.answers(store).forEach(answer -> texts.put(answer.id(), answer.text()));
    List<Moderation> decisions = new ArrayList<>();
    Instant now = Instant.now();
    for (AnswerSheet.Row row : AnswerSheet.read(file, List.of(AnswerSheet.ID, "decision"))) {
      if (!row.cell("decision").isEmpty()) {
        decisions.add(decision(row, file, texts, search, now));
      }
    }
    store.openAnswers().moderate(decisions);
    say(
        "%s moderated by %s, %d of them released."
            .formatted(
                Count.of(decisions.size(), "answer"),
                moderator,
                decisions.stream().filter(decision -> decision.released().isPresent()).count()));
    return 0;
  }

  private Moderation decision(
      AnswerSheet.Row row,
      Path file,
      Map<String, String> texts,
      PersonalDataSearch search,
      Instant now) {
    String id = row.cell(AnswerSheet.ID);
    String text = texts.get(id);
    if (text == null) {
      throw new Refusal(
          "%s: row %d: found the id '%s', which no answer has; nothing was taken in"
              .formatted(file, row.number(), id));
    }
    String own = row.cell("released");
    Optional<String> released =
        switch (row.cell("decision")) {
          case "release" -> Optional.of(own.isEmpty() ? text : own);
          case "mask" -> Optional.of(search.masked(text));
          case "withhold" -> Optional.empty();
          default ->
              throw new Refusal(
                  "%s: row %d: found the decision '%s', expected release, mask or withhold; nothing was taken in"
                      .formatted(file, row.number(), row.cell("decision")));
        };
    released
        .map(search::in)
        .flatMap(found -> found.stream().filter(part -> part.kind().isCertain()).findFirst())
        .ifPresent(
            part -> {
              throw new Refusal(
                  "%s: row %d: what is to be released holds a %s; mask it, or write words without it under released; nothing was taken in"
                      .formatted(file, row.number(), part.kind().spelling()));
            });
    return new Moderation(id, released, String.valueOf(moderator), now);
  }

  private void say(String sentence) {
    spec.commandLine().getOut().println(sentence);
  }
}
