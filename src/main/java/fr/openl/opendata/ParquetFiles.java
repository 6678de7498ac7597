package fr.openl.opendata;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.stream.Collectors;

/**
 * Open tables as Parquet, made from their CSV so that both say the same. One thread writes, so that
 * the same table is the same bytes.
 */
final class ParquetFiles implements AutoCloseable {
  private final Connection database;
  private final Path folder;

  ParquetFiles() {
    try {
      folder = Files.createTempDirectory("openl-parquet-");
      database = DriverManager.getConnection("jdbc:duckdb:");
      run("SET threads = 1");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * The file of {@code table}.
   *
   * @param simulated whether the data are made up, which the file's metadata say
   */
  OpenFile of(OpenTable table, boolean simulated) {
    Path csv = folder.resolve(table.name() + ".csv");
    Path parquet = folder.resolve(table.name() + ".parquet");
    String columns =
        table.fields().stream()
            .map(field -> "'" + field.name() + "': '" + field.type().inSql() + "'")
            .collect(Collectors.joining(", "));
    try {
      Files.writeString(csv, table.csv());
      run(
          """
          COPY (
            SELECT * FROM read_csv('%s', auto_detect = false, header = true, delim = ',',
              quote = '"', escape = '"', new_line = '\\r\\n', nullstr = '', parallel = false,
              columns = {%s})
          ) TO '%s' (FORMAT parquet, COMPRESSION zstd, KV_METADATA {title: '%s', simulated: '%s'})
          """
              .formatted(
                  quoted(csv.toString()),
                  columns,
                  quoted(parquet.toString()),
                  quoted(table.title()),
                  simulated));
      return new OpenFile(table.name() + ".parquet", Files.readAllBytes(parquet));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    try {
      database.close();
      try (var files = Files.list(folder)) {
        for (Path file : files.toList()) {
          Files.delete(file);
        }
      }
      Files.delete(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private void run(String sql) {
    try (Statement statement = database.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String quoted(String text) {
    return text.replace("'", "''");
  }
}
