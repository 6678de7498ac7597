package fr.openl.store;

import fr.openl.Refusal;
import fr.openl.collection.ItemColumns;
import fr.openl.collection.ItemColumns.Column;
import fr.openl.collection.Response;
import fr.openl.definition.Questionnaire;
import fr.openl.openanswers.CodingScheme;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.duckdb.DuckDBAppender;
import org.jdbi.v3.core.Handle;

/**
 * The wide table of one wave: one row for each valid response, in order of arrival, with the typed
 * columns of {@link ItemColumns}. It is derived from the log and can be built again at any time.
 */
public final class WaveTable {
  private static final String SCHEMA = "wave";

  private final Database database;
  private final Arrivals arrivals;
  private final String study;
  private final String wave;
  private final Questionnaire questionnaire;
  private final InstantSource clock;
  private final List<ItemCells> items;
  private final List<CodedColumns> coded;

  WaveTable(
      Database database,
      Arrivals arrivals,
      String study,
      String wave,
      Questionnaire questionnaire,
      InstantSource clock) {
    this(database, arrivals, study, wave, questionnaire, clock, List.of());
  }

  private WaveTable(
      Database database,
      Arrivals arrivals,
      String study,
      String wave,
      Questionnaire questionnaire,
      InstantSource clock,
      List<CodedColumns> coded) {
    this.database = database;
    this.arrivals = arrivals;
    this.study = study;
    this.wave = wave;
    this.questionnaire = questionnaire;
    this.clock = clock;
    this.coded = List.copyOf(coded);
    this.items =
        questionnaire
            .questions()
            .flatMap(
                question ->
                    question.items().stream()
                        .map(item -> new ItemCells(item, question.prefill().isPresent())))
            .toList();
  }

  /**
   * The same table, whose snapshots hold the codes of open answers as variables.
   *
   * @param schemes of items that the questionnaire asks
   */
  public WaveTable coded(List<CodingScheme> schemes) {
    return new WaveTable(
        database,
        arrivals,
        study,
        wave,
        questionnaire,
        clock,
        IntStream.range(0, schemes.size())
            .mapToObj(i -> new CodedColumns(schemes.get(i), i))
            .toList());
  }

  /**
   * Brings the table up to the log: adds what arrived, removes what was superseded or withdrawn;
   * builds it when it does not exist or has other columns.
   *
   * @throws Refusal when an answer does not fit the questionnaire
   */
  public void update() {
    arrivals.settle();
    database.derive(this::update);
  }

  /** Builds the table from the whole log. */
  public void rebuild() {
    arrivals.settle();
    database.derive(this::rebuild);
  }

  /**
   * Publishes the wave as it is now under {@code folder}; begins again when something is erased
   * meanwhile. Who answers meanwhile does not wait.
   *
   * @return the new snapshot, or the one there is when nothing has changed since
   * @throws Refusal when {@code folder} cannot be written
   */
  public Snapshot publish(Path folder) {
    while (true) {
      long erasures = database.erasures();
      try {
        Snapshot published = publishOnce(folder);
        if (erasures == database.erasures()) {
          return published;
        }
      } catch (Refusal refused) {
        if (erasures == database.erasures()) {
          throw refused;
        }
      }
      Snapshot.removeAll(folder, study, wave);
    }
  }

  private Snapshot publishOnce(Path folder) {
    arrivals.settle();
    return database.derive(
        handle -> {
          long sequence = update(handle);
          return new SnapshotWriter(handle, this, folder, clock.instant()).publish(sequence);
        });
  }

  String study() {
    return study;
  }

  String wave() {
    return wave;
  }

  String revision() {
    return questionnaire.revision();
  }

  /** The table's name as SQL reads it. */
  String name() {
    return name(study, wave);
  }

  /** The name of a wave's table as SQL reads it. */
  static String name(String study, String wave) {
    return Sql.quoted(SCHEMA) + "." + Sql.quoted(study + "/" + wave);
  }

  /** The columns of the analysis: all but what was written in free text. */
  List<Column> columns() {
    return Stream.concat(
            head(), items.stream().flatMap(item -> item.isText() ? item.states() : item.columns()))
        .toList();
  }

  /** The coded variables beside the columns. */
  List<CodedColumns> coded() {
    return coded;
  }

  /** The columns of free text, with the response they belong to. */
  List<Column> texts() {
    return Stream.concat(
            head().limit(1), items.stream().filter(ItemCells::isText).flatMap(ItemCells::values))
        .toList();
  }

  private long update(Handle handle) throws SQLException {
    Optional<Progress> progress =
        handle
            .createQuery(Sql.statement("find_wave_table"))
            .bind("study", study)
            .bind("wave", wave)
            .map((row, context) -> new Progress(row.getString("columns"), row.getLong("sequence")))
            .findOne();
    if (progress.isEmpty() || !progress.get().columns().equals(definition())) {
      return rebuild(handle);
    }
    long after = progress.get().sequence();
    handle
        .createUpdate(Sql.statement("remove_superseded"))
        .define("table", name())
        .bind("study", study)
        .bind("wave", wave)
        .bind("after", after)
        .execute();
    return fill(handle, after);
  }

  private long rebuild(Handle handle) throws SQLException {
    handle
        .createUpdate(Sql.statement("create_wave_table"))
        .define("table", name())
        .define("columns", definition())
        .execute();
    return fill(handle, 0);
  }

  private long fill(Handle handle, long after) throws SQLException {
    ResponseLog log = new ResponseLog(handle);
    try (DuckDBAppender rows = Database.appender(handle, SCHEMA, table())) {
      log.eachCurrent(study, wave, after, response -> append(rows, response));
      rows.flush();
    }
    long sequence = log.lastSequence(study, wave);
    handle
        .createUpdate(Sql.statement("set_wave_table"))
        .bind("study", study)
        .bind("wave", wave)
        .bind("columns", definition())
        .bind("sequence", sequence)
        .execute();
    return sequence;
  }

  private void append(DuckDBAppender row, Response response) {
    try {
      row.beginRow().append(response.id().toString()).append(response.unit());
      if (response.submitted().isPresent()) {
        row.appendEpochMicros(ResponseLog.micros(response.submitted().get()));
      } else {
        row.appendNull();
      }
      row.append(response.origin().name());
      for (ItemCells item : items) {
        item.append(row, response);
      }
      row.endRow();
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }

  private String table() {
    return study + "/" + wave;
  }

  private String definition() {
    return Stream.concat(head(), items.stream().flatMap(ItemCells::columns))
        .map(column -> Sql.quoted(column.name()) + " " + column.sqlType())
        .collect(Collectors.joining(", "));
  }

  private static Stream<Column> head() {
    return Stream.of(
        new Column(ItemColumns.RESPONSE, "VARCHAR"),
        new Column(ItemColumns.UNIT, "VARCHAR"),
        new Column(ItemColumns.SUBMITTED, "TIMESTAMP"),
        new Column(ItemColumns.ORIGIN, "VARCHAR"));
  }

  private record Progress(String columns, long sequence) {}
}
