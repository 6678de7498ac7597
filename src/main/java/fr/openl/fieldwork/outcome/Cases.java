package fr.openl.fieldwork.outcome;

import fr.openl.Refusal;
import fr.openl.definition.Study;
import fr.openl.definition.Study.Identity;
import fr.openl.fieldwork.CaseNotes;
import fr.openl.fieldwork.Invitation;
import fr.openl.fieldwork.Invitations;
import fr.openl.fieldwork.Keyring;
import fr.openl.fieldwork.OptOuts;
import fr.openl.fieldwork.UnitNames;
import fr.openl.fieldwork.mail.MailLog;
import fr.openl.frame.register.Register;
import fr.openl.frame.register.RegisteredUnit;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The cases of a wave: the units of its sample, or of its frame when none was drawn, and what is
 * known of each.
 */
public final class Cases {
  private final List<RegisteredUnit> units;
  private final UnitNames names;
  private final Keyring keys;
  private final boolean anonymous; // then an answered link is all there is
  private final Set<String> linked = new HashSet<>();
  private final Set<String> answered = new HashSet<>();
  private final Map<String, Integer> begun;
  private final Set<String> responding;
  private final Set<String> optedOut;
  private final Map<String, Set<CaseNotes.Note.Kind>> notes = new HashMap<>();
  private final Map<String, MailLog.Reach> written;
  private final int erased;

  private Cases(Books books, Study of, String wave, UnitNames names, Keyring keys) {
    String study = of.id();
    Set<String> sample =
        books.register().listSample(study, wave).stream()
            .map(Register.SampledUnit::unit)
            .collect(Collectors.toSet());
    this.units =
        books.register().listFrame(study, wave).stream()
            .filter(unit -> sample.isEmpty() || sample.contains(unit.id()))
            .toList();
    this.erased = books.register().countErased(study, wave);
    this.names = names;
    this.keys = keys;
    this.anonymous = of.privacy().identity() == Identity.ANONYMOUS;
    for (Invitation invitation : books.invitations().listInvitations(study, wave)) {
      linked.add(invitation.unit());
      if (invitation.answered()) {
        answered.add(invitation.unit());
      }
    }
    this.begun = units.isEmpty() ? Map.of() : books.participation().countBegunBlocks(study, wave);
    this.responding =
        units.isEmpty() ? Set.of() : books.participation().listResponding(study, wave);
    this.optedOut = books.optOuts().listOptOuts();
    for (CaseNotes.Note note : books.notes().listNotes(study, wave)) {
      notes.computeIfAbsent(note.unit(), unit -> new HashSet<>()).add(note.kind());
    }
    this.written = books.mails().listWritten(study, wave);
  }

  /** Where the history of cases is kept. */
  public record Books(
      Register register,
      Invitations invitations,
      MailLog mails,
      OptOuts optOuts,
      CaseNotes notes,
      Participation participation) {}

  /**
   * The cases of a wave.
   *
   * @param keys the folder of the keys; the study's key is drawn when there is none yet
   * @throws Refusal when a key cannot be read or kept
   */
  public static Cases read(Books books, Study study, String wave, Path keys) {
    return new Cases(books, study, wave, UnitNames.of(study, keys), Keyring.open(keys));
  }

  public List<RegisteredUnit> units() {
    return units;
  }

  /** How many further cases were erased at their request: all that is known is that they were. */
  public int erased() {
    return erased;
  }

  /** The hashes of all contacts who opted out. */
  public Set<String> optedOut() {
    return optedOut;
  }

  /** Panel ids of the units that have answered, whether or not they took it back. */
  public Set<String> answered() {
    return units.stream()
        .filter(unit -> hasAnswered(names.of(unit.panel())))
        .map(RegisteredUnit::panel)
        .collect(Collectors.toSet());
  }

  /** Panel ids of the units that refused or are not eligible. */
  public Set<String> closed() {
    return Set.copyOf(notes.keySet());
  }

  /**
   * What became of a case so far. Of several that are true the first counts: ineligible, complete,
   * withdrawn, refusal, partial, break-off, opt-out, undeliverable, no reply, not invited.
   *
   * @param blocks how many blocks the questionnaire has
   */
  public Disposition disposition(RegisteredUnit unit, int blocks) {
    String name = names.of(unit.panel());
    Set<CaseNotes.Note.Kind> noted = notes.getOrDefault(unit.panel(), Set.of());
    if (noted.contains(CaseNotes.Note.Kind.INELIGIBLE)) {
      return Disposition.INELIGIBLE;
    } else if (responding.contains(name) || (anonymous && hasAnswered(name))) {
      return Disposition.COMPLETE;
    } else if (hasAnswered(name)) {
      return Disposition.WITHDRAWN;
    } else if (noted.contains(CaseNotes.Note.Kind.REFUSED)) {
      return Disposition.REFUSAL;
    } else if (begun.getOrDefault(name, 0) > 0) {
      return 2 * begun.getOrDefault(name, 0) >= blocks
          ? Disposition.PARTIAL
          : Disposition.BREAK_OFF;
    } else if (haveAllOptedOut(unit)) {
      return Disposition.OPT_OUT;
    } else if (hasBeenReached(unit)) {
      return Disposition.NO_REPLY;
    } else if (hasBounced(unit)) {
      return Disposition.UNDELIVERABLE;
    }
    return linked.contains(name) && written.isEmpty()
        ? Disposition.NO_REPLY // its link was handed out by other means than our mails
        : Disposition.NOT_INVITED;
  }

  /** Whether a mail to the unit came back or was refused. */
  public boolean hasBounced(RegisteredUnit unit) {
    return Optional.ofNullable(written.get(unit.panel()))
        .filter(MailLog.Reach::bounced)
        .isPresent();
  }

  private boolean hasBeenReached(RegisteredUnit unit) {
    return Optional.ofNullable(written.get(unit.panel()))
        .filter(MailLog.Reach::reached)
        .isPresent();
  }

  private boolean hasAnswered(String name) {
    return answered.contains(name) || (!anonymous && responding.contains(name));
  }

  private boolean haveAllOptedOut(RegisteredUnit unit) {
    return !optedOut.isEmpty()
        && !unit.contacts().isEmpty()
        && unit.contacts().stream()
            .allMatch(contact -> optedOut.contains(keys.contact(contact.address())));
  }
}
