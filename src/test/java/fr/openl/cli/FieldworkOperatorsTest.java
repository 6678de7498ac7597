package fr.openl.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.icegreen.greenmail.user.GreenMailUser;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What operators meet while they write to units: each other, closed waves, what comes back. */
class FieldworkOperatorsTest {
  private static final String STUDY = "framaspace-usages";
  private static final int SPACES = 40;

  @TempDir Path home;
  private final MailSink mail = new MailSink();
  private Prompt prompt;

  @BeforeEach
  void anOpenWaveWithAFrame() throws IOException {
    prompt = new Prompt(home, STUDY);
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

  @AfterEach
  void stop() {
    mail.close();
  }

  @Test
  void twoOperatorsWhoPressAtOnceSendEachMailOnce() throws Exception {
    try (ServingProcess serving = new ServingProcess(home)) {
      assertTrue(serving.pid() > 0);
      List<CompletableFuture<Prompt.Outcome>> pressed =
          Stream.generate(
                  () ->
                      CompletableFuture.supplyAsync(
                          () -> invite("--send", "--per-minute", "600"),
                          task -> Thread.ofPlatform().start(task)))
              .limit(2)
              .toList();
      List<Prompt.Outcome> outcomes = pressed.stream().map(CompletableFuture::join).toList();

      assertEquals(SPACES, mail.recipients().size());
      assertEquals(SPACES, new HashSet<>(mail.recipients()).size());
      assertTrue(
          outcomes.stream().anyMatch(o -> o.out().contains(SPACES + " mails sent")),
          outcomes.toString());
      assertTrue(
          outcomes.stream()
              .anyMatch(o -> o.code() == 2 && o.err().contains("being sent by another command")),
          outcomes.toString());
    }
  }

  @Test
  void aProcessKilledWhileItSendsGoesOnWithoutWritingTwice() throws Exception {
    Process sending =
        Prompt.process(
            "invite",
            STUDY,
            "--wave",
            "2026",
            "--send",
            "--per-minute",
            "300",
            "--home",
            home.toString());
    while (mail.mails().size() < 5 && sending.isAlive()) {
      Thread.onSpinWait();
    }
    sending.destroyForcibly().waitFor();
    int before = mail.mails().size();
    assertTrue(before < SPACES, "killed in the middle");

    Prompt.Outcome resumed = invite("--send");

    assertEquals(0, resumed.code(), resumed.err());
    assertTrue(resumed.out().contains("whose last mail may have left or not"), resumed.out());
    List<String> reached = mail.recipients();
    assertEquals(reached.size(), new HashSet<>(reached).size(), "nobody got two mails");
    assertTrue(reached.size() > before, "it went on");

    invite("--send", "--again");
    assertEquals(SPACES, new HashSet<>(mail.recipients()).size(), "and everybody got one");
  }

  @Test
  void withoutAServerTheReasonIsToldAndNothingIsClaimed() {
    mail.close();

    Prompt.Outcome down = invite("--send");

    assertEquals(2, down.code());
    assertTrue(down.err().contains("cannot be reached"), down.err());
    String standing = types("fieldwork", STUDY, "--wave", "2026").out();
    assertTrue(standing.contains("0 mails left"), standing);
    assertTrue(standing.matches("(?s).*not_invited +40.*"), standing);
  }

  @Test
  void aClosedWaveSendsNothing() throws IOException {
    opens(LocalDate.now(ZoneOffset.UTC).plusDays(3));

    Prompt.Outcome closed = invite("--send");

    assertEquals(2, closed.code());
    assertTrue(closed.err().contains("its links would open nothing"), closed.err());
    assertEquals(List.of(), mail.mails());
  }

  @Test
  void aBrokenLetterIsToldWithItsPlaceAndNothingLeaves() throws IOException {
    Path letter = home.resolve("surveys/" + STUDY + "/mail/invitation.fr.md");
    Files.writeString(letter, Files.readString(letter).replace("{{closes}}", "{{close}}"));

    Prompt.Outcome refused = invite("--send");

    assertEquals(2, refused.code());
    assertTrue(
        refused.err().contains("mail/invitation.fr.md:9:") && refused.err().contains("'close'"),
        refused.err());
    assertEquals(List.of(), mail.mails());
  }

  @Test
  void lettersArePreviewedInEveryLanguage() throws IOException {
    Path out = home.resolve("letters");

    String printed = types("mail", "preview", STUDY, "--wave", "2026").out();
    types(
        "mail", "preview", STUDY, "--wave", "2026", "--kind", "reminder", "--out", out.toString());

    assertTrue(printed.contains("Bonjour,") && printed.contains("Hello,"), printed);
    for (String file : List.of("reminder.fr.txt", "reminder.fr.html", "reminder.en.html")) {
      assertFalse(Files.readString(out.resolve(file)).contains("{{"), file);
    }
  }

  @Test
  void whatComesBackIsRecordedFromAFileAsAWhole() {
    invite("--send");
    prompt.write("wrong.csv", "who,kind\ns00@example.org,bounce\nnobody@x.org,opt_out\ns01,late\n");
    Prompt.Outcome wrong = bounces(home.resolve("wrong.csv").toString());
    assertEquals(2, wrong.code());
    assertTrue(wrong.err().contains("row 4: found kind \"late\""), wrong.err());

    prompt.write(
        "right.csv",
        "who,kind\ns10@example.org,bounce\ns11@example.org,opt_out\ns12,refusal\ns13,ineligible\n");
    assertTrue(bounces(home.resolve("right.csv").toString()).out().contains("1 mails that came"));

    List<String> standing = fieldwork("--format", "csv");
    assertEquals(
        "stratum,cases,complete,partial,refusal,withdrawn,opt_out,break_off,not_invited,no_reply,"
            + "undeliverable,ineligible",
        standing.get(0).substring(0, standing.get(0).indexOf(",RR1")));
    assertTrue(standing.get(1).startsWith("\"all\",40,0,0,1,0,1,0,0,36,1,1,"), standing.get(1));
  }

  @Test
  void theMailboxOfUndeliveredMailsIsReadOverImap() throws Exception {
    invite("--send");
    String id =
        Stream.of(mail.server().getReceivedMessages())
            .filter(message -> recipient(message).equals("s07@example.org"))
            .map(FieldworkOperatorsTest::messageId)
            .findFirst()
            .orElseThrow();
    GreenMailUser box = mail.server().setUser("bounces@example.org", "bounces", "secret");
    box.deliver(message(notice(id)));
    box.deliver(message("Subject: Absente\r\n\r\nDe retour lundi.\r\n"));
    prompt.write("data/work/imap.password", "secret");
    Files.setPosixFilePermissions(
        home.resolve("data/work/imap.password"),
        java.nio.file.attribute.PosixFilePermissions.fromString("rw-------"));
    prompt.write(
        "data/work/mail.properties",
        settings()
            + """
            imap.host = 127.0.0.1
            imap.port = %d
            imap.security = none
            imap.user = bounces
            imap.password_file = imap.password
            """
                .formatted(mail.server().getImap().getPort()));

    String read = bounces("--mailbox").out();

    assertTrue(read.contains("1 mails that came back recorded; 1 other messages"), read);
    assertTrue(bounces("--mailbox").out().contains("0 mails that came back recorded; 1 other"));
    assertTrue(fieldwork("--format", "csv").get(1).contains(",39,1,0,"), "one undeliverable");
  }

  @Test
  void smallStrataAreHidden() {
    invite("--send");

    List<String> told = fieldwork("--format", "csv", "--by", "sector");
    String json = String.join("\n", fieldwork("--format", "json", "--by", "sector"));

    assertTrue(told.stream().anyMatch(row -> row.startsWith("\"sport\",3,s,s,s")), told.toString());
    assertTrue(json.contains("\"stratum\": \"sport\", \"cases\": 3"), json);
    assertTrue(json.contains("\"no_reply\": \"s\""), json);
    Prompt.Outcome unknown = types("fieldwork", STUDY, "--wave", "2026", "--by", "sectr");
    assertTrue(unknown.err().contains("found \"sectr\", expected one of"), unknown.err());
  }

  private String settings() {
    return mail.settings("https://observatoire.example.org");
  }

  private void opens(LocalDate day) throws IOException {
    Path wave = home.resolve("surveys/" + STUDY + "/waves/2026.yaml");
    Files.writeString(
        wave,
        Files.readString(wave)
            .replaceAll("opens: .*", "opens: " + day)
            .replaceAll("closes: .*", "closes: " + day.plusDays(40))
            .replaceAll("access: .*", "access: invitation"));
  }

  private Prompt.Outcome invite(String... more) {
    return types(with(List.of("invite", STUDY, "--wave", "2026"), more));
  }

  private Prompt.Outcome bounces(String more) {
    return types("bounces", STUDY, "--wave", "2026", more);
  }

  private List<String> fieldwork(String... more) {
    Prompt.Outcome told = types(with(List.of("fieldwork", STUDY, "--wave", "2026"), more));
    assertEquals(0, told.code(), told.err());
    return told.out().lines().toList();
  }

  private static String[] with(List<String> first, String... more) {
    return Stream.concat(first.stream(), Stream.of(more)).toArray(String[]::new);
  }

  private Prompt.Outcome types(String... words) {
    return prompt.types(words);
  }

  private static String recipient(MimeMessage message) {
    try {
      return message.getAllRecipients()[0].toString();
    } catch (jakarta.mail.MessagingException broken) {
      throw new IllegalStateException(broken);
    }
  }

  private static String messageId(MimeMessage message) {
    try {
      return message.getMessageID();
    } catch (jakarta.mail.MessagingException broken) {
      throw new IllegalStateException(broken);
    }
  }

  private static MimeMessage message(String source) {
    try {
      return new MimeMessage(
          Session.getInstance(new Properties()),
          new ByteArrayInputStream(source.getBytes(StandardCharsets.US_ASCII)));
    } catch (jakarta.mail.MessagingException broken) {
      throw new IllegalStateException(broken);
    }
  }

  /** As RFC 3464 has it. */
  private static String notice(String id) {
    return """
    From: MAILER-DAEMON@example.org
    To: observatoire@example.org
    Subject: Undelivered Mail Returned to Sender
    MIME-Version: 1.0
    Content-Type: multipart/report; report-type=delivery-status; boundary="b"

    --b
    Content-Type: text/plain

    No such user.
    --b
    Content-Type: message/delivery-status

    Reporting-MTA: dns; mail.example.org

    Final-Recipient: rfc822; s07@example.org
    Action: failed
    Status: 5.1.1

    --b
    Content-Type: text/rfc822-headers

    Message-ID: %s
    To: s07@example.org
    --b--
    """
        .formatted(id)
        .replace("\n", "\r\n");
  }
}
