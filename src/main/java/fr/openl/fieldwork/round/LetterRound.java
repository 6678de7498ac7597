package fr.openl.fieldwork.round;

import fr.openl.Refusal;
import fr.openl.definition.Study.Identity;
import fr.openl.fieldwork.Keyring;
import fr.openl.fieldwork.MailedLinks;
import fr.openl.fieldwork.PersonalToken;
import fr.openl.fieldwork.UnitNames;
import fr.openl.fieldwork.WaveCourse;
import fr.openl.fieldwork.mail.LetterKind;
import fr.openl.fieldwork.mail.LetterRules;
import fr.openl.fieldwork.mail.Letters;
import fr.openl.fieldwork.mail.MailLog;
import fr.openl.fieldwork.mail.Mailing;
import fr.openl.fieldwork.mail.MailingPlan;
import fr.openl.fieldwork.mail.Pace;
import fr.openl.fieldwork.mail.SmtpPost;
import fr.openl.fieldwork.outcome.Cases;
import fr.openl.frame.StudyFolder;
import fr.openl.frame.Unit;
import fr.openl.frame.register.RegisteredUnit;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongConsumer;

/**
 * Letters of one kind to the units of a wave: planned from what is known, sent by whoever has the
 * turn. It does not matter who asks, at a prompt or at the desk.
 */
public final class LetterRound {
  private final StudyFolder folder;
  private final WaveCourse course;
  private final LetterKind kind;
  private final MailOffice office;
  private final Cases.Books books;
  private final boolean again;

  /**
   * @param again whether mails that may have left or not are sent once more
   */
  public LetterRound(
      StudyFolder folder, WaveCourse course, LetterKind kind, MailOffice office, boolean again) {
    this.folder = folder;
    this.course = course;
    this.kind = kind;
    this.office = office;
    this.books = office.books();
    this.again = again;
  }

  /**
   * Who would get a letter now.
   *
   * @throws Refusal when no frame was imported
   */
  public MailingPlan plan() {
    Keyring ring = Keyring.open(office.keys());
    Cases cases = Cases.read(books, folder.study(), wave(), office.keys());
    if (cases.units().isEmpty()) {
      throw Refusal.said(
          "No frame of wave " + wave() + " was imported; expected openl frame import first",
          "Aucune liste de collectifs n’est importée pour l’édition %s : commencez par openl frame import"
              .formatted(wave()));
    }
    Instant now = office.clock().instant();
    return MailingPlan.of(
        LetterRules.of(kind, office.settings(), again, isAnonymous()),
        cases.units(),
        new MailingPlan.Known(
            cases.answered(),
            cases.closed(),
            cases.optedOut(),
            books.mails().listMails(study(), wave()),
            books.mails().listMailsSince(now.minus(MailingPlan.YEAR))),
        ring,
        now);
  }

  /**
   * Sends, unless another does: then {@code begun} is never told anything.
   *
   * @param begun told the plan before the first mail leaves
   * @param patience how long to go on for mails that servers put off
   * @param progress told how many mails have met their fate
   * @return what came of it; empty when another sends mails of the study at this moment
   * @throws Refusal when the wave is not open, its letters cannot be read, or the mail server
   *     cannot be reached
   */
  public Optional<Mailing.Report> send(
      Pace pace, Duration patience, Consumer<MailingPlan> begun, LongConsumer progress) {
    Letters letters = letters();
    refuseClosed();
    Optional<MailLog.Turn> turn = books.mails().begin(study());
    if (turn.isEmpty()) {
      return Optional.empty();
    }
    try (MailLog.Turn held = turn.get()) {
      Objects.requireNonNull(held);
      MailingPlan plan = plan();
      if (!plan.addressees().isEmpty()) {
        SmtpPost.refuseUnreachable(office.settings()); // before any link is drawn
      }
      begun.accept(plan);
      return Optional.of(
          new Mailing(
                  study(),
                  wave(),
                  kind,
                  letters,
                  office.settings(),
                  books.mails(),
                  office.clock(),
                  pace)
              .send(plan.addressees(), links(plan), patience, progress));
    }
  }

  /**
   * Looks at the letters before anybody asks for them to be sent.
   *
   * @throws Refusal when they cannot be read
   */
  public void refuseBroken() {
    Objects.requireNonNull(letters());
  }

  /** The letters, with the days of the wave as they were decided. */
  private Letters letters() {
    return Letters.read(folder, course.wave(), kind);
  }

  /**
   * To be called before anything is sent.
   *
   * @throws Refusal when the wave is not open
   */
  public void refuseClosed() {
    if (!course.isOpen()) {
      throw Refusal.said(
          "Wave %s is open from %s to %s, and is not open now: its links would open nothing"
              .formatted(wave(), course.wave().opens(), course.wave().closes()),
          "L’édition %s est ouverte du %s au %s, et pas maintenant : ses liens n’ouvriraient rien"
              .formatted(wave(), course.wave().opens(), course.wave().closes()));
    }
  }

  private Map<String, PersonalToken> links(MailingPlan plan) {
    List<Unit> units =
        plan.addressees().stream()
            .map(MailingPlan.Addressee::unit)
            .distinct()
            .map(RegisteredUnit::unit)
            .toList();
    MailedLinks links =
        new MailedLinks(
            books.invitations(),
            Keyring.open(office.keys()),
            UnitNames.of(folder.study(), office.keys()),
            study(),
            wave());
    if (!isAnonymous()) {
      return links.of(units);
    }
    return kind == LetterKind.REMINDER ? Map.of() : links.drawn(units);
  }

  private boolean isAnonymous() {
    return folder.study().privacy().identity() == Identity.ANONYMOUS;
  }

  private String study() {
    return folder.study().id();
  }

  private String wave() {
    return course.wave().id();
  }
}
