package fr.openl.fieldwork.mail;

import fr.openl.Count;
import fr.openl.fieldwork.Keyring;
import fr.openl.fieldwork.PersonalToken;
import fr.openl.fieldwork.mail.MailLog.Mail;
import fr.openl.frame.register.Contact;
import fr.openl.frame.register.RegisteredUnit;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
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

  /** The plan for letters to {@code units}, by what is known {@code now}. */
  public static MailingPlan of(
      LetterRules rules, List<RegisteredUnit> units, Known known, Keyring keys, Instant now) {
    return new Planning(rules, known, keys, now).plan(units);
  }
}
