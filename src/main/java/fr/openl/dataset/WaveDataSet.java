package fr.openl.dataset;

import fr.openl.Refusal;
import fr.openl.collection.ItemColumns;
import fr.openl.collection.Response.Origin;
import fr.openl.definition.Questionnaire;
import fr.openl.frame.Wave;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tech.tablesaw.api.Table;

/**
 * The responses of one wave ready to analyse, read from the wave's snapshot: a Parquet file with
 * the columns of {@link ItemColumns}, one row a response. Answers that the wave declares as
 * recorded wrongly have the state {@code voided} and no value. Nothing here writes. One thread
 * only.
 */
public final class WaveDataSet implements AutoCloseable {
  private static final String ROWS = "wave_rows";
  private static final String PREVIOUS = "previous_rows";
  private static final String UNITS = "wave_units";

  private final Connection connection;
  private final Questionnaire questionnaire;
  private final Wave wave;
  private final Codebook codebook;
  private final AnswerSql sql;
  private Optional<PreviousWave> previous = Optional.empty();

  private WaveDataSet(Connection connection, Questionnaire questionnaire, Wave wave) {
    this.connection = connection;
    this.questionnaire = questionnaire;
    this.wave = wave;
    this.codebook = Codebook.of(questionnaire);
    this.sql = new AnswerSql(codebook, wave);
  }

  /**
   * The data set of {@code wave}, which asks {@code questionnaire}.
   *
   * @param snapshot the wave's Parquet file
   * @throws Refusal when the file is missing, unreadable, or lacks a column of the questionnaire
   */
  public static WaveDataSet open(Path snapshot, Questionnaire questionnaire, Wave wave) {
    if (!Files.isRegularFile(snapshot)) {
      throw new Refusal(
          "Wave %s has no snapshot at %s: import its responses or collect some first."
              .formatted(wave.id(), snapshot));
    }
    WaveDataSet opened = new WaveDataSet(connect(), questionnaire, wave);
    try {
      new SnapshotView(questionnaire, opened.codebook, wave)
          .create(opened.connection, snapshot, ROWS);
      return opened;
    } catch (SQLException | Refusal e) {
      opened.close();
      throw e instanceof Refusal refusal
          ? refusal
          : new Refusal("The snapshot %s cannot be read: %s".formatted(snapshot, firstLine(e)), e);
    }
  }

  /**
   * Sets the wave before beside this one: units that answered both are then on the panel.
   *
   * @throws Refusal as {@link #open}
   */
  public void compareWith(PreviousWave wave) {
    try {
      new SnapshotView(wave.questionnaire(), wave.codebook(), wave.wave())
          .create(connection, wave.snapshot(), PREVIOUS);
    } catch (SQLException e) {
      throw new Refusal(
          "The snapshot %s cannot be read: %s".formatted(wave.snapshot(), firstLine(e)), e);
    }
    previous = Optional.of(wave);
  }

  /** The wave before, where it is known and has responses. */
  public Optional<PreviousWave> previous() {
    return previous;
  }

  /**
   * Values of single units; close it before asking for others.
   *
   * @throws IllegalArgumentException when it asks for the wave before and there is none
   */
  public UnitTable units(UnitQuery query) {
    if (!query.before().isEmpty() && previous.isEmpty()) {
      throw new IllegalArgumentException("Wave " + wave.id() + " stands beside no previous wave");
    }
    return new UnitTable(connection, UNITS, query.sql(ROWS, PREVIOUS), wave.id());
  }

  public Questionnaire questionnaire() {
    return questionnaire;
  }

  public Wave wave() {
    return wave;
  }

  public Codebook codebook() {
    return codebook;
  }

  /** Expressions over this wave's answers, in SQL. */
  public AnswerSql sql() {
    return sql;
  }

  /** How many valid responses the wave has. */
  public long responses() {
    return count("TRUE");
  }

  /** Whether any response was made up. */
  public boolean simulated() {
    return count(Sql.name(ItemColumns.ORIGIN) + " = " + Sql.text(Origin.SIMULATED.name())) > 0;
  }

  /** The per-cell sums of the wave: a row for everyone, then one a domain, in no order. */
  public Table aggregate(Aggregation aggregation) {
    return table(aggregation.sql(ROWS), "moments of wave " + wave.id());
  }

  /**
   * The answers to some items, a row a response: for each item its column {@code <id>:_state} and
   * its value columns, which are missing unless the state is {@code given}.
   *
   * @throws IllegalArgumentException when the revision has no such item
   */
  public Table answers(List<String> items) {
    List<String> columns = new ArrayList<>();
    for (String id : items) {
      ItemColumns of = new ItemColumns(codebook.getVariable(id).item());
      columns.add(Sql.name(of.state()));
      for (ItemColumns.Column value : of.values()) {
        columns.add(
            "CASE WHEN %s = 'given' THEN %s END AS %s"
                .formatted(Sql.name(of.state()), Sql.name(value.name()), Sql.name(value.name())));
      }
    }
    return table("SELECT " + String.join(", ", columns) + " FROM " + ROWS, wave.id());
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw new IllegalStateException("A reading connection cannot be closed", e);
    }
  }

  private long count(String condition) {
    Table one =
        aggregate(new Aggregation(condition, List.of(CellSum.count("n", "TRUE")), List.of()));
    return Math.round(one.doubleColumn("n").getDouble(0));
  }

  private Table table(String query, String name) {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      return Table.read().db(rows, name);
    } catch (SQLException e) {
      throw new IllegalStateException("Wave " + wave.id() + " cannot be read: " + query, e);
    }
  }

  private static Connection connect() {
    try {
      Connection connection = DriverManager.getConnection("jdbc:duckdb:");
      try (Statement settings = connection.createStatement()) {
        settings.execute("SET temp_directory = ''"); // the sums fit in memory: spill nowhere
      }
      return connection;
    } catch (SQLException e) {
      throw new IllegalStateException("DuckDB does not start", e);
    }
  }

  private static String firstLine(Exception e) {
    return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
  }
}
