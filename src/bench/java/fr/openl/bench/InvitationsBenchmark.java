package fr.openl.bench;

import fr.openl.cli.rehearse.LocalMailServer;
import fr.openl.fieldwork.Keyring;
import fr.openl.fieldwork.MailedLinks;
import fr.openl.fieldwork.PersonalToken;
import fr.openl.fieldwork.UnitNames;
import fr.openl.fieldwork.mail.LetterKind;
import fr.openl.fieldwork.mail.LetterRules;
import fr.openl.fieldwork.mail.Letters;
import fr.openl.fieldwork.mail.MailLog;
import fr.openl.fieldwork.mail.MailServer;
import fr.openl.fieldwork.mail.MailSettings;
import fr.openl.fieldwork.mail.Mailing;
import fr.openl.fieldwork.mail.MailingPlan;
import fr.openl.fieldwork.mail.Pace;
import fr.openl.frame.StudyFolder;
import fr.openl.frame.StudyFolderReader;
import fr.openl.frame.Unit;
import fr.openl.frame.register.Contact;
import fr.openl.frame.register.RegisteredUnit;
import fr.openl.store.DuckDbStore;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;

/**
 * 100 000 invitations planned, given their links, claimed durably, written in French or English and
 * handed to an SMTP server on this machine over one connection; bound: 500 a second.
 */
public final class InvitationsBenchmark {
  private static final int INVITATIONS = 100_000;
  private static final String STUDY = "framaspace-usages";
  private static final String WAVE = "2026";

  private InvitationsBenchmark() {}

  /** Takes another number of invitations as its argument. */
  public static void main(String[] arguments) throws IOException {
    int number = arguments.length > 0 ? Integer.parseInt(arguments[0]) : INVITATIONS;
    Path folder = Files.createTempDirectory("openl-benchmark");
    StudyFolder study = StudyFolderReader.read(Path.of(""), STUDY).orRefuse();
    Keyring keys = Keyring.open(folder.resolve("keys"));
    Drain drain = new Drain();
    try (LocalMailServer server = new LocalMailServer(drain);
        DuckDbStore store = DuckDbStore.open(folder.resolve("openl.duckdb"))) {
      MailSettings settings = settings(server.port());
      long start = System.nanoTime();
      MailingPlan plan =
          MailingPlan.of(
              LetterRules.of(LetterKind.INVITATION, settings, false, false),
              units(number),
              new MailingPlan.Known(Set.of(), Set.of(), Set.of(), List.of(), List.of()),
              keys,
              Instant.now());
      List<Unit> units = plan.addressees().stream().map(a -> a.unit().unit()).toList();
      Map<String, PersonalToken> links =
          new MailedLinks(
                  store, keys, UnitNames.of(study.study(), folder.resolve("keys")), STUDY, WAVE)
              .of(units);
      long planned = System.nanoTime();
      Mailing.Report report =
          new Mailing(
                  STUDY,
                  WAVE,
                  LetterKind.INVITATION,
                  Letters.read(study, study.findWave(WAVE).orElseThrow(), LetterKind.INVITATION),
                  settings,
                  store.fieldwork(),
                  InstantSource.system(),
                  new Pace(Integer.MAX_VALUE, System::nanoTime, time -> {}))
              .send(plan.addressees(), links, Duration.ZERO, done -> {});
      double sending = (System.nanoTime() - planned) / 1e9;
      System.out.printf(
          "%,d invitations planned with their links in %.1f s%n",
          plan.addressees().size(), (planned - start) / 1e9);
      System.out.printf(
          "%,d sent, %,d arrived in %.1f s: %,.0f a second%n",
          report.count(MailLog.Outcome.Kind.SENT), drain.taken.get(), sending, number / sending);
      System.out.println("peak memory: " + PeakMemory.inWords());
    }
  }

  /** Takes every mail and keeps none. */
  private static final class Drain implements LocalMailServer.Mailroom {
    private final AtomicLong taken = new AtomicLong();

    @Override
    public String reply(String recipient) {
      return "250 fine";
    }

    @Override
    public String take(String recipient, String letter) {
      taken.incrementAndGet();
      return "250 taken";
    }
  }

  private static List<RegisteredUnit> units(int number) {
    return IntStream.range(0, number)
        .mapToObj(
            i ->
                new RegisteredUnit(
                    "u" + i,
                    "u" + i,
                    "Collectif n° " + i,
                    Map.of(),
                    List.of(new Contact("u" + i + "@example.org", i % 3 == 0 ? "en" : "fr"))))
        .toList();
  }

  private static MailSettings settings(int port) {
    return new MailSettings(
        new MailServer(
            "127.0.0.1", port, MailServer.Security.NONE, Optional.empty(), Optional.empty()),
        Optional.empty(),
        "observatoire@example.org",
        "Observatoire",
        URI.create("https://observatoire.example.org"),
        1,
        6,
        7);
  }
}
