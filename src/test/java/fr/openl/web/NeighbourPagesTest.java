package fr.openl.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import fr.openl.collection.Answer;
import fr.openl.collection.Response;
import fr.openl.definition.expression.Value;
import fr.openl.fieldwork.mail.MailServer;
import fr.openl.fieldwork.mail.MailSettings;
import fr.openl.frame.StudyFolder;
import fr.openl.frame.StudyFolderReader;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Collectives that find and write to one another, over HTTP and a real mail server. All that an
 * address could leak through is in one file, for every test walks the same pages with the same
 * mails.
 */
class NeighbourPagesTest {
  private static final String STUDY = "framaspace-usages";
  private static final String CHOIR = "choeur@example.org";
  private static final String CLUB = "club@example.org";
  private static final String TEAM = "observatoire@example.org";

  @TempDir Path folder;
  private final GreenMail post =
      new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
  private final PassingTime time =
      new PassingTime(RunningObservatory.START, ZoneId.of("Europe/Paris"));
  private final StudyFolder study = StudyFolderReader.read(Path.of(""), STUDY).orRefuse();
  private final Map<String, String> links = new HashMap<>();
  private RunningObservatory observatory;

  @BeforeEach
  void start() {
    post.start();
    observatory =
        new RunningObservatory(
            folder,
            study,
            time,
            new MailSettings(
                new MailServer(
                    "127.0.0.1",
                    post.getSmtp().getPort(),
                    MailServer.Security.NONE,
                    Optional.empty(),
                    Optional.empty()),
                Optional.empty(),
                "relais@example.org",
                "OPEN-L",
                URI.create("https://openl.example.org"),
                300,
                6,
                7));
  }

  @AfterEach
  void stop() {
    observatory.close();
    post.stop();
  }

  @Test
  void onlyThoseWhoAnsweredMayMakeAnEntry() {
    String link = link("one");

    assertTrue(observatory.get(link + "/meet").body().contains("envoyez d’abord vos réponses"));
    assertEquals(404, observatory.postForm(link + "/meet", "name=Choeur").statusCode());
    givenAnswered("one");
    assertTrue(observatory.get(link + "/meet").body().contains("name=\"offers\""));
    assertEquals(404, observatory.get("/neighbours/" + STUDY + "/0123456789").statusCode());
  }

  @Test
  void anEntryIsShownOnceItsAddressIsConfirmedByMail() throws Exception {
    givenEntry("two", "Club", CLUB, "calendar", "files");
    Respondent choir = joins("one", "Chœur", CHOIR, "files", "calendar");

    assertTrue(choir.page().contains("Un courriel vient de partir"), choir.page());
    assertFalse(choir.page().contains("Club"), "nobody is suggested before");
    Respondent club = Respondent.at(observatory, entryOf("two"));
    assertFalse(club.page().contains("Chœur"), "nor is the entry");
    confirm(last(CHOIR));

    assertTrue(Respondent.at(observatory, choir.address()).page().contains("<h3>Club"));
    assertTrue(Respondent.at(observatory, entryOf("two")).page().contains("<h3>Chœur"));
  }

  @Test
  void aConfirmationNeedsTheCodeThatWasMailed() throws Exception {
    Respondent choir = joins("one", "Chœur", CHOIR, "files", "calendar");
    String guess = choir.address() + "/confirm/" + "0".repeat(32);

    Respondent guessing = Respondent.at(observatory, guess).press("yes");

    assertEquals(404, guessing.status());
    assertTrue(Respondent.at(observatory, choir.address()).page().contains("Un courriel vient"));
  }

  @Test
  void aMessagePassesThroughWithoutDisclosingEitherAddress() throws Exception {
    Respondent choir = givenEntry("one", "Chœur", CHOIR, "files", "calendar");
    Respondent club = givenEntry("two", "Club", CLUB, "calendar", "files");

    Respondent sent = writes(choir, "Bonjour, auriez-vous une heure pour nous ?");

    assertEquals(200, sent.status(), sent.page());
    assertTrue(sent.page().contains("Message transmis"), sent.page());
    MimeMessage mail = last(CLUB);
    assertTrue(text(mail).contains("auriez-vous une heure"), text(mail));
    assertFalse(whole(mail).contains(CHOIR), whole(mail));
    assertEquals("[OPEN-L <relais@example.org>]", Arrays.toString(mail.getReplyTo()));
    for (Respondent page : List.of(choir, club, sent)) {
      assertFalse(page.page().contains(CHOIR) || page.page().contains(CLUB), page.page());
    }
  }

