package fr.openl.cli.rehearse;

import fr.openl.Count;
import fr.openl.fieldwork.CaseNotes;
import fr.openl.fieldwork.mail.MailLog.Outcome;
import fr.openl.store.FieldworkStore;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Collectors;

/** What the units of a rehearsal do with their letters, at the real doors of the observatory. */
final class CollectionScene {
  /** How many reminders are sent. */
  static final int REMINDERS = 2;

  private final Rehearsal rehearsal;
  private final FieldworkStore books;
  private final Cast cast;
  private final MailCatcher mailboxes;
  private final Respondents respondents;
  private final Map<String, String> receipts = new ConcurrentHashMap<>();

  CollectionScene(
      Rehearsal rehearsal,
      FieldworkStore books,
      Cast cast,
      MailCatcher mailboxes,
      Respondents respondents) {
    this.rehearsal = rehearsal;
    this.books = books;
    this.cast = cast;
    this.mailboxes = mailboxes;
    this.respondents = respondents;
  }

  /** The day after the invitation. */
  String answerAtOnce() {
    LongAdder responses = new LongAdder();
    LongAdder drafts = new LongAdder();
    for (Conduct conduct : List.of(Conduct.ANSWERS_AT_ONCE, Conduct.CORRECTS, Conduct.WITHDRAWS)) {
      cast.each(conduct, (unit, mail) -> responses.add(answer(unit, mail)));
    }
    cast.each(
        Conduct.CORRECTS,
        (unit, mail) ->
            expect(200, respondents.correct(receipt(unit), cast.response(unit)), "a correction"));
    cast.each(
        Conduct.WITHDRAWS,
        (unit, mail) -> expect(204, respondents.withdraw(receipt(unit)), "a withdrawal"));
    cast.each(
        Conduct.BREAKS_OFF,
        (unit, mail) -> {
          drafts.increment();
          expect(200, respondents.begin(mail, cast.response(unit)), "a draft");
        });
    return "%s, %,d of them corrected or withdrawn; %s left behind"
        .formatted(
            Count.of(responses.sum(), "response"),
            cast.count(Conduct.CORRECTS) + cast.count(Conduct.WITHDRAWS),
            Count.of(drafts.sum(), "draft"));
  }

  /** Mails come back, people say no, and some want no more mail. */
  String comeBack() {
    Set<String> returned =
        cast.units(Conduct.SENDS_MAIL_BACK).stream()
            .map(unit -> rehearsal.keys().contact(SimulatedSpaces.address(unit)))
            .collect(Collectors.toSet());
    List<Outcome> bounces =
        books.listMails(rehearsal.study(), rehearsal.wave().id()).stream()
            .filter(mail -> returned.contains(mail.claim().contact()))
            .map(
                mail ->
                    new Outcome(
                        mail.claim().id(),
                        Outcome.Kind.BOUNCED,
                        rehearsal.clock().instant(),
                        "5.1.1"))
            .toList();
    books.settle(bounces);
    List<CaseNotes.Note> refusals =
        cast.units(Conduct.REFUSES).stream()
            .map(
                unit ->
                    new CaseNotes.Note(
                        unit, CaseNotes.Note.Kind.REFUSED, rehearsal.clock().today()))
            .toList();
    books.note(rehearsal.study(), rehearsal.wave().id(), refusals);
    cast.each(
        Conduct.OPTS_OUT,
        (unit, mail) -> expect(200, respondents.stop(mail), "a wish for no more mail"));
    return "%s came back, %s on the telephone, %s no more mail"
        .formatted(
            Count.of(bounces.size(), "mail"),
            Count.of(refusals.size(), "refusal"),
            new Count(cast.count(Conduct.OPTS_OUT), "wants", "want"));
  }

  /** The day after a reminder, from 1 on. */
  String answerReminded(int round) {
    LongAdder responses = new LongAdder();
    cast.each(
        round == 1 ? Conduct.ANSWERS_WHEN_REMINDED : Conduct.ANSWERS_LATE,
        (unit, invitation) -> {
          List<CaughtMail> mails = mailboxes.mailsTo(SimulatedSpaces.address(unit));
          if (mails.size() < 2) {
            rehearsal.report().problem("A unit that had not answered got no reminder.");
          }
          responses.add(answer(unit, rehearsal.isAnonymous() ? invitation : mails.getLast()));
        });
    return Count.of(responses.sum(), "response") + " by the links of the letters";
  }

  /** After the last day. */
  String answerTooLate() {
    cast.each(
        Conduct.KEEPS_SILENT,
        (unit, mail) -> {
          if (respondents.answer(mail, cast.response(unit)).receipt().isPresent()) {
            rehearsal.report().problem("Answers were taken after the wave had closed.");
          }
        });
    return Count.of(cast.count(Conduct.KEEPS_SILENT), "response") + " refused that came too late";
  }

  private int answer(String unit, CaughtMail mail) {
    expect(200, respondents.follow(mail.link()), "the page behind a personal link");
    Respondents.Sent sent = respondents.answer(mail, cast.response(unit));
    sent.receipt()
        .ifPresentOrElse(
            code -> receipts.put(unit, code),
            () -> rehearsal.report().problem("Answers were not taken: " + sent.said()));
    return sent.receipt().isPresent() ? 1 : 0;
  }

  private String receipt(String unit) {
    return receipts.getOrDefault(unit, "");
  }

  private void expect(int status, int found, String what) {
    if (found != status) {
      rehearsal
          .report()
          .problem("%s was answered with %d, expected %d".formatted(what, found, status));
    }
  }
}
