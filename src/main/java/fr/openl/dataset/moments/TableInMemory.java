package fr.openl.dataset.moments;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.stream.Collectors;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/** Units that a program holds in memory, put where they can be summed: each cell a text. */
record TableInMemory(Table units) {
  /** The name of the relation. */
  static final String NAME = "table_in_memory";

  void create(Connection connection) throws SQLException {
    String columns =
        units.columnNames().stream()
            .map(column -> DataColumn.quoted(column) + " VARCHAR")
            .collect(Collectors.joining(", "));
    try (Statement statement = connection.createStatement()) {
      statement.execute("CREATE TABLE " + NAME + " (" + columns + ")");
    }
    try (DuckDBAppender rows =
        connection.unwrap(DuckDBConnection.class).createAppender("main", NAME)) {
      for (int row = 0; row < units.rowCount(); row++) {
        rows.beginRow();
        for (Column<?> column : units.columns()) {
          if (column.isMissing(row)) {
            rows.appendNull();
          } else {
            rows.append(column.getUnformattedString(row));
          }
        }
        rows.endRow();
      }
    }
  }
}