  @Test
  void theRecipientAnswersOnlyIfItWantsAndGivesItsAddressOnlyIfItSaysSo() throws Exception {
    givenEntry("two", "Club", CLUB, "calendar", "files");
    writes(givenEntry("one", "Chœur", CHOIR, "files", "calendar"), "Bonjour à vous toutes");
    int before = post.getReceivedMessages().length;
    Respondent page = Respondent.at(observatory, relayPage(last(CLUB)));
    assertEquals(before, post.getReceivedMessages().length, "reading answers nobody");

    page.type("text", "Avec plaisir, disons mardi.").press("send");
    assertTrue(text(last(CHOIR)).contains("disons mardi"));
    assertFalse(whole(last(CHOIR)).contains(CLUB), whole(last(CHOIR)));

    Respondent.at(observatory, relayPage(last(CLUB)))
        .type("text", "Écrivez-nous donc directement.")
        .type("disclose", "yes")
        .press("send");
    assertTrue(text(last(CHOIR)).contains("donne son adresse\u00a0: " + CLUB), text(last(CHOIR)));
    assertEquals("[" + CLUB + "]", Arrays.toString(last(CHOIR).getReplyTo()));
  }

  @Test
  void thereIsALimitToADaysMessages() throws Exception {
    Respondent choir = givenEntry("one", "Chœur", CHOIR, "files", "calendar");
    givenEntry("two", "Club", CLUB, "calendar", "files");
    for (int i = 0; i < 5; i++) {
      assertEquals(200, writes(choir, "Message numéro " + i + " de la journée").status());
    }

    Respondent over = writes(choir, "Encore un petit dernier message");

    assertEquals(429, over.status());
    assertTrue(over.page().contains("Encore un petit dernier"), "what was typed is not lost");
    assertFalse(text(last(CLUB)).contains("petit dernier"));
    time.pass(Duration.ofDays(1));
    assertEquals(200, writes(choir, "Bonjour, un autre jour").status());
  }

  @Test
  void thoseWhoAreBlockedMeetNoMore() throws Exception {
    Respondent choir = givenEntry("one", "Chœur", CHOIR, "files", "calendar");
    givenEntry("two", "Club", CLUB, "calendar", "files");
    String write = writeAddress(choir);
    writes(choir, "Un message de trop, peut-être");

    Respondent.at(observatory, relayPage(last(CLUB))).press("block");

    assertFalse(Respondent.at(observatory, entryOf("two")).page().contains("Chœur"));
    assertFalse(Respondent.at(observatory, choir.address()).page().contains("<h3>Club"));
    assertEquals(404, observatory.get(write).statusCode());
  }

  @Test
  void aReportTellsTheTeamWithoutTheMessage() throws Exception {
    writesToClub("Une phrase tout à fait déplacée");

    Respondent.at(observatory, relayPage(last(CLUB))).press("report");

    String told = text(last(TEAM));
    assertTrue(told.contains("«\u00a0Chœur\u00a0»"), told);
    assertFalse(told.contains("déplacée"), told);
  }

  @Test
  void nothingOfAMessageIsKept() throws Exception {
    writesToClub("Quetzalcoatl nous attend mardi");

    observatory.close();
    assertFalse(everythingKept().contains("Quetzalcoatl"));
    assertTrue(everythingKept().contains("MESSAGE"), "that a mail left is kept");
  }

  @Test
  void leavingErasesEverythingDownToTheBytes() throws Exception {
    Respondent choir = givenEntry("one", "Chœur Zanzibar", CHOIR, "files", "calendar");
    givenEntry("two", "Club", CLUB, "calendar", "files");
    writes(choir, "Bonjour, à bientôt peut-être");

    Respondent left = Respondent.at(observatory, choir.address() + "/leave").press("yes");

    assertTrue(left.page().contains("C’est effacé"), left.page());
    assertEquals(404, observatory.get(choir.address()).statusCode());
    assertTrue(observatory.store().neighbours().takeErasures());
    observatory.store().compact();
    observatory.close();
    String kept = everythingKept();
    assertFalse(kept.contains(CHOIR) || kept.contains("Zanzibar"), kept);
    byte[] file = Files.readAllBytes(folder.resolve("openl.duckdb"));
    String bytes = new String(file, StandardCharsets.ISO_8859_1);
    assertTrue(bytes.contains(CLUB), "the search finds what is there");
    assertFalse(bytes.contains(CHOIR) || bytes.contains("Zanzibar"));
  }

