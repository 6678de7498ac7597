package fr.openl.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Letters of an anonymous study: who answered is known, what was answered is nobody's. */
class AnonymousFieldworkTest {
  private static final int ANSWERED = 6;
  private static final String REMINDER = DeskStudy.PAGE + "/letters/reminder";

  @TempDir Path home;
  private final MailSink mail = new MailSink();
  private final HttpClient browser = HttpClient.newHttpClient();

  @BeforeEach
  void anAnonymousStudyWhoseRemindersTellNoLink() throws IOException {
    DeskStudy.copyTo(home, mail);
    Path study = home.resolve("surveys/" + DeskStudy.ID);
    rewrite(study.resolve("study.yaml"), "identity: pseudonymous", "identity: anonymous");
    try (Stream<Path> files = Files.walk(study)) {
      for (Path file : files.filter(named -> named.toString().endsWith(".yaml")).toList()) {
        Files.writeString(file, Files.readString(file).replaceAll(" *prefill: \\w+\n", ""));
      }
    }
    for (String language : List.of("fr", "en")) {
      rewrite(study.resolve("mail/reminder." + language + ".md"), "({{link}})", "");
    }
  }

  @AfterEach
  void stop() {
    mail.close();
  }

  @Test
  void remindersGoToTheSilentAndRevealNeitherLinkNorAnswers() throws Exception {
    try (RunningDesk desk = new RunningDesk(home, DeskStudy.ID)) {
      givenInvitationsAndAnswers(desk);

      desk.pass(Duration.ofDays(8));
      desk.givenAccount("ada", "operator");
      desk.signedIn("ada").get(REMINDER + "?lang=en").submit(REMINDER);
      thenArrived(2 * DeskStudy.UNITS - ANSWERED);
    }

    Set<String> texts = new HashSet<>();
    for (MimeMessage reminder : reminders()) {
      String to = reminder.getAllRecipients()[0].toString();
      int unit = Integer.parseInt(to.substring(1, 3));
      assertTrue(unit >= ANSWERED, to + " has answered");
      String text = MailSink.text(reminder);
      assertFalse(text.contains("/s/") || text.contains("{{"), text);
      texts.add(
          text.replace("Collectif <b>%02d</b>".formatted(unit), "")
              .replaceAll("/mail/stop/\\w+", ""));
    }
    assertEquals(1, texts.size(), "all say the same, but for the name and the way out");
  }

  @Test
  void whatIsKeptOfMailsAndLinksSharesNothingWithWhatWasAnswered() throws Exception {
    try (RunningDesk desk = new RunningDesk(home, DeskStudy.ID)) {
      givenInvitationsAndAnswers(desk);
    }

    Set<String> answers = values(Set.of("response_log"));
    Set<String> people =
        values(
            Set.of(
                "invitation",
                "frame_unit",
                "frame_contact",
                "frame_sample",
                "mail_claim",
                "mail_outcome",
                "opt_out",
                "case_note"));
    assertTrue(people.contains("s03"), "who was asked is known");
    assertTrue(answers.stream().anyMatch(value -> value.contains("wishes")), "and what was said");
    Set<String> shared = new TreeSet<>(answers);
    shared.retainAll(people);
    assertEquals(Set.of(DeskStudy.ID, DeskStudy.WAVE), shared, "nothing but study and wave");
  }

  @Test
  void aReminderThatWouldTellTheLinkIsRefused() throws IOException {
    Path letter = home.resolve("surveys/" + DeskStudy.ID + "/mail/reminder.fr.md");
    Files.writeString(letter, Files.readString(letter) + "\n{{link}}\n");

    try (RunningDesk desk = new RunningDesk(home, DeskStudy.ID)) {
      String told = desk.types("remind", DeskStudy.ID, "--wave", DeskStudy.WAVE, "--send");

      assertTrue(told.startsWith("exit 2"), told);
      assertTrue(told.contains("mail/reminder.fr.md") && told.contains("link"), told);
    }
    assertEquals(List.of(), mail.mails());
  }

  private List<MimeMessage> reminders() {
    List<MimeMessage> reminders =
        mail.mails().stream()
            .filter(sent -> MailSink.text(sent).contains("Nous n’avons pas encore reçu la réponse"))
            .toList();
    assertEquals(DeskStudy.UNITS - ANSWERED, reminders.size());
    return reminders;
  }

  private void givenInvitationsAndAnswers(RunningDesk desk) throws Exception {
    String invited = desk.types("invite", DeskStudy.ID, "--wave", DeskStudy.WAVE, "--send");
    assertTrue(invited.contains(DeskStudy.UNITS + " mails sent"), invited);
    for (int unit = 0; unit < ANSWERED; unit++) {
      String to = "s%02d@example.org".formatted(unit);
      MimeMessage invitation = null;
      for (MimeMessage sent : mail.mails()) {
        invitation = sent.getAllRecipients()[0].toString().equals(to) ? sent : invitation;
      }
      answer(desk, MailSink.link(java.util.Objects.requireNonNull(invitation)));
    }
  }

  private void answer(RunningDesk desk, String link) throws Exception {
    String api = "/api/v1/waves/%s/%s/responses".formatted(DeskStudy.ID, DeskStudy.WAVE);
    HttpResponse<String> sent =
        browser.send(
            HttpRequest.newBuilder(desk.address().resolve(api))
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + link.substring(link.lastIndexOf('/') + 1))
                .POST(
                    HttpRequest.BodyPublishers.ofString(
                        "{\"answers\": {\"sector\": \"culture\", \"functions\": [\"files\"],"
                            + " \"wishes\": \"Plus de place.\"}}"))
                .build(),
            HttpResponse.BodyHandlers.ofString());
    assertEquals(201, sent.statusCode(), sent.body());
  }

  private void thenArrived(int mails) throws InterruptedException {
    for (int i = 0; i < 300 && mail.mails().size() < mails; i++) {
      Thread.sleep(100);
    }
    assertEquals(mails, mail.mails().size());
  }

  /** Every value in every column of the tables named, as text. */
  private Set<String> values(Set<String> tables) throws SQLException {
    Set<String> values = new HashSet<>();
    try (Connection database =
            DriverManager.getConnection("jdbc:duckdb:" + home.resolve("data/work/openl.duckdb"));
        Statement statement = database.createStatement()) {
      for (String table : tables) {
        try (ResultSet row = statement.executeQuery("SELECT * FROM " + table)) {
          while (row.next()) {
            for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
              String value = row.getString(i);
              if (value != null && value.length() > 2 && !value.matches("true|false")) {
                values.add(value);
              }
            }
          }
        }
      }
    }
    return values;
  }

  private static void rewrite(Path file, String what, String with) throws IOException {
    String before = Files.readString(file);
    assertTrue(before.contains(what), before);
    Files.writeString(file, before.replace(what, with));
  }
}
