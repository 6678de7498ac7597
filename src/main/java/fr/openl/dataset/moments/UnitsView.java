package fr.openl.dataset.moments;

import fr.openl.Refusal;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.OptionalLong;
import java.util.Properties;
import java.util.stream.Collectors;
import org.duckdb.DuckDBDriver;

/** A file's units as a view that standard SQL reads. */
record UnitsView(Path path, Connection connection, FileRelation relation) {
  static final String NAME = "units_of_file";

  /** What is done with every row of an answer. */
  @FunctionalInterface
  interface RowUse {
    void accept(ResultSet row) throws SQLException;
  }

  /** What is made of a whole answer. */
  @FunctionalInterface
  interface Reading<T> {
    T of(ResultSet rows) throws SQLException;
  }

  /** The same units, with decimal commas where the first rows have any. */
  UnitsView withDecimalCommasIfAny() throws SQLException {
    boolean any =
        relation.comma() == FileRelation.Comma.POSSIBLE
            && query(relation.asksForDecimalCommas(), row -> row.next() && row.getBoolean(1));
    return any ? new UnitsView(path, connection, relation.withDecimalCommas()) : this;
  }

  /** Makes the view hold {@code values} as they are spelled and the numbers of {@code amounts}. */
  void show(List<DataColumn> values, List<DataColumn> amounts) {
    try {
      show(ShownColumns.of(values, amounts));
    } catch (SQLException failed) {
      throw unreadable(path, failed);
    }
  }

  /** Makes the view hold what {@code shown} says. */
  void show(ShownColumns shown) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(relation.view(NAME, shown));
    }
  }

  <T> T query(String sql, Reading<T> reading) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      return reading.of(rows);
    }
  }

  void each(String sql, RowUse use) {
    try {
      query(
          sql,
          rows -> {
            while (rows.next()) {
              use.accept(rows);
            }
            return rows;
          });
    } catch (SQLException failed) {
      throw unreadable(path, failed);
    }
  }

  void eachChunk(String sql, Chunks.Use use) {
    try {
      Chunks.query(
          connection,
          sql,
          answer -> {
            Chunks.each(answer, use);
            return answer;
          });
    } catch (SQLException failed) {
      throw unreadable(path, failed);
    }
  }

  /** The number of the first row where {@code condition} holds; the header is row 0. */
  OptionalLong findRow(String condition) {
    long[] found = {0};
    each(
        "SELECT MIN(number) FROM (SELECT ROW_NUMBER() OVER () AS number, CASE WHEN %s THEN 1 END AS hit FROM %s) AS numbered WHERE hit = 1"
            .formatted(condition, NAME),
        row -> found[0] = row.getLong(1));
    return found[0] == 0 ? OptionalLong.empty() : OptionalLong.of(found[0]);
  }

  /** A database in memory. JDBC's manager of drivers would look for others in every library. */
  static Connection connect() {
    try {
      Connection connection = new DuckDBDriver().connect("jdbc:duckdb:", new Properties());
      try (Statement settings = connection.createStatement()) {
        settings.execute("SET temp_directory = ''"); // the sums fit in memory: spill nowhere
      }
      return connection;
    } catch (SQLException e) {
      throw new IllegalStateException("DuckDB does not start", e);
    }
  }

  static void close(Connection connection) {
    try {
      connection.close();
    } catch (SQLException e) {
      throw new IllegalStateException("A reading connection cannot be closed", e);
    }
  }

  /** What DuckDB says first, without the row itself, which may be about someone. */
  static Refusal unreadable(Path path, Exception why) {
    String said =
        String.valueOf(why.getMessage())
            .lines()
            .filter(line -> !line.isBlank() && !line.startsWith("Original Line"))
            .limit(2)
            .collect(Collectors.joining(": "));
    return new Refusal("%s cannot be read: %s".formatted(path, said), why);
  }
}
