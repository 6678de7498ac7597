package fr.openl.fieldwork.mail;

import fr.openl.Refusal;
import fr.openl.fieldwork.PersonalToken;
import fr.openl.fieldwork.mail.MailLog.Claim;
import fr.openl.fieldwork.mail.MailLog.Outcome;
import fr.openl.fieldwork.mail.MailingPlan.Addressee;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.LongConsumer;

/**
 * Sends the letters of a plan, each claimed durably before it leaves. Mails that a server asks to
 * bring again later (greylisting) are tried again after a pause, as long as there is patience.
 */
public final class Mailing {
  private static final Duration BETWEEN_TRIES = Duration.ofMinutes(5);

  private final String study;
  private final String wave;
  private final LetterKind kind;
  private final Letters letters;
  private final MailSettings settings;
  private final MailLog log;
  private final InstantSource clock;
  private final Pace pace;

  public Mailing(
      String study,
      String wave,
      LetterKind kind,
      Letters letters,
      MailSettings settings,
      MailLog log,
      InstantSource clock,
      Pace pace) {
    this.study = study;
    this.wave = wave;
    this.kind = kind;
    this.letters = letters;
    this.settings = settings;
    this.log = log;
    this.clock = clock;
    this.pace = pace;
  }

  /**
   * What came of a mailing.
   *
   * @param fates how many mails met each fate; those still {@code DEFERRED} may be sent by the next
   *     mailing
   * @param unknown how many may have left or not
   * @param stopped why it ended early, in a sentence
   */
  public record Report(Map<Outcome.Kind, Integer> fates, int unknown, Optional<Refusal> stopped) {
    public Report {
      fates = Map.copyOf(fates);
    }

    /** How many mails met this fate. */
    public int count(Outcome.Kind fate) {
      return fates.getOrDefault(fate, 0);
    }
  }

  /**
   * Sends.
   *
   * @param links panel id → link; those of units without one carry none
   * @param patience how long to go on after the last mail for those that servers put off
   * @param progress told how many mails have met their fate
   */
  public Report send(
      List<Addressee> addressees,
      Map<String, PersonalToken> links,
      Duration patience,
      LongConsumer progress) {
    Run run = new Run(links, progress);
    try (SmtpPost post = new SmtpPost(settings)) {
      List<Addressee> putOff = run.work(post, addressees);
      Duration waited = Duration.ZERO;
      while (!putOff.isEmpty() && waited.compareTo(patience) < 0) {
        post.hangUp();
        pace.pause(BETWEEN_TRIES);
        waited = waited.plus(BETWEEN_TRIES);
        putOff = run.work(post, putOff);
      }
      run.fates.put(Outcome.Kind.DEFERRED, putOff.size());
      return run.report(Optional.empty());
    } catch (Refusal stopped) {
      return run.report(Optional.of(stopped));
    }
  }

  /** One sending. */
  private final class Run {
    private final Map<String, PersonalToken> links;
    private final LongConsumer progress;
    private final Map<Outcome.Kind, Integer> fates = new EnumMap<>(Outcome.Kind.class);
    private int unknown;
    private long done;

    Run(Map<String, PersonalToken> links, LongConsumer progress) {
      this.links = links;
      this.progress = progress;
    }

    Report report(Optional<Refusal> stopped) {
      return new Report(fates, unknown, stopped);
    }

    /** Tries to send to all; those that are to be tried later. */
    List<Addressee> work(SmtpPost post, List<Addressee> addressees) {
      List<Addressee> putOff = new ArrayList<>();
      int size = pace.batch();
      for (int from = 0; from < addressees.size(); from += size) {
        batch(post, addressees.subList(from, Math.min(from + size, addressees.size())), putOff);
      }
      return putOff;
    }

    private void batch(SmtpPost post, List<Addressee> batch, List<Addressee> putOff) {
      post.connect(); // a server that is down is found before anything is claimed
      List<Claim> claims = batch.stream().map(this::claim).toList();
      log.claim(claims);
      List<Outcome> outcomes = new ArrayList<>();
      int tried = 0;
      try {
        for (Addressee addressee : batch) {
          pace.await();
          post.connect(); // a server that went away in between has taken nothing of this mail
          UUID id = claims.get(tried++).id();
          Optional<Outcome.Kind> fate = fate(hand(post, id, addressee, outcomes));
          if (fate.filter(Outcome.Kind.DEFERRED::equals).isPresent()) {
            putOff.add(addressee);
          } else {
            fate.ifPresentOrElse(f -> fates.merge(f, 1, Integer::sum), () -> unknown++);
            progress.accept(++done);
          }
        }
      } finally {
        for (Claim never : claims.subList(tried, claims.size())) {
          outcomes.add(new Outcome(never.id(), Outcome.Kind.UNSENT, clock.instant(), ""));
          fates.merge(Outcome.Kind.UNSENT, 1, Integer::sum);
        }
        log.settle(outcomes);
      }
    }

    private Claim claim(Addressee addressee) {
      return new Claim(
          UUID.randomUUID(),
          study,
          wave,
          kind,
          addressee.unit().panel(),
          addressee.hash(),
          clock.instant());
    }

    private SmtpPost.Delivery hand(
        SmtpPost post, UUID id, Addressee addressee, List<Outcome> outcomes) {
      String address = settings.address().toString();
      Letter letter =
          letters.write(
              addressee.contact().language(),
              addressee.unit().name(),
              address,
              Optional.ofNullable(links.get(addressee.unit().panel())),
              addressee.optOut());
      SmtpPost.Delivery delivery;
      try {
        delivery =
            post.hand(
                id,
                addressee.contact().address(),
                letter,
                address + Letters.optOutPath(addressee.optOut()));
      } catch (Refusal notSent) {
        outcomes.add(new Outcome(id, Outcome.Kind.UNSENT, clock.instant(), ""));
        fates.merge(Outcome.Kind.UNSENT, 1, Integer::sum);
        throw notSent;
      }
      String reply =
          switch (delivery) {
            case SmtpPost.Delivery.Later(int code) -> Integer.toString(code);
            case SmtpPost.Delivery.Refused(int code) -> Integer.toString(code);
            case SmtpPost.Delivery.Taken taken -> "";
            case SmtpPost.Delivery.Unknown lost -> "";
          };
      fate(delivery).ifPresent(fate -> outcomes.add(new Outcome(id, fate, clock.instant(), reply)));
      return delivery;
    }

    private static Optional<Outcome.Kind> fate(SmtpPost.Delivery delivery) {
      return switch (delivery) {
        case SmtpPost.Delivery.Taken taken -> Optional.of(Outcome.Kind.SENT);
        case SmtpPost.Delivery.Later later -> Optional.of(Outcome.Kind.DEFERRED);
        case SmtpPost.Delivery.Refused refused -> Optional.of(Outcome.Kind.REFUSED);
        case SmtpPost.Delivery.Unknown lost -> Optional.empty();
      };
    }
  }
}
