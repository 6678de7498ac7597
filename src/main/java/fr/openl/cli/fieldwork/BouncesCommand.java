package fr.openl.cli.fieldwork;

import fr.openl.Count;
import fr.openl.Refusal;
import fr.openl.cli.place.HomeOption;
import fr.openl.cli.place.StudyParameter;
import fr.openl.cli.place.WaveOption;
import fr.openl.cli.place.Workspace;
import fr.openl.fieldwork.CaseNotes.Note;
import fr.openl.fieldwork.Keyring;
import fr.openl.fieldwork.mail.BounceMailbox;
import fr.openl.fieldwork.mail.MailLog.Mail;
import fr.openl.fieldwork.mail.MailLog.Outcome;
import fr.openl.fieldwork.mail.MailServer;
import fr.openl.frame.register.Contact;
import fr.openl.frame.register.RegisteredUnit;
import fr.openl.store.DuckDbStore;
import fr.openl.store.FieldworkStore;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code openl bounces}: mails that came back, refusals and units that are not eligible. */
@Command(
    name = "bounces",
    mixinStandardHelpOptions = true,
    description = "Record mails that came back, refusals and units that the wave is not about.")
public final class BouncesCommand implements Callable<Integer> {
  @Mixin private HomeOption home;
  @Mixin private StudyParameter study;
  @Mixin private WaveOption wave;
  @Spec private CommandSpec spec;

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "FILE",
      description = "CSV with who (an address, or a unit's id) and kind.")
  private @Nullable Path file;

  @Option(names = "--mailbox", description = "Read the mailbox of mail.properties over IMAP.")
  private boolean mailbox;

  @Override
  public Integer call() {
    Workspace workspace = home.workspace();
    Workspace.wave(workspace.study(study.id()), wave.id());
    if (file == null && !mailbox) {
      throw new Refusal("Found neither FILE nor --mailbox, expected one of them");
    }
    try (DuckDbStore store = workspace.openStore()) {
      FieldworkStore books = store.fieldwork();
      if (file != null) {
        record(books, Keyring.open(workspace.keys()), file);
      }
      if (mailbox) {
        read(workspace, books);
      }
    }
    return 0;
  }

  private void record(FieldworkStore books, Keyring keys, Path from) {
    List<RegisteredUnit> frame = books.listFrame(study.id(), wave.id());
    Map<String, String> panelOf =
        frame.stream().collect(Collectors.toMap(RegisteredUnit::id, RegisteredUnit::panel));
    Set<String> addresses =
        frame.stream()
            .flatMap(unit -> unit.contacts().stream())
            .map(Contact::address)
            .collect(Collectors.toSet());
    LocalDate today = LocalDate.now(ZoneId.systemDefault());
    Set<String> bounced = new HashSet<>();
    Set<String> optedOut = new HashSet<>();
    List<Note> notes = new ArrayList<>();
    List<String> problems = new ArrayList<>();
    for (BounceFile.Row row : BounceFile.read(from)) {
      Optional<String> address = Contact.address(row.who()).filter(addresses::contains);
      Optional<String> unit = Optional.ofNullable(panelOf.get(row.who()));
      switch (row.kind()) {
        case BOUNCE -> address.ifPresentOrElse(bounced::add, () -> unknown(problems, row));
        case OPT_OUT -> address.ifPresentOrElse(optedOut::add, () -> unknown(problems, row));
        case REFUSAL ->
            unit.ifPresentOrElse(
                id -> notes.add(new Note(id, Note.Kind.REFUSED, today)),
                () -> unknown(problems, row));
        case INELIGIBLE ->
            unit.ifPresentOrElse(
                id -> notes.add(new Note(id, Note.Kind.INELIGIBLE, today)),
                () -> unknown(problems, row));
      }
    }
    BounceFile.refuse(problems);
    Set<String> contacts = bounced.stream().map(keys::contact).collect(Collectors.toSet());
    int mails = bounce(books, mail -> contacts.contains(mail.claim().contact()), "");
    optedOut.forEach(address -> books.optOut(keys.contact(address), today));
    books.note(study.id(), wave.id(), notes);
    spec.commandLine()
        .getOut()
        .println(
            "%s that came back, %s and %s on units recorded."
                .formatted(
                    Count.of(mails, "mail"),
                    Count.of(optedOut.size(), "opt-out"),
                    Count.of(notes.size(), "note")));
  }

  private void read(Workspace workspace, FieldworkStore books) {
    MailServer server =
        MailFile.read(workspace)
            .imap()
            .orElseThrow(
                () -> new Refusal("mail.properties names no imap.host, expected the mailbox"));
    int[] recorded = new int[1];
    int others =
        new BounceMailbox(server)
            .read(
                returned -> {
                  Map<UUID, String> status =
                      returned.stream()
                          .collect(
                              Collectors.toMap(
                                  BounceMailbox.Returned::mail,
                                  BounceMailbox.Returned::status,
                                  (one, other) -> one));
                  for (Map.Entry<UUID, String> mail : status.entrySet()) {
                    recorded[0] +=
                        bounce(books, m -> m.claim().id().equals(mail.getKey()), mail.getValue());
                  }
                });
    spec.commandLine()
        .getOut()
        .println(
            "%s that came back recorded; %s left unread for you."
                .formatted(Count.of(recorded[0], "mail"), Count.of(others, "other message")));
  }

  /** Records that the chosen mails of the wave came back; how many had not before. */
  private int bounce(
      FieldworkStore books, java.util.function.Predicate<Mail> chosen, String reply) {
    List<Outcome> outcomes =
        books.listMails(study.id(), wave.id()).stream()
            .filter(chosen)
            .filter(mail -> mail.mayHaveLeft() && !mail.isUndeliverable())
            .map(mail -> new Outcome(mail.claim().id(), Outcome.Kind.BOUNCED, Instant.now(), reply))
            .toList();
    books.settle(outcomes);
    return outcomes.size();
  }

  private void unknown(List<String> problems, BounceFile.Row row) {
    problems.add(
        "row %d: found \"%s\", expected %s of wave %s"
            .formatted(
                row.row(),
                row.who(),
                row.kind() == BounceFile.Kind.BOUNCE || row.kind() == BounceFile.Kind.OPT_OUT
                    ? "the address of a contact"
                    : "the id of a unit",
                wave.id()));
  }
}
