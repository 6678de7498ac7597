package fr.openl.cli.rehearse;

import fr.openl.definition.LocalText;
import fr.openl.fieldwork.mail.LetterKind;
import fr.openl.store.DuckDbStore;
import fr.openl.store.FieldworkStore;
import fr.openl.store.GroupCommit;
import fr.openl.web.ObservatoryServer;
import fr.openl.web.ServingOptions;
import fr.openl.web.door.Books;
import fr.openl.web.guard.Limits;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A wave from its list of units to its report, in a folder of its own: real rooms, real doors, a
 * real mail protocol, and units, answers and days that are made up. What every unit does is known
 * beforehand, so that the rehearsal finds out when a case is counted as something else.
 */
final class WaveRehearsal {
  private static final LocalText NOTICE =
      new LocalText(
          Map.of(
              "fr", "Répétition générale : les collectifs et leurs réponses sont simulés.",
              "en", "Rehearsal: the collectives and their answers are simulated."));

  private final Rehearsal rehearsal;
  private final RehearsalReport report;
  private final FastClock clock;

  WaveRehearsal(Rehearsal rehearsal) {
    this.rehearsal = rehearsal;
    this.report = rehearsal.report();
    this.clock = rehearsal.clock();
  }

  /**
   * Plays the wave.
   *
   * @param size how many units are drawn; all of the frame when absent
   */
  void play(OptionalInt size) {
    PublicationScene publication = new PublicationScene(rehearsal);
    try (DuckDbStore store = DuckDbStore.open(rehearsal.workspace().database(), clock)) {
      ListScene list = new ListScene(rehearsal, store.fieldwork(), size);
      report.step("frame", clock, list::takeIn);
      report.step("sample", clock, list::draw);
      Cast cast = new Cast(rehearsal, list.conducts(), rehearsal.cases(store).units());
      MailCatcher mailboxes = cast.mailboxes();
      try (LocalMailServer mail = new LocalMailServer(mailboxes);
          ObservatoryServer server = serve(store)) {
        collect(store, cast, mailboxes, mail.port(), server.address());
      } catch (IOException leftOpen) {
        report.problem("The mail server of the rehearsal was not closed: " + leftOpen);
      }
      report.step("retention", clock, () -> publication.expire(store));
      report.step("snapshot", clock, () -> publication.snapshot(store));
    }
    report.step("publication", clock, publication::publish);
    report.place("mails", rehearsal.mails());
    report.place("report", rehearsal.workspace().published().resolve("index.html"));
    report.place("database", rehearsal.workspace().database());
  }

  private void collect(DuckDbStore store, Cast cast, MailCatcher mailboxes, int port, URI address) {
    LetterScene letters = new LetterScene(rehearsal, store, port, address);
    CollectionScene collection =
        new CollectionScene(
            rehearsal,
            store.fieldwork(),
            cast,
            mailboxes,
            new Respondents(
                address.resolve(
                    "api/v1/waves/%s/%s/".formatted(rehearsal.study(), rehearsal.wave().id()))));
    report.step("invitations", clock, () -> letters.send(LetterKind.INVITATION));
    cast.readInvitations(mailboxes);
    LocalDate next = clock.today();
    clock.pass(Duration.ofDays(1));
    report.step("first answers", clock, collection::answerAtOnce);
    report.step("bounces, refusals", clock, collection::comeBack);
    for (int round = 1; round <= CollectionScene.REMINDERS; round++) {
      int number = round;
      next = next.plusDays(letters.daysBetween());
      clock.reach(next);
      clock.pass(Duration.ofHours(1)); // after the letters that were put off the last time
      report.step("reminder " + round, clock, () -> letters.send(LetterKind.REMINDER));
      clock.pass(Duration.ofDays(1));
      report.step("answers after " + round, clock, () -> collection.answerReminded(number));
    }
    clock.reach(rehearsal.wave().closes());
    report.step(
        "standing at the end",
        clock,
        () -> new StandingScene(rehearsal, cast).tell(rehearsal.cases(store)));
    clock.reach(rehearsal.wave().closes().plusDays(1));
    report.step("close", clock, collection::answerTooLate);
  }

  private ObservatoryServer serve(DuckDbStore store) {
    FieldworkStore fieldwork = store.fieldwork();
    return new ObservatoryServer(
        List.of(rehearsal.folder()),
        new Books(
            new GroupCommit(new SimulatedJournal(store)),
            store,
            store,
            store.privacy(),
            fieldwork,
            fieldwork),
        rehearsal.keys(),
        rehearsal.workspace().published(),
        clock,
        "localhost",
        0,
        ServingOptions.USUAL
            .within(Limits.USUAL.withoutAllowances())
            .watching(rehearsal.workspace().work())
            .saying(Optional.of(NOTICE)));
  }
}
