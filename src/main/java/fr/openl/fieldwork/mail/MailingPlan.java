package fr.openl.fieldwork.mail;

import fr.openl.Count;
import fr.openl.fieldwork.Keyring;
import fr.openl.fieldwork.PersonalToken;
import fr.openl.fieldwork.mail.MailLog.Mail;
import fr.openl.frame.register.Contact;
import fr.openl.frame.register.RegisteredUnit;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Who gets a letter now, and why the others get none.
 *
 * @param addressees in the order of the frame
 * @param skipped how many contacts (or units without any) each reason keeps back
 */
public record MailingPlan(List<Addressee> addressees, Map<Reason, Integer> skipped) {
  /** How long a mail counts against the most that a contact gets. */
  public static final Duration YEAR = Duration.ofDays(365);

  public MailingPlan {
    addressees = List.copyOf(addressees);
    skipped = Collections.unmodifiableMap(new EnumMap<>(skipped));
  }

  /** One contact of a unit who gets a letter. */
  public record Addressee(
      RegisteredUnit unit, Contact contact, PersonalToken optOut, String hash) {}

  /** Why a contact gets no letter. */
  public enum Reason {
    ANSWERED("of units that have answered"),
    CLOSED_CASE("of units that refused or are not eligible"),
    NO_CONTACT("unit without a contact", "units without a contact"),
    OPTED_OUT("who wants no more mail", "who want no more mail"),
    UNDELIVERABLE("whose address takes no mail"),
    ALREADY_WRITTEN("who was invited before", "who were invited before"),
    NOT_INVITED("of units that were not invited yet"),
    TOO_SOON("who got a mail only lately"),
    TOO_MANY("who got as many mails as they may within a year"),
    UNCERTAIN("whose last mail may have left or not (--again sends it once more)");

    private final String one;
    private final String many;

    Reason(String any) {
      this(any, any);
    }

    Reason(String one, String many) {
      this.one = one;
      this.many = many;
    }

    /** How many contacts, or units, get no letter for this reason. */
    public Count count(int number) {
      return new Count(number, one, many);
    }
  }

  /**
   * What the observatory knows before it writes.
   *
   * @param answered panel ids of units that have answered
   * @param closed panel ids of units that refused or are not eligible
   * @param optedOut hashes of contacts
   * @param wave the mails of this wave so far
   * @param lastYear the mails of all waves within a year
   */
  public record Known(
      Set<String> answered,
      Set<String> closed,
      Set<String> optedOut,
      List<Mail> wave,
      List<Mail> lastYear) {
    public Known {
      answered = Set.copyOf(answered);
      closed = Set.copyOf(closed);
      optedOut = Set.copyOf(optedOut);
      wave = List.copyOf(wave);
      lastYear = List.copyOf(lastYear);
    }
  }

  /**
   * The plan for letters of {@code kind}.
   *
   * @param again whether mails that may have left or not are sent once more
   * @param whole whether all contacts of a unit must be written to at once, because their link
   *     cannot be told again
   */
  public static MailingPlan of(
      LetterKind kind,
      List<RegisteredUnit> units,
      Known known,
      Keyring keys,
      MailSettings settings,
      Instant now,
      boolean again,
      boolean whole) {
    return new Planning(kind, known, keys, settings, now, again, whole).plan(units);
  }

  /** One planning. */
  private static final class Planning {
    private final LetterKind kind;
    private final Known known;
    private final Keyring keys;
    private final MailSettings settings;
    private final Instant now;
    private final boolean again;
    private final boolean whole;
    private final Map<String, Integer> lastYear = new HashMap<>();
    private final Set<String> undeliverable = new HashSet<>();
    private final Map<List<String>, List<Mail>> wave = new HashMap<>();
    private final Set<String> written = new HashSet<>();
    private final List<Addressee> addressees = new ArrayList<>();
    private final Map<Reason, Integer> skipped = new EnumMap<>(Reason.class);

    Planning(
        LetterKind kind,
        Known known,
        Keyring keys,
        MailSettings settings,
        Instant now,
        boolean again,
        boolean whole) {
      this.kind = kind;
      this.known = known;
      this.keys = keys;
      this.settings = settings;
      this.now = now;
      this.again = again;
      this.whole = whole;
      for (Mail mail : known.lastYear()) {
        if (mail.mayHaveLeft()) {
          lastYear.merge(mail.claim().contact(), 1, Integer::sum);
        }
        if (mail.isUndeliverable()) {
          undeliverable.add(mail.claim().contact());
        }
      }
      for (Mail mail : known.wave()) {
        wave.computeIfAbsent(
                List.of(mail.claim().unit(), mail.claim().contact()), key -> new ArrayList<>())
            .add(mail);
        if (mail.mayHaveLeft()) {
          written.add(mail.claim().unit());
        }
      }
    }

    MailingPlan plan(List<RegisteredUnit> units) {
      for (RegisteredUnit unit : units) {
        if (unit.contacts().isEmpty()) {
          skip(Reason.NO_CONTACT);
        }
        for (Contact contact : unit.contacts()) {
          PersonalToken optOut = keys.optOut(contact.address());
          String hash = keys.contact(optOut);
          reason(unit, hash)
              .ifPresentOrElse(
                  this::skip, () -> addressees.add(new Addressee(unit, contact, optOut, hash)));
        }
      }
      return new MailingPlan(addressees, skipped);
    }

    private void skip(Reason reason) {
      skipped.merge(reason, 1, Integer::sum);
    }

    private Optional<Reason> reason(RegisteredUnit unit, String contact) {
      List<Mail> before = wave.getOrDefault(List.of(unit.panel(), contact), List.of());
      boolean uncertain = before.stream().anyMatch(mail -> mail.outcome().isEmpty());
      List<Mail> left =
          before.stream()
              .filter(Mail::mayHaveLeft)
              .filter(mail -> !again || mail.outcome().isPresent())
              .toList();
      if (known.answered().contains(unit.panel())) {
        return Optional.of(Reason.ANSWERED);
      } else if (known.closed().contains(unit.panel())) {
        return Optional.of(Reason.CLOSED_CASE);
      } else if (known.optedOut().contains(contact)) {
        return Optional.of(Reason.OPTED_OUT);
      } else if (undeliverable.contains(contact)) {
        return Optional.of(Reason.UNDELIVERABLE);
      } else if (uncertain && !again) {
        return Optional.of(Reason.UNCERTAIN);
      } else if (lastYear.getOrDefault(contact, 0) >= settings.mostPerYear()) {
        return Optional.of(Reason.TOO_MANY);
      }
      return switch (kind) {
        case INVITATION ->
            left.isEmpty() && !(whole && written.contains(unit.panel()))
                ? Optional.empty()
                : Optional.of(Reason.ALREADY_WRITTEN);
        case REMINDER -> {
          Instant since = now.minus(Duration.ofDays(settings.daysBetween()));
          if (!written.contains(unit.panel())) {
            yield Optional.of(Reason.NOT_INVITED);
          }
          yield left.stream().anyMatch(mail -> mail.claim().claimed().isAfter(since))
              ? Optional.of(Reason.TOO_SOON)
              : Optional.empty();
        }
      };
    }
  }
}
