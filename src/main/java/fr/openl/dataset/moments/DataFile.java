package fr.openl.dataset.moments;

import fr.openl.Refusal;
import fr.openl.definition.expression.Nearest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import org.duckdb.DuckDBReadableVector;
import tech.tablesaw.api.Table;

/**
 * A file of units, CSV or Parquet, opened to be summed. A CSV file's cells are texts as they stand,
 * so that codes such as {@code 01} stay what they are; an empty cell and {@code NA} are missing.
 * Columns that were looked at and hold nothing but plain numbers are summed as numbers, those of 0
 * and 1 as conditions, which is faster: should another spelling of one follow much later, it is
 * that number, and {@code true} is 1. Nothing is written. One thread only.
 */
public final class DataFile implements AutoCloseable {
  private final UnitsView units;
  private final boolean ownsConnection;
  private final Map<String, DataColumn> columns;
  private final PlainColumns plain;

  private DataFile(UnitsView units, boolean ownsConnection) throws SQLException {
    this.units = units;
    this.plain = new PlainColumns(units.relation().isDeclared());
    this.ownsConnection = ownsConnection;
    this.columns = readColumns();
  }

  /**
   * Starts the engine that reads files, beside other work: loading its library takes as long as
   * reading the words of a command. If it fails, the first file to be opened tells why.
   */
  public static void startEngine() {
    Thread.ofPlatform()
        .daemon()
        .uncaughtExceptionHandler((thread, failure) -> {})
        .start(() -> UnitsView.close(UnitsView.connect()));
  }

  /**
   * Opens the file at {@code path}.
   *
   * @throws Refusal when it is missing, unreadable, or neither CSV nor Parquet
   */
  public static DataFile open(Path path) {
    if (!Files.isRegularFile(path)) {
      throw new Refusal(path + ": found no file there; expected a CSV or Parquet file");
    }
    try {
      FileRelation relation = FileRelation.of(path);
      Connection connection = UnitsView.connect();
      try {
        UnitsView units = new UnitsView(path, connection, relation);
        return new DataFile(units.withDecimalCommasIfAny(), true);
      } catch (SQLException unreadable) {
        UnitsView.close(connection);
        throw UnitsView.unreadable(path, unreadable);
      }
    } catch (IOException unreadable) {
      throw UnitsView.unreadable(path, unreadable);
    }
  }

  /**
   * The rows of a table in memory, each cell a text as it stands; a missing cell has no value.
   *
   * @param name names the units in messages
   */
  public static DataFile of(Table units, String name) {
    Connection connection = UnitsView.connect();
    try {
      new TableInMemory(units).create(connection);
      return new DataFile(
          new UnitsView(Path.of(name), connection, FileRelation.ofTable(TableInMemory.NAME)), true);
    } catch (SQLException unreadable) {
      UnitsView.close(connection);
      throw UnitsView.unreadable(Path.of(name), unreadable);
    }
  }

  /**
   * The units that stand in a table already, summed as those of a file are.
   *
   * @param connection stays open when this is closed
   * @param relation the table's name
   * @param path names the units in messages
   */
  public static DataFile over(Connection connection, String relation, Path path) {
    try {
      return new DataFile(new UnitsView(path, connection, FileRelation.ofTable(relation)), false);
    } catch (SQLException failed) {
      throw UnitsView.unreadable(path, failed);
    }
  }

  public Path path() {
    return units.path();
  }

  /** Every column, in the order of the file. */
  public List<DataColumn> columns() {
    return List.copyOf(columns.values());
  }

  public Optional<DataColumn> findColumn(String name) {
    return Optional.ofNullable(columns.get(name));
  }

  /**
   * The column {@code name}.
   *
   * @throws Refusal when the file has none; it names the nearest
   */
  public DataColumn getColumn(String name) {
    return findColumn(name)
        .orElseThrow(
            () ->
                new Refusal(
                    "%s has no column '%s'%s; there are: %s"
                        .formatted(
                            path(),
                            name,
                            Nearest.among(columns.keySet(), name)
                                .map(near -> ", did you mean '" + near + "'?")
                                .orElse(""),
                            String.join(", ", columns.keySet()))));
  }

  /** What the values of {@code wanted} look like in the first {@code rows} units. */
  public Map<DataColumn, ColumnProfile> preview(List<DataColumn> wanted, int rows) {
    if (wanted.isEmpty()) {
      return Map.of();
    }
    units.show(wanted, List.of());
    String values = wanted.stream().map(DataColumn::value).collect(Collectors.joining(", "));
    List<Map<String, Long>> counts = new ArrayList<>();
    long[] missing = new long[wanted.size()];
    wanted.forEach(column -> counts.add(new HashMap<>()));
    units.eachChunk(
        "SELECT " + values + " FROM " + UnitsView.NAME + " LIMIT " + rows,
        chunk -> {
          for (int i = 0; i < missing.length; i++) {
            DuckDBReadableVector column = chunk.vector(i);
            for (int row = 0; row < Chunks.rows(chunk); row++) {
              counts.get(i).merge(Chunks.text(column, row), 1L, Long::sum);
            }
          }
        });
    for (int i = 0; i < missing.length; i++) {
      Long without = counts.get(i).remove("");
      missing[i] = without == null ? 0 : without;
    }
    Map<DataColumn, ColumnProfile> profiles = new LinkedHashMap<>();
    for (int i = 0; i < missing.length; i++) {
      profiles.put(
          wanted.get(i), known(new ColumnProfile(wanted.get(i), counts.get(i), missing[i])));
    }
    return profiles;
  }

