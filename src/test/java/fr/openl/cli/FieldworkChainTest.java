package fr.openl.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.mail.internet.MimeMessage;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From the list of spaces to the last reminder, with a real mail server and a real observatory. */
class FieldworkChainTest {
  private static final String STUDY = "framaspace-usages";
  private static final String SPACES =
      """
      unit_id,name,sector,department,size_class,opened,accounts,storage_gb,mail_1,language_1,mail_2,language_2
      space-a,Les Ami·es du vélo,culture,75,upto_10,2024-01-02,4,1.5,un@velo.example.org,fr,deux@velo.example.org,en
      space-b,"Repair <b>café</b>",culture,29,upto_10,2023-05-06,12,3,repair@cafe.example.org,fr,,
      space-c,Chorale,culture,2A,upto_30,2022-05-06,8,2,chorale@voix.example.org,fr,,
      space-d,Sans adresse,culture,974,upto_30,2022-05-06,8,2,,,,
      """;

  @TempDir Path home;
  private final MailSink mail = new MailSink();
  private final HttpClient browser = HttpClient.newHttpClient();
  private Prompt prompt;

  @BeforeEach
  void anOpenWaveByInvitation() {
    prompt = new Prompt(home, STUDY);
    prompt.opens(STUDY, "2026", LocalDate.now(ZoneOffset.UTC).minusDays(3));
    prompt.write("spaces.csv", SPACES);
    prompt.write("data/work/mail.properties", mail.settings("https://observatoire.example.org"));
  }

  @AfterEach
  void stop() {
    mail.close();
  }

  @Test
  void fromTheListOfSpacesToTheLastReminder() throws Exception {
    assertTrue(does("frame", "import", file()).contains("4 units with 4 contacts taken in"));

    String told = does("invite");
    assertTrue(told.contains("4 invitations to 3 units would be sent"), told);
    assertTrue(told.contains("not to 1 unit without a contact"), told);
    assertEquals(List.of(), mail.mails(), "nothing leaves without --send");

    assertTrue(does("invite", "--send").contains("4 mails sent"));
    assertEquals(
        List.of(
            "chorale@voix.example.org",
            "deux@velo.example.org",
            "repair@cafe.example.org",
            "un@velo.example.org"),
        mail.recipients());
    thenLettersAreWhole();
    assertTrue(does("invite", "--send").contains("0 mails sent"), "each contact once");
    assertEquals(4, mail.mails().size());

    try (ServingProcess serving = new ServingProcess(home)) {
      answer(serving.address(), MailSink.link(to("repair@cafe.example.org")));
      optOut(serving.address(), to("chorale@voix.example.org"));

      String standing = does("fieldwork", "--format", "csv");
      List<String> lines = standing.lines().toList();
      assertTrue(
          lines.get(1).startsWith("\"all\",4,1,0,0,0,1,0,1,1,0,0,"),
          "complete, opt-out, not invited and no reply in: " + standing);
      assertTrue(lines.get(1).contains(",0.2500,"), "RR1 is 1 of 4: " + standing);

      String reminder = does("remind");
      assertTrue(reminder.contains("0 reminders"), "mailed only just now: " + reminder);
      assertTrue(reminder.contains("not to 2 who got a mail only lately"), reminder);
      assertTrue(reminder.contains("not to 1 who wants no more mail"), reminder);
      assertTrue(reminder.contains("not to 1 of units that have answered"), reminder);
    }
  }

  private void thenLettersAreWhole() throws Exception {
    MimeMessage french = to("un@velo.example.org");
    MimeMessage english = to("deux@velo.example.org");
    assertEquals(
        "Les Ami·es du vélo : quelques minutes pour raconter vos pratiques numériques",
        french.getSubject());
    assertTrue(MailSink.text(english).startsWith("Hello,"), MailSink.text(english));
    assertEquals(MailSink.link(french), MailSink.link(english), "one answer of record");
    assertTrue(french.getContentType().startsWith("multipart/alternative"));
    assertEquals("List-Unsubscribe=One-Click", french.getHeader("List-Unsubscribe-Post", null));
    assertTrue(
        french
            .getHeader("List-Unsubscribe", null)
            .matches("<https://observatoire\\.example\\.org/mail/stop/[0-9a-z]{26}>"));
    String html = MailSink.html(to("repair@cafe.example.org"));
    assertTrue(html.contains("Repair &lt;b&gt;café&lt;/b&gt;"), html);
    assertFalse(html.contains("{{") || html.contains("openlplaceholder"), html);
  }

  private void answer(URI observatory, String link) throws Exception {
    String api = "/api/v1/waves/" + STUDY + "/2026/responses";
    String token = link.substring(link.lastIndexOf('/') + 1);
    HttpResponse<String> sent =
        browser.send(
            HttpRequest.newBuilder(observatory.resolve(api))
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + token)
                .POST(
                    HttpRequest.BodyPublishers.ofString(
                        "{\"answers\": {\"sector\": \"culture\", \"functions\": [\"files\"]}}"))
                .build(),
            HttpResponse.BodyHandlers.ofString());
    assertEquals(201, sent.statusCode(), sent.body());
  }

  /** As a mail program does on one click, from its own servers and without cookies. */
  private void optOut(URI observatory, MimeMessage mail) throws Exception {
    String header = mail.getHeader("List-Unsubscribe", null).replaceAll("[<>]", "");
    URI address = observatory.resolve(URI.create(header).getPath());
    HttpResponse<String> asked =
        browser.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
    assertTrue(asked.body().contains("Ne plus m’écrire"), asked.body());
    HttpResponse<String> done =
        browser.send(
            HttpRequest.newBuilder(address)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("List-Unsubscribe=One-Click"))
                .build(),
            HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    assertEquals(200, done.statusCode(), done.body());
  }

  private MimeMessage to(String address) {
    int place = mail.recipients().indexOf(address);
    return mail.mails().stream()
        .sorted(
            java.util.Comparator.comparing(
                m -> {
                  try {
                    return m.getAllRecipients()[0].toString();
                  } catch (jakarta.mail.MessagingException broken) {
                    throw new IllegalStateException(broken);
                  }
                }))
        .toList()
        .get(place);
  }

  private String file() {
    return home.resolve("spaces.csv").toString();
  }

  private String does(String command, String... more) {
    Stream<String> before =
        command.equals("frame") ? Stream.of(command, more[0], STUDY) : Stream.of(command, STUDY);
    Prompt.Outcome outcome =
        prompt.types(
            Stream.of(
                    before,
                    Stream.of("--wave", "2026"),
                    Stream.of(more).skip(command.equals("frame") ? 1 : 0))
                .flatMap(part -> part)
                .toArray(String[]::new));
    assertEquals(0, outcome.code(), outcome.out() + outcome.err());
    return outcome.out();
  }
}
