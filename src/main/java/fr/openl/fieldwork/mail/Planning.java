package fr.openl.fieldwork.mail;

import fr.openl.fieldwork.Keyring;
import fr.openl.fieldwork.PersonalToken;
import fr.openl.fieldwork.mail.MailLog.Mail;
import fr.openl.fieldwork.mail.MailingPlan.Addressee;
import fr.openl.fieldwork.mail.MailingPlan.Known;
import fr.openl.fieldwork.mail.MailingPlan.Reason;
import fr.openl.frame.register.Contact;
import fr.openl.frame.register.RegisteredUnit;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One look at the units of a wave: who gets a letter, and why others get none. */
final class Planning {
  private final LetterRules rules;
  private final Known known;
  private final Keyring keys;
  private final Instant now;
  private final Map<String, Integer> lastYear = new HashMap<>();
  private final Set<String> undeliverable = new HashSet<>();
  private final Map<List<String>, List<Mail>> wave = new HashMap<>();
  private final Set<String> written = new HashSet<>();
  private final List<Addressee> addressees = new ArrayList<>();
  private final Map<Reason, Integer> skipped = new EnumMap<>(Reason.class);

  Planning(LetterRules rules, Known known, Keyring keys, Instant now) {
    this.rules = rules;
    this.known = known;
    this.keys = keys;
    this.now = now;
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
            .filter(mail -> !rules.again() || mail.outcome().isPresent())
            .toList();
    if (known.answered().contains(unit.panel())) {
      return Optional.of(Reason.ANSWERED);
    } else if (known.closed().contains(unit.panel())) {
      return Optional.of(Reason.CLOSED_CASE);
    } else if (known.optedOut().contains(contact)) {
      return Optional.of(Reason.OPTED_OUT);
    } else if (undeliverable.contains(contact)) {
      return Optional.of(Reason.UNDELIVERABLE);
    } else if (uncertain && !rules.again()) {
      return Optional.of(Reason.UNCERTAIN);
    } else if (lastYear.getOrDefault(contact, 0) >= rules.mostPerYear()) {
      return Optional.of(Reason.TOO_MANY);
    }
    return switch (rules.kind()) {
      case INVITATION ->
          left.isEmpty() && !(rules.whole() && written.contains(unit.panel()))
              ? Optional.empty()
              : Optional.of(Reason.ALREADY_WRITTEN);
      case REMINDER -> {
        Instant since = now.minus(Duration.ofDays(rules.daysBetween()));
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
