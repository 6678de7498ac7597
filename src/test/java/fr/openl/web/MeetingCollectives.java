package fr.openl.web;

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
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
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

/**
 * Collectives that meet over HTTP and a real mail server: entries, confirmations and messages as
 * they are made on the pages.
 */
final class MeetingCollectives implements AutoCloseable {
  static final String STUDY = "framaspace-usages";
  static final String CHOIR = "choeur@example.org";
  static final String CLUB = "club@example.org";

  private final GreenMail post =
      new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
  private final PassingTime time =
      new PassingTime(RunningObservatory.START, ZoneId.of("Europe/Paris"));
  private final StudyFolder study = StudyFolderReader.read(Path.of(""), STUDY).orRefuse();
  private final Map<String, String> links = new HashMap<>();
  private final RunningObservatory observatory;

  /** Starts an observatory that keeps its database in {@code folder}. */
  MeetingCollectives(Path folder) {
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

  @Override
  public void close() {
    stopServing();
    post.stop();
  }

  /** Closes the observatory, so that what it kept can be read. */
  void stopServing() {
    observatory.close();
  }

  RunningObservatory observatory() {
    return observatory;
  }

  StudyFolder study() {
    return study;
  }

  PassingTime time() {
    return time;
  }

  /** How many mails have left. */
  int mails() {
    return post.getReceivedMessages().length;
  }

  void writesToClub(String message) throws Exception {
    givenEntry("two", "Club", CLUB, "calendar", "files");
    writes(givenEntry("one", "Chœur", CHOIR, "files", "calendar"), message);
  }

  Respondent writes(Respondent entry, String message) {
    return Respondent.at(observatory, writeAddress(entry)).type("text", message).press("send");
  }

  String writeAddress(Respondent entry) {
    return Respondent.at(observatory, entry.address()).follow("/write/").address();
  }

  /** Somebody's confirmed entry. */
  Respondent givenEntry(String unit, String name, String address, String offers, String seeks)
      throws Exception {
    Respondent entry = joins(unit, name, address, offers, seeks);
    confirm(last(address));
    return entry;
  }

  Respondent joins(String unit, String name, String address, String offers, String seeks) {
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

  void confirm(MimeMessage mail) throws Exception {
    Respondent.at(observatory, ownLink(text(mail), "/confirm/[0-9a-f]+")).press("yes");
  }

  static String relayPage(MimeMessage mail) throws Exception {
    return ownLink(text(mail), "");
  }

  static String ownLink(String text, String end) {
    Matcher link =
        Pattern.compile("https://openl\\.example\\.org(/neighbours/\\S+" + end + ")").matcher(text);
    assertTrue(link.find(), text);
    return link.group(1);
  }

  String entryOf(String unit) {
    return observatory.get(link(unit) + "/meet").uri().getPath();
  }

  String link(String unit) {
    return links.computeIfAbsent(
        unit, u -> "/s/" + STUDY + "/2026/" + observatory.invite(STUDY, "2026", u).spelled());
  }

  void givenAnswered(String unit) {
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

  List<String> names() {
    return observatory.store().neighbours().list(STUDY).stream().map(n -> n.name()).toList();
  }

  MimeMessage last(String address) throws MessagingException {
    List<MimeMessage> found = new ArrayList<>();
    for (MimeMessage mail : post.getReceivedMessages()) {
      if (Arrays.toString(mail.getAllRecipients()).contains(address)) {
        found.add(mail);
      }
    }
    assertFalse(found.isEmpty(), "no mail to " + address);
    return found.getLast();
  }

  static String text(MimeMessage mail) throws MessagingException, IOException {
    return ((MimeMultipart) mail.getContent()).getBodyPart(0).getContent().toString();
  }

  /** Headers and both bodies. */
  static String whole(MimeMessage mail) throws MessagingException, IOException {
    return String.join("\n", Collections.list(mail.getAllHeaderLines()))
        + text(mail)
        + ((MimeMultipart) mail.getContent()).getBodyPart(1).getContent();
  }
}
