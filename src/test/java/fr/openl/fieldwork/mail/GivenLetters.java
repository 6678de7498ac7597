package fr.openl.fieldwork.mail;

import fr.openl.fieldwork.Keyring;
import fr.openl.fieldwork.PersonalToken;
import fr.openl.fieldwork.mail.MailLog.Mail;
import fr.openl.frame.StudyFolder;
import fr.openl.frame.StudyFolderReader;
import fr.openl.frame.register.Contact;
import fr.openl.frame.register.RegisteredUnit;
import fr.openl.store.DuckDbStore;
import fr.openl.store.FieldworkStore;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Letters of the study of Frama.space, to units known by their addresses. */
final class GivenLetters implements AutoCloseable {
  static final String STUDY = "framaspace-usages";
  private static final String WAVE = "2026";

  private final StudyFolder study = StudyFolderReader.read(Path.of(""), STUDY).orRefuse();
  private final List<Duration> pauses = new ArrayList<>();
  private final DuckDbStore store;
  private final FieldworkStore books;
  private final Keyring keys;
  private Instant now = Instant.parse("2026-11-10T08:00:00Z");

  GivenLetters(Path folder) {
    store = DuckDbStore.open(folder.resolve("openl.duckdb"));
    books = store.fieldwork();
    keys = Keyring.open(folder.resolve("keys"));
  }

  /** A mail server on this machine. */
  static MailServer at(int port) {
    return new MailServer(
        "127.0.0.1", port, MailServer.Security.NONE, Optional.empty(), Optional.empty());
  }

  /** Sends letters to those who would get one, with a quarter of an hour of patience. */
  Mailing.Report send(
      LetterKind kind, MailServer server, LongConsumer progress, String... addresses) {
    Map<String, PersonalToken> links =
        units(addresses).stream()
            .collect(Collectors.toMap(RegisteredUnit::panel, unit -> PersonalToken.draw()));
    return new Mailing(
            STUDY,
            WAVE,
            kind,
            Letters.read(study, study.findWave(WAVE).orElseThrow(), kind),
            settings(server),
            books,
            () -> now,
            new Pace(1_000_000, System::nanoTime, this::pause))
        .send(plan(kind, false, addresses).addressees(), links, Duration.ofMinutes(15), progress);
  }

  MailingPlan plan(LetterKind kind, boolean again, String... addresses) {
    return MailingPlan.of(
        LetterRules.of(kind, settings(at(25)), again, false),
        units(addresses),
        new MailingPlan.Known(
            Set.of(),
            Set.of(),
            books.listOptOuts(),
            books.listMails(STUDY, WAVE),
            books.listMailsSince(now.minus(MailingPlan.YEAR))),
        keys,
        now);
  }

  static List<String> addresses(MailingPlan plan) {
    return plan.addressees().stream().map(addressee -> addressee.contact().address()).toList();
  }

  /** Claims a mail and is gone before its outcome is known. */
  void claim(MailingPlan.Addressee addressee) {
    books.claim(
        List.of(
            new MailLog.Claim(
                UUID.randomUUID(),
                STUDY,
                WAVE,
                LetterKind.INVITATION,
                addressee.unit().panel(),
                addressee.hash(),
                now)));
  }

  /** What is known of the mails. */
  List<Mail> mails() {
    return books.listMails(STUDY, WAVE);
  }

  /** How long was waited for servers that put mails off. */
  List<Duration> pauses() {
    return pauses;
  }

  void pass(Duration time) {
    now = now.plus(time);
  }

  DuckDbStore store() {
    return store;
  }

  static MailSettings settings(MailServer server) {
    return new MailSettings(
        server,
        Optional.empty(),
        "observatoire@example.org",
        "Observatoire",
        URI.create("https://observatoire.example.org"),
        1_000_000,
        3,
        7);
  }

  private void pause(Duration time) {
    if (time.toSeconds() > 1) {
      pauses.add(time);
    }
  }

  private static List<RegisteredUnit> units(String... addresses) {
    return Stream.of(addresses)
        .map(
            address ->
                new RegisteredUnit(
                    "unit-" + address.charAt(0),
                    "unit-" + address.charAt(0),
                    "Unit",
                    Map.of(),
                    List.of(new Contact(address, "fr"))))
        .toList();
  }

  @Override
  public void close() {
    store.close();
  }
}
