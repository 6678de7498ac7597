package fr.openl.web.desk;

import fr.openl.Refusal;
import fr.openl.accounts.AuditEntry;
import fr.openl.accounts.AuditLog;
import fr.openl.fieldwork.mail.LetterKind;
import fr.openl.fieldwork.mail.MailLog.Outcome;
import fr.openl.fieldwork.mail.Mailing;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;

/**
 * The rounds of letters that the desk has sent, and the one that is on its way. A round goes on
 * when whoever pressed is gone; of two who press at once one sends. Safe for many threads.
 */
final class Rounds {
  private static final Duration MOMENT = Duration.ofSeconds(4);

  private final Works works;
  private final AuditLog audit;
  private final LiveFigures figures;
  private final Map<String, Round> last = new ConcurrentHashMap<>();

  Rounds(Works works, AuditLog audit, LiveFigures figures) {
    this.works = works;
    this.audit = audit;
    this.figures = figures;
  }

  /**
   * How a round stands.
   *
   * @param by who has it sent
   * @param planned how many mails it has; 0 before that is known
   * @param done how many have met their fate
   * @param ending empty while it goes on
   */
  record Round(
      String wave, LetterKind kind, String by, long planned, long done, Optional<Ending> ending) {
    boolean isUnderWay() {
      return ending.isEmpty();
    }

    private Round planned(long mails) {
      return new Round(wave, kind, by, mails, done, ending);
    }

    private Round reached(long mails) {
      return new Round(wave, kind, by, planned, mails, ending);
    }

    private Round ended(Ending how) {
      return new Round(wave, kind, by, planned, done, Optional.of(how));
    }
  }

  /** How a round ends. */
  sealed interface Ending {
    /** It was sent, as far as the report says. */
    record Sent(Mailing.Report report) implements Ending {}

    /** Nothing was sent, and why. */
    record Refused(Refusal why) implements Ending {}

    /** Somebody else was sending letters of the study. */
    record Busy() implements Ending {}
  }

  /** The last round of a study. */
  Optional<Round> find(String study) {
    return Optional.ofNullable(last.get(study));
  }

  /**
   * Has letters sent; returns when the first is about to leave, or when there will be none, or when
   * it takes long to find who gets one.
   *
   * @return how that ended already; empty when letters are, or will be, on their way
   */
  Optional<Ending> start(String study, String wave, LetterKind kind, String by) {
    Round mine = new Round(wave, kind, by, 0, 0, Optional.empty());
    synchronized (last) {
      if (find(study).filter(Round::isUnderWay).isPresent()) {
        return Optional.of(new Ending.Busy());
      }
      last.put(study, mine);
    }
    CountDownLatch known = new CountDownLatch(1);
    Thread.ofPlatform().name("letters").daemon().start(() -> run(study, mine, known));
    try {
      boolean _ = known.await(MOMENT.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
    return find(study).flatMap(Round::ending);
  }

  private void run(String study, Round round, CountDownLatch known) {
    Ending ending = new Ending.Refused(defect());
    try {
      ending =
          works
              .send(
                  study,
                  round.wave(),
                  round.kind(),
                  plan -> {
                    int mails = plan.addressees().size();
                    note(study, round, mails + " planned");
                    change(study, r -> r.planned(mails));
                    known.countDown();
                  },
                  done -> change(study, r -> r.reached(done)))
              .<Ending>map(Ending.Sent::new)
              .orElseGet(Ending.Busy::new);
      if (ending instanceof Ending.Sent(Mailing.Report report)) {
        note(study, round, words(report));
      }
    } catch (Refusal refused) {
      ending = new Ending.Refused(refused);
    } finally {
      Ending how = ending;
      change(study, r -> r.ended(how));
      known.countDown();
      figures.renew(study, round.wave());
    }
  }

  private static Refusal defect() {
    return Refusal.said(
        "This is a defect of the program; its log says more.",
        "C’est un défaut du programme ; son journal en dit plus.");
  }

  private void change(String study, UnaryOperator<Round> how) {
    last.computeIfPresent(study, (name, round) -> how.apply(round));
  }

  private void note(String study, Round round, String what) {
    audit.add(
        round.by(),
        AuditEntry.Act.LETTERS_SENT,
        study + "/" + round.wave(),
        round.kind().spelled() + ": " + what);
  }

  private static String words(Mailing.Report report) {
    return "%d sent, %d refused, %d waiting, %d unknown"
        .formatted(
            report.count(Outcome.Kind.SENT),
            report.count(Outcome.Kind.REFUSED),
            report.count(Outcome.Kind.DEFERRED) + report.count(Outcome.Kind.UNSENT),
            report.unknown());
  }
}