  /** What all the values of a column look like. */
  public ColumnProfile profile(DataColumn column) {
    units.show(List.of(column), List.of());
    Map<String, Long> counts = new HashMap<>();
    long[] missing = new long[1];
    units.each(
        "SELECT %s, COUNT(*) FROM %s GROUP BY %s"
            .formatted(column.value(), UnitsView.NAME, column.value()),
        row -> {
          long count = row.getLong(2);
          MomentTable.text(row, 1)
              .ifPresentOrElse(
                  value -> counts.merge(value, count, Long::sum), () -> missing[0] += count);
        });
    return known(new ColumnProfile(column, counts, missing[0]));
  }

  private ColumnProfile known(ColumnProfile profile) {
    plain.learn(profile);
    return profile;
  }

  /** The sums of every cell that holds a unit, a row a cell, in no order. */
  public MomentTable sums(MomentQuery query) {
    try {
      MomentTable quick = sums(query, ShownColumns.quickly(query, plain));
      if (quick.hasFiniteRanges(query.ranges().size())) {
        return quick;
      }
    } catch (SQLException wordAmongPlainNumbers) {
      plain.forget();
    }
    try {
      return sums(query, ShownColumns.thoroughly(query));
    } catch (SQLException failed) {
      throw wordAmongNumbers(query).orElseGet(() -> UnitsView.unreadable(path(), failed));
    }
  }

  private MomentTable sums(MomentQuery query, ShownColumns shown) throws SQLException {
    units.show(shown);
    return MomentTable.read(
        units.connection(), query.sql(UnitsView.NAME, shown.flags()), query.keys().size());
  }

  /** DuckDB reads columns that are only wanted as numbers as such, and fails at a word. */
  private Optional<Refusal> wordAmongNumbers(MomentQuery query) {
    for (DataColumn column : query.amounts()) {
      OptionalLong row = findRow(new Factor.NotNumeric(column));
      if (row.isPresent()) {
        return Optional.of(notNumeric(column));
      }
    }
    return Optional.empty();
  }

  /** The refusal of a column with a value that spells no number. */
  public Refusal notNumeric(DataColumn column) {
    return new Refusal(
        "%s: row %d has something else than a number in %s (rows counted without the header)"
            .formatted(path(), findRow(new Factor.NotNumeric(column)).orElse(0), column.name()));
  }

  /** The number of the first row where {@code condition}, a factor, holds; the header is row 0. */
  public OptionalLong findRow(Factor condition) {
    return findRow(condition.column(), condition.sql());
  }

  /** The number of the first row without a value in {@code column}; the header is row 0. */
  public OptionalLong findMissing(DataColumn column) {
    return findRow(column, column.value() + " IS NULL");
  }

  /** The number of the first row with a negative amount in {@code column}; the header is row 0. */
  public OptionalLong findNegative(DataColumn column) {
    return findRow(column, column.amount() + " < 0");
  }

  private OptionalLong findRow(DataColumn column, String condition) {
    units.show(List.of(column), List.of(column));
    return units.findRow(condition);
  }

  @Override
  public void close() {
    if (ownsConnection) {
      UnitsView.close(units.connection());
    }
  }

  private Map<String, DataColumn> readColumns() throws SQLException {
    return units.query(
        "SELECT * FROM " + units.relation().table(Set.of(), Set.of()) + " LIMIT 0",
        none -> {
          Map<String, DataColumn> found = new LinkedHashMap<>();
          ResultSetMetaData header = none.getMetaData();
          for (int i = 1; i <= header.getColumnCount(); i++) {
            String name = header.getColumnName(i);
            found.put(name, new DataColumn(name, kind(header.getColumnType(i))));
          }
          return found;
        });
  }

  private static DataColumn.Kind kind(int type) {
    return switch (type) {
      case Types.BOOLEAN, Types.BIT -> DataColumn.Kind.TRUTH;
      case Types.TINYINT, Types.SMALLINT, Types.INTEGER, Types.BIGINT -> DataColumn.Kind.WHOLE;
      case Types.FLOAT, Types.REAL, Types.DOUBLE, Types.DECIMAL, Types.NUMERIC ->
          DataColumn.Kind.NUMBER;
      default -> DataColumn.Kind.TEXT;
    };
  }
}
