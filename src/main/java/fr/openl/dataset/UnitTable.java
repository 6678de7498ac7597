package fr.openl.dataset;

import fr.openl.dataset.moments.DataFile;
import fr.openl.dataset.moments.MomentTable;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Values of the single units of a wave, held for as long as one indicator is computed. It is read
 * as sums by {@link #aggregate} and as a sample by {@link #units}. Gone once it is closed, and
 * before its data set is. One thread only.
 */
public final class UnitTable implements AutoCloseable {
  private final Connection connection;
  private final String name;
  private final String wave;

  UnitTable(Connection connection, String name, String query, String wave) {
    this.connection = connection;
    this.name = name;
    this.wave = wave;
    execute("CREATE TABLE " + name + " AS " + query);
  }

  /** The per-cell sums over the columns of this table. */
  public MomentTable aggregate(Aggregation aggregation) {
    String query = aggregation.sql(name);
    try {
      // the keys follow the variable and the domain
      return MomentTable.read(connection, query, 2 + aggregation.keys().size());
    } catch (SQLException e) {
      throw new IllegalStateException("Wave " + wave + " cannot be summed: " + query, e);
    }
  }

  /** The units as a sample to estimate from; a unit that is in no base has no value there. */
  public DataFile units() {
    return DataFile.over(connection, name, Path.of("wave " + wave));
  }

  @Override
  public void close() {
    execute("DROP TABLE " + name);
  }

  private void execute(String command) {
    try (Statement statement = connection.createStatement()) {
      statement.execute(command);
    } catch (SQLException e) {
      throw new IllegalStateException("Wave " + wave + " cannot be computed: " + command, e);
    }
  }
}
