package fr.openl.bench;

import fr.openl.fieldwork.Keyring;
import fr.openl.fieldwork.mail.LetterKind;
import fr.openl.fieldwork.mail.MailLog.Claim;
import fr.openl.fieldwork.mail.MailLog.Outcome;
import fr.openl.frame.register.Contact;
import fr.openl.frame.register.RegisteredUnit;
import fr.openl.store.FieldworkStore;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

/** A frame of the load study whose units each have two contacts, all of whom were invited. */
final class LoadFrame {
  private static final List<String> SECTORS = List.of("culture", "sport", "environment", "other");
  private static final int EVERY = 50;

  private LoadFrame() {}

  /** Keeps {@code number} units and what became of their invitations: 2 % came back. */
  static void keep(FieldworkStore books, Keyring keys, int number) {
    List<RegisteredUnit> units = IntStream.range(0, number).mapToObj(LoadFrame::unit).toList();
    books.keepFrame(LoadStudy.STUDY, LoadStudy.WAVE, units, keys::contact);
    List<Claim> claims =
        units.stream()
            .flatMap(unit -> unit.contacts().stream().map(contact -> claim(unit, contact, keys)))
            .toList();
    books.claim(claims);
    books.settle(
        IntStream.range(0, claims.size())
            .mapToObj(
                i ->
                    new Outcome(
                        claims.get(i).id(),
                        i % EVERY == 0 ? Outcome.Kind.BOUNCED : Outcome.Kind.SENT,
                        LoadStudy.OPEN,
                        ""))
            .toList());
  }

  private static RegisteredUnit unit(int i) {
    String id = "space-%06d".formatted(i);
    return new RegisteredUnit(
        id,
        id,
        "Collectif n° " + i,
        Map.of(
            "sector", SECTORS.get(i % SECTORS.size()),
            "department", Integer.toString(21 + i % 70),
            "size_class", i % 3 == 0 ? "upto_10" : "upto_30",
            "accounts", Integer.toString(i % 50)),
        List.of(
            new Contact("un" + i + "@exemple.org", "fr"),
            new Contact("deux" + i + "@exemple.org", "fr")));
  }

  private static Claim claim(RegisteredUnit unit, Contact contact, Keyring keys) {
    return new Claim(
        UUID.randomUUID(),
        LoadStudy.STUDY,
        LoadStudy.WAVE,
        LetterKind.INVITATION,
        unit.panel(),
        keys.contact(contact.address()),
        LoadStudy.OPEN);
  }
}
