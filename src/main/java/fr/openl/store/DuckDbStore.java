package fr.openl.store;

import fr.openl.Refusal;
import fr.openl.collection.CollectionEvent;
import fr.openl.collection.Draft;
import fr.openl.collection.ImportLog;
import fr.openl.collection.Journal;
import fr.openl.collection.Response;
import fr.openl.collection.Responses;
import fr.openl.definition.Questionnaire;
import fr.openl.fieldwork.Invitation;
import fr.openl.fieldwork.Invitations;
import fr.openl.fieldwork.WaveDecision;
import fr.openl.fieldwork.outcome.Cases;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.stream.Stream;

/**
 * Responses kept in one DuckDB file, owned by one process at a time. Nothing in the log is ever
 * overwritten; the wide tables and the snapshots are derived from it.
 *
 * <p>What {@code append}, {@code withdraw} and the import return from is durable: the commit has
 * reached the disk ({@code fsync}) and survives a crash of the process or of the machine. Safe for
 * many threads; writes take turns, reads do not wait for them. The class holds the four ports of
 * collecting together, for they share one order of what arrived; what each does stands in types of
 * its own.
 */
public final class DuckDbStore
    implements Responses, Journal, Invitations, ImportLog, AutoCloseable {
  private final Database database;
  private final InstantSource clock;
  private final LogMemory memory;
  private final Arrivals arrivals;

  /** The studies whose mails are being sent. */
  private final Set<String> mailing;

  private final StateTally tally;

  /** Study and wave → what was decided about it, as far as it was asked for. */
  private final Map<List<String>, List<WaveDecision>> decided;

  private final boolean owner;

  private DuckDbStore(
      Database database,
      InstantSource clock,
      LogMemory memory,
      Arrivals arrivals,
      Set<String> mailing,
      StateTally tally,
      Map<List<String>, List<WaveDecision>> decided,
      boolean owner) {
    this.database = database;
    this.clock = clock;
    this.memory = memory;
    this.arrivals = arrivals;
    this.mailing = mailing;
    this.tally = tally;
    this.decided = decided;
    this.owner = owner;
  }

  /**
   * Opens the store in {@code file}, or creates it there.
   *
   * @throws Refusal when the file is in use by another process, is damaged, is no store of OPEN-L
   *     or was written by a newer version
   */
  public static DuckDbStore open(Path file) {
    return open(file, InstantSource.system());
  }

  /** Like {@link #open(Path)}, with {@code clock} telling when responses are received. */
  public static DuckDbStore open(Path file, InstantSource clock) {
    Database database = Database.open(file, Migrations.ALL, clock);
    try {
      LogMemory memory = new LogMemory();
      Arrivals arrivals = Arrivals.open(file, database, memory);
      return new DuckDbStore(
          database,
          clock,
          memory,
          arrivals,
          ConcurrentHashMap.newKeySet(),
          new StateTally(),
          new ConcurrentHashMap<>(),
          true);
    } catch (RuntimeException refused) {
      database.close();
      throw refused;
    }
  }

  /** This store for a guest: closing what is lent leaves this one open. */
  public DuckDbStore lend() {
    return new DuckDbStore(database, clock, memory, arrivals, mailing, tally, decided, false);
  }

  /** The frames, mails and cases in this store. */
  public FieldworkStore fieldwork() {
    return new FieldworkStore(database, this::settled, mailing, tally);
  }

  /** Where the history of cases is read. */
  public Cases.Books cases() {
    FieldworkStore fieldwork = fieldwork();
    return new Cases.Books(fieldwork, this, fieldwork, fieldwork, fieldwork, fieldwork);
  }

  /** The accounts, the audit log and the decisions about waves in this store. */
  public DeskStore desk() {
    return new DeskStore(database, clock, decided);
  }

  /** The neighbours in this store. */
  public NeighbourStore neighbours() {
    return new NeighbourStore(database);
  }

  /** What was promised, erased and asked for by units, in this store. */
  public PrivacyStore privacy() {
    return new PrivacyStore(database, this::settled, memory, clock);
  }

  /** The open answers in this store. */
  public AnswerStore openAnswers() {
    return new AnswerStore(this::settled);
  }

  @Override
  public void append(List<Response> responses) {
    settled()
        .write(
            handle ->
                new LogAppender(handle, memory)
                    .append(
                        responses.stream()
                            .map(response -> LogRow.of(response, clock.instant()))
                            .iterator()));
  }

  @Override
  public void withdraw(UUID id) {
    record(List.of(new CollectionEvent.ResponseWithdrawn(id)));
  }

  @Override
  public void record(List<CollectionEvent> events) {
    Instant now = clock.instant();
    if (events.stream().allMatch(CollectionEvent::isFirstResponse)
        && arrivals.keep(
            events.stream()
                .map(CollectionEvent.ResponseSent.class::cast)
                .map(sent -> LogRow.of(sent.response(), now))
                .toList())) {
      return;
    }
    settled()
        .write(
            handle -> {
              new EventLog(handle, memory, now).record(events);
              return events;
            });
    if (events.stream().anyMatch(CollectionEvent.ResponseErased.class::isInstance)) {
      database.erased();
    }
  }

  @Override
  public void watchGroups(IntConsumer told) {
    arrivals.watchGroups(told);
  }

  @Override
  public Optional<Draft> findDraft(Draft.Key key) {
    return database.read(handle -> new DraftTables(handle).find(key));
  }

  @Override
  public void invite(List<Invitation> invitations) {
    database.write(
        handle -> {
          new InvitationTable(handle).add(invitations);
          return invitations;
        });
  }

  @Override
  public Optional<Invitation> findInvitation(String print) {
    return database.read(handle -> new InvitationTable(handle).find(print));
  }

  @Override
  public List<Invitation> listInvitations(String study, String wave) {
    return database.read(handle -> new InvitationTable(handle).list(study, wave));
  }

  @Override
  public int revoke(String study, String wave, String unit) {
    return database.write(handle -> new InvitationTable(handle).revoke(study, wave, unit));
  }

  @Override
  public Optional<Response> findResponse(UUID id) {
    return settled().read(handle -> new ResponseLog(handle).find(id));
  }

  @Override
  public Optional<Response> findCurrent(String study, String wave, String unit) {
    return findOfUnit("find_current", study, wave, unit);
  }

  @Override
  public Optional<Response> findLast(String study, String wave, String unit) {
    return findOfUnit("find_last", study, wave, unit);
  }

  private Optional<Response> findOfUnit(String statement, String study, String wave, String unit) {
    return settled()
        .read(
            handle ->
                handle
                    .createQuery(Sql.statement(statement))
                    .bind("study", study)
                    .bind("wave", wave)
                    .bind("unit", unit)
                    .map(ResponseLog::response)
                    .findOne());
  }

  @Override
  public void eachCurrent(String study, String wave, Consumer<Response> each) {
    settled()
        .read(
            handle -> {
              new ResponseLog(handle).eachCurrent(study, wave, 0, each);
              return wave;
            });
  }

  @Override
  public long countCurrent(String study, String wave) {
    return settled().read(handle -> new ResponseLog(handle).countCurrent(study, wave));
  }

  @Override
  public Optional<Imported> findImport(String fingerprint) {
    return database.read(handle -> ImportTable.find(handle, fingerprint));
  }

  @Override
  public Imported append(ImportBatch batch, Stream<Response> responses) {
    return settled()
        .write(handle -> ImportTable.append(handle, memory, batch, responses, clock.instant()));
  }

  /** The wide table of one wave, with the columns of {@code questionnaire}. */
  public WaveTable waveTable(String study, String wave, Questionnaire questionnaire) {
    return new WaveTable(database, arrivals, study, wave, questionnaire, clock);
  }

  /**
   * Writes the file anew without the bytes of what was erased. All others wait meanwhile: for after
   * a retention run, not after every erasure.
   *
   * @throws Refusal when there is no room for a second file
   */
  public void compact() {
    settled().compact();
  }

  /**
   * A copy of everything at one moment, in {@code file}, with its manifest beside it. What was
   * erased is not in it, not even as bytes left over. Nobody waits for it.
   *
   * @throws Refusal when it cannot be written
   */
  public Backup backup(Path file) {
    Path copy = file.resolveSibling("." + file.getFileName() + ".writing");
    Instant moment = clock.instant();
    try {
      Files.deleteIfExists(copy);
      BackupContents contents = settled().copyTo(copy, BackupContents::of);
      return Backup.publish(copy, file, moment, contents.schema(), contents.rows());
    } catch (IOException failure) {
      throw new Refusal("No backup can be written to " + file + ".", failure);
    }
  }

  @Override
  public void close() {
    if (owner) {
      try {
        arrivals.close();
      } finally {
        database.close();
      }
    }
  }

  /** The database, once everything that came in is in its log. */
  private Database settled() {
    arrivals.settle();
    return database;
  }
}
