package fr.openl.dataset;

import fr.openl.Refusal;
import fr.openl.collection.ItemColumns;
import fr.openl.collection.Response.Origin;
import fr.openl.collection.ValueState;
import fr.openl.dataset.moments.MomentTable;
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
import java.util.function.Consumer;
import java.util.stream.Collectors;
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
  private final FrameLink frame;
  private Optional<PreviousWave> previous = Optional.empty();

  private WaveDataSet(
      Connection connection, Questionnaire questionnaire, Wave wave, FrameLink frame) {
    this.connection = connection;
    this.questionnaire = questionnaire;
    this.wave = wave;
    this.codebook = Codebook.of(questionnaire);
    this.frame = frame;
    this.sql = new AnswerSql(codebook, wave, frame.variables());
  }

  /**
   * The data set of {@code wave}, which asks {@code questionnaire}.
   *
   * @param snapshot the wave's Parquet file
   * @param frame the wave's frame
   * @throws Refusal when the file is missing, unreadable, or lacks a column of the questionnaire
   */
  public static WaveDataSet open(
      Path snapshot, Questionnaire questionnaire, Wave wave, FrameLink frame) {
    if (!Files.isRegularFile(snapshot)) {
      throw new Refusal(
          "Wave %s has no snapshot at %s: import its responses or collect some first."
              .formatted(wave.id(), snapshot));
    }
    WaveDataSet opened = new WaveDataSet(connect(), questionnaire, wave, frame);
    try {
      FrameTable units = new FrameTable(frame);
      units.create(opened.connection);
      new SnapshotView(questionnaire, opened.codebook, wave, units)
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
      new SnapshotView(
              wave.questionnaire(), wave.codebook(), wave.wave(), new FrameTable(FrameLink.NONE))
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
   * @param classes what is known of them besides; units of no class are left out
   * @throws IllegalArgumentException when it asks for the wave before and there is none
   */
  public UnitTable units(UnitQuery query, UnitClasses classes) {
    if (!query.before().isEmpty() && previous.isEmpty()) {
      throw new IllegalArgumentException("Wave " + wave.id() + " stands beside no previous wave");
    }
    return new UnitTable(connection, UNITS, query.sql(ROWS, PREVIOUS, classes), wave.id());
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

  public FrameLink frame() {
    return frame;
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

  /**
   * How many responses have {@code item} in {@code state}.
   *
   * @throws IllegalArgumentException when the revision has no such item
   */
  public long countState(String item, ValueState state) {
    return count(
        Sql.name(new ItemColumns(codebook.getVariable(item).item()).state())
            + " = "
            + Sql.text(state.spelling()));
  }

  /**
   * The moments of the wave: a row for each part of everyone and of each domain, in no order. Its
   * texts are the variable, the domain and the keys, empty where they are missing.
   */
  public MomentTable aggregate(Aggregation aggregation) {
    String query = aggregation.sql(ROWS);
    try {
      // the keys follow the variable and the domain
      return MomentTable.read(connection, query, 2 + aggregation.keys().size());
    } catch (SQLException e) {
      throw new IllegalStateException("Wave " + wave.id() + " cannot be read: " + query, e);
    }
  }

  /** How many responses the unit has that has the most in this wave. */
  public long mostResponsesOfAUnit() {
    Table most =
        table(
            "SELECT COALESCE(MAX(n), 0) AS n FROM (SELECT COUNT(*) AS n FROM "
                + ROWS
                + " GROUP BY "
                + Sql.name(ItemColumns.UNIT)
                + ") AS units",
            wave.id());
    return Math.round(most.numberColumn(0).getDouble(0));
  }

  /** Further columns of each response, in SQL, after its id: texts, in the order of the ids. */
  public Table columns(List<Aggregation.Breakdown> wanted) {
    String columns =
        wanted.stream()
            .map(column -> ", " + column.sql() + " AS " + Sql.name(column.variable()))
            .collect(Collectors.joining());
    return table(
        "SELECT %s%s FROM %s ORDER BY 1".formatted(Sql.name(ItemColumns.RESPONSE), columns, ROWS),
        wave.id());
  }

  /**
   * The answers to some items, a row a response: for each item its column {@code <id>:_state} and
   * its value columns, which are missing unless the state is {@code given}.
   *
   * @throws IllegalArgumentException when the revision has no such item
   */
  public Table answers(List<String> items) {
    return table("SELECT " + columnsOf(items) + " FROM " + ROWS, wave.id());
  }

  /**
   * The same in the order of the responses' ids, after the id and the unit of each.
   *
   * @throws IllegalArgumentException when the revision has no such item
   */
  public Table responses(List<String> items) {
    return table(
        "SELECT %s, %s%s FROM %s ORDER BY 1"
            .formatted(
                Sql.name(ItemColumns.RESPONSE),
                Sql.name(ItemColumns.UNIT),
                items.isEmpty() ? "" : ", " + columnsOf(items),
                ROWS),
        wave.id());
  }

  private String columnsOf(List<String> items) {
    List<String> columns = new ArrayList<>();
    for (String id : items) {
      columns.add(Sql.name(new ItemColumns(codebook.getVariable(id).item()).state()));
      sql.values(id).stream().map(UnitColumn::declaration).forEach(columns::add);
    }
    return String.join(", ", columns);
  }

  /**
   * Hands over columns of every response, one response at a time, in the order of the ids.
   *
   * @param texts the snapshot's file of texts; asked for when a column is one of them
   * @throws Refusal when the file of texts cannot be read
   */
  public void eachRow(
      List<RowColumn> wanted, Optional<Path> texts, Consumer<List<Optional<Object>>> each) {
    try {
      new ResponseRows(wanted, texts).read(connection, ROWS, each);
    } catch (SQLException e) {
      throw new Refusal(
          "The responses of wave %s cannot be read: %s".formatted(wave.id(), firstLine(e)), e);
    }
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
    MomentTable one =
        aggregate(new Aggregation(List.of(), List.of(CellSum.count("n", condition)), List.of()));
    return Math.round(one.numbers("n")[0]);
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
