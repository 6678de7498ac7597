package fr.openl.cli.rehearse;

import fr.openl.Count;
import fr.openl.Refusal;
import fr.openl.fieldwork.mail.LetterKind;
import fr.openl.fieldwork.mail.MailLog.Outcome;
import fr.openl.fieldwork.mail.MailServer;
import fr.openl.fieldwork.mail.MailSettings;
import fr.openl.fieldwork.mail.Mailing;
import fr.openl.fieldwork.mail.Pace;
import fr.openl.fieldwork.round.LetterRound;
import fr.openl.fieldwork.round.MailOffice;
import fr.openl.store.DuckDbStore;
import java.net.URI;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Rounds of letters, sent as the commands and the desk send them, by the clock of a rehearsal. */
final class LetterScene {
  private static final Duration PATIENCE = Duration.ofMinutes(15);

  private final Rehearsal rehearsal;
  private final DuckDbStore store;
  private final MailSettings settings;

  /**
   * @param port of the mail server
   * @param address of the observatory, for the links in the letters
   */
  LetterScene(Rehearsal rehearsal, DuckDbStore store, int port, URI address) {
    this.rehearsal = rehearsal;
    this.store = store;
    this.settings =
        new MailSettings(
            new MailServer(
                "localhost", port, MailServer.Security.NONE, Optional.empty(), Optional.empty()),
            Optional.empty(),
            "observatory@rehearsal.example",
            "Rehearsal",
            URI.create(address.toString().replaceAll("/$", "")),
            1_000_000,
            2 * (CollectionScene.REMINDERS + 1),
            daysBetween());
  }

  /** Days between two letters, so that all of them fit into the wave. */
  int daysBetween() {
    long days = ChronoUnit.DAYS.between(rehearsal.wave().opens(), rehearsal.wave().closes());
    return Math.clamp(days / (CollectionScene.REMINDERS + 2), 1, 7);
  }

  /** Sends a round; mails that are put off wait on the fast clock. */
  String send(LetterKind kind) {
    Mailing.Report sent =
        new LetterRound(
                rehearsal.folder(),
                rehearsal.course(store),
                kind,
                new MailOffice(
                    settings, store.cases(), rehearsal.workspace().keys(), rehearsal.clock()),
                false)
            .send(
                new Pace(settings.perMinute(), System::nanoTime, rehearsal.clock()::pass),
                PATIENCE,
                plan -> {},
                done -> {})
            .orElseThrow(() -> new Refusal("Somebody else sends mails in the rehearsal's folder."));
    sent.stopped().ifPresent(why -> rehearsal.report().problem(String.valueOf(why.getMessage())));
    if (sent.count(Outcome.Kind.DEFERRED) + sent.unknown() > 0) {
      rehearsal.report().problem("Mails were put off for good or are in doubt: " + sent);
    }
    return "%s caught, %,d refused by their server"
        .formatted(
            Count.of(sent.count(Outcome.Kind.SENT), "mail"), sent.count(Outcome.Kind.REFUSED));
  }
}