  @Test
  void whoeverReadsAMailLeavesWithOneClick() throws Exception {
    writesToClub("Bonjour, un premier message");
    MimeMessage mail = last(CLUB);
    String stop = mail.getHeader("List-Unsubscribe", null).replaceAll("[<>]|https://[^/]+", "");

    assertTrue(observatory.get(stop).body().contains("Ne plus être contactés"));
    assertEquals(404, observatory.get(entryOf("two") + "x").statusCode());
    HttpResponse<String> gone = observatory.postForm(stop, "List-Unsubscribe=One-Click");

    assertEquals(200, gone.statusCode());
    assertEquals(List.of("Chœur"), names());
  }

  @Test
  void nothingInTheDatabaseLeadsFromAnEntryToAnAnswer() throws Exception {
    givenEntry("one", "Chœur", CHOIR, "files", "calendar");
    observatory.close();
    List<String> entry = columns("neighbour");
    List<String> answers = otherColumns();

    assertTrue(entry.contains("Chœur") && answers.contains("one"), "both are there");
    entry.removeAll(List.of(STUDY));
    entry.retainAll(answers);
    assertEquals(List.of(), entry, "no value stands in both");
  }

  @Test
  void snapshotsForAnalysisHoldNothingOfNeighbours() throws Exception {
    givenEntry("one", "Zanzibar", CHOIR, "files", "calendar");
    Path snapshots = folder.resolve("snapshots");
    observatory.store().waveTable(STUDY, "2026", study.current()).publish(snapshots);

    try (Stream<Path> files = Files.walk(snapshots)) {
      List<Path> all = files.filter(Files::isRegularFile).toList();
      assertTrue(
          all.stream().anyMatch(file -> file.toString().endsWith(".parquet")), "there is one");
      for (Path file : all) {
        String bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        assertFalse(bytes.contains("Zanzibar") || bytes.contains(CHOIR), file.toString());
      }
    }
  }

  @Test
  void entriesThatNobodyRenewsAreErased() throws Exception {
    givenEntry("one", "Chœur", CHOIR, "files", "calendar");

    int none =
        observatory
            .store()
            .neighbours()
            .eraseBefore(STUDY, LocalDate.of(2026, 11, 22), LocalDate.of(2028, 6, 1));
    int one =
        observatory
            .store()
            .neighbours()
            .eraseBefore(STUDY, LocalDate.of(2026, 11, 23), LocalDate.of(2028, 6, 1));

    assertEquals(List.of(0, 1), List.of(none, one));
    assertEquals(List.of(), names());
  }

  @Test
  void mistakesAreToldAndNothingTypedIsLost() throws Exception {
    givenAnswered("one");
    Respondent form =
        Respondent.at(observatory, link("one") + "/meet")
            .type("name", "www.reclame.example")
            .type("seeks", "files")
            .type("address", "nous@")
            .press("save");

    assertEquals(422, form.status());
    for (String id : List.of("#name", "#address", "#agreed")) {
      assertTrue(form.page().contains("href=\"" + id + "\""), form.page());
    }
    assertEquals(List.of("files"), form.holds("seeks"));
    assertEquals(0, post.getReceivedMessages().length);
  }

  @Test
  void aFormFromElsewhereDoesNothing() throws Exception {
    givenAnswered("one");
    HttpResponse<String> answer =
        observatory.postForm(
            link("one") + "/meet",
            "name=Choeur&offers=files&agreed=yes&address=choeur%40example.org&_seal=x");

    assertEquals(403, answer.statusCode());
    assertEquals(List.of(), names());
  }

  private void writesToClub(String message) throws Exception {
    givenEntry("two", "Club", CLUB, "calendar", "files");
    writes(givenEntry("one", "Chœur", CHOIR, "files", "calendar"), message);
  }

  private Respondent writes(Respondent entry, String message) {
    return Respondent.at(observatory, writeAddress(entry)).type("text", message).press("send");
  }

  private String writeAddress(Respondent entry) {
    return Respondent.at(observatory, entry.address()).follow("/write/").address();
  }

