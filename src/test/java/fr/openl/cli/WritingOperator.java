package fr.openl.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** An operator at a prompt who writes to forty units of an open wave, three of them in sport. */
final class WritingOperator implements AutoCloseable {
  static final String STUDY = "framaspace-usages";
  static final int SPACES = 40;

  private final MailSink mail = new MailSink();
  private final Prompt prompt;

  WritingOperator(Path home) {
    this.prompt = new Prompt(home, STUDY);
    opens(LocalDate.now(ZoneOffset.UTC).minusDays(3));
    StringBuilder spaces = new StringBuilder("unit_id,sector,mail_1\n");
    IntStream.range(0, SPACES)
        .forEach(
            i ->
                spaces.append(
                    "s%02d,%s,s%02d@example.org\n".formatted(i, i < 3 ? "sport" : "culture", i)));
    prompt.write("spaces.csv", spaces.toString());
    prompt.write("data/work/mail.properties", settings());
    assertEquals(
        0,
        types("frame", "import", STUDY, "--wave", "2026", home.resolve("spaces.csv").toString())
            .code());
  }

  MailSink mail() {
    return mail;
  }

  Prompt prompt() {
    return prompt;
  }

  @Override
  public void close() {
    mail.close();
  }

  String settings() {
    return mail.settings("https://observatoire.example.org");
  }

  void opens(LocalDate day) {
    prompt.opens(STUDY, "2026", day);
  }

  Prompt.Outcome invite(String... more) {
    return types(with(List.of("invite", STUDY, "--wave", "2026"), more));
  }

  Prompt.Outcome bounces(String more) {
    return types("bounces", STUDY, "--wave", "2026", more);
  }

  List<String> fieldwork(String... more) {
    Prompt.Outcome told = types(with(List.of("fieldwork", STUDY, "--wave", "2026"), more));
    assertEquals(0, told.code(), told.err());
    return told.out().lines().toList();
  }

  private static String[] with(List<String> first, String... more) {
    return Stream.concat(first.stream(), Stream.of(more)).toArray(String[]::new);
  }

  Prompt.Outcome types(String... words) {
    return prompt.types(words);
  }
}
