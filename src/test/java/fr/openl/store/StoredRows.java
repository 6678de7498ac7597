package fr.openl.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What lies in a database file that no store has open, row by row. */
public final class StoredRows {
  private StoredRows() {}

  /** Table → its rows, each as one text, in alphabetical order. */
  public static Map<String, List<String>> of(Path file) throws SQLException {
    Map<String, List<String>> rows = new TreeMap<>();
    for (String table :
        query(
            file,
            "SELECT schema_name || '.\"' || table_name || '\"' FROM duckdb_tables()"
                + " WHERE NOT internal")) {
      rows.put(table, query(file, "SELECT t::VARCHAR AS r FROM " + table + " t ORDER BY r"));
    }
    return rows;
  }

  /** The first column of a query. */
  static List<String> query(Path file, String sql) throws SQLException {
    List<String> cells = new ArrayList<>();
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + file);
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        cells.add(rows.getString(1));
      }
    }
    return cells;
  }
}