  /** Somebody's confirmed entry. */
  private Respondent givenEntry(
      String unit, String name, String address, String offers, String seeks) throws Exception {
    Respondent entry = joins(unit, name, address, offers, seeks);
    confirm(last(address));
    return entry;
  }

  private Respondent joins(String unit, String name, String address, String offers, String seeks) {
    givenAnswered(unit);
    return Respondent.at(observatory, link(unit) + "/meet")
        .type("name", name)
        .type("region", "53")
        .type("offers", offers)
        .type("seeks", seeks)
        .type("address", address)
        .type("agreed", "yes")
        .press("save");
  }

  private void confirm(MimeMessage mail) throws Exception {
    Respondent.at(observatory, ownLink(text(mail), "/confirm/[0-9a-f]+")).press("yes");
  }

  private static String relayPage(MimeMessage mail) throws Exception {
    return ownLink(text(mail), "");
  }

  private static String ownLink(String text, String end) {
    Matcher link =
        Pattern.compile("https://openl\\.example\\.org(/neighbours/\\S+" + end + ")").matcher(text);
    assertTrue(link.find(), text);
    return link.group(1);
  }

  private String entryOf(String unit) {
    return observatory.get(link(unit) + "/meet").uri().getPath();
  }

  private String link(String unit) {
    return links.computeIfAbsent(
        unit, u -> "/s/" + STUDY + "/2026/" + observatory.invite(STUDY, "2026", u).spelled());
  }

  private void givenAnswered(String unit) {
    UUID id = UUID.nameUUIDFromBytes(unit.getBytes(StandardCharsets.UTF_8));
    if (observatory.store().findResponse(id).isEmpty()) {
      observatory.keep(
          new Response(
              id,
              STUDY,
              "2026",
              study.current().revision(),
              unit,
              Response.Origin.WEB,
              Optional.of(Instant.parse("2026-11-22T10:00:00Z")),
              Map.of("giants_now", new Answer.Given(new Value.Code("left"))),
              Optional.empty()));
    }
  }

  private List<String> names() {
    return observatory.store().neighbours().list(STUDY).stream().map(n -> n.name()).toList();
  }

  private MimeMessage last(String address) throws MessagingException {
    List<MimeMessage> found = new ArrayList<>();
    for (MimeMessage mail : post.getReceivedMessages()) {
      if (Arrays.toString(mail.getAllRecipients()).contains(address)) {
        found.add(mail);
      }
    }
    assertFalse(found.isEmpty(), "no mail to " + address);
    return found.getLast();
  }

  private static String text(MimeMessage mail) throws MessagingException, IOException {
    return ((MimeMultipart) mail.getContent()).getBodyPart(0).getContent().toString();
  }

  /** Headers and both bodies. */
  private static String whole(MimeMessage mail) throws MessagingException, IOException {
    return String.join("\n", Collections.list(mail.getAllHeaderLines()))
        + text(mail)
        + ((MimeMultipart) mail.getContent()).getBodyPart(1).getContent();
  }

  private String everythingKept() throws SQLException {
    return String.join("\n", columns("%"));
  }

  private List<String> otherColumns() throws SQLException {
    return Stream.of("response_log", "draft", "draft_change", "invitation")
        .flatMap(
            table -> {
              try {
                return columns(table).stream();
              } catch (SQLException e) {
                throw new IllegalStateException(e);
              }
            })
        .toList();
  }

  /** Every value in the tables whose names are like {@code tables}. */
  private List<String> columns(String tables) throws SQLException {
    List<String> values = new ArrayList<>();
    try (Connection connection =
            DriverManager.getConnection("jdbc:duckdb:" + folder.resolve("openl.duckdb"));
        Statement list = connection.createStatement();
        ResultSet names =
            list.executeQuery(
                "SELECT schema_name, table_name FROM duckdb_tables() WHERE table_name LIKE '"
                    + tables
                    + "'")) {
      while (names.next()) {
        try (Statement statement = connection.createStatement();
            ResultSet rows =
                statement.executeQuery(
                    "SELECT * FROM \"%s\".\"%s\""
                        .formatted(names.getString(1), names.getString(2)))) {
          while (rows.next()) {
            for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
              values.add(String.valueOf(rows.getString(i)));
            }
          }
        }
      }
    }
    return values;
  }
}
