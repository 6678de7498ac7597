package fr.openl.store;

import fr.openl.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.locks.ReentrantLock;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * The one open database file of this process, at the present schema. Any thread may read; writes
 * take turns. Every failure that the owner of the file can mend is told as a {@link Refusal}.
 */
final class Database implements AutoCloseable {
  /** A checkpoint makes those wait who write: seldom, but the next start replays the log. */
  private static final String LOG_BEFORE_CHECKPOINT = "128MB";

  private final Path file;
  private final DuckDBConnection root;
  private final Jdbi jdbi;
  private final ReentrantLock turn = new ReentrantLock(true);
  private Optional<Handle> writer = Optional.empty();

  private Database(Path file, DuckDBConnection root) {
    this.file = file;
    this.root = root;
    this.jdbi = Jdbi.create(root::duplicate);
  }

  static Database open(Path file, Migrations migrations, InstantSource clock) {
    DuckDBConnection root;
    Path folder = file.toAbsolutePath().getParent();
    try {
      if (folder != null) {
        Files.createDirectories(folder);
      }
      root = connect(file);
    } catch (IOException | SQLException failure) {
      throw failure instanceof SQLException
          ? StorageFailure.told(file, failure)
          : new Refusal("No folder can be made for the database " + file + ".", failure);
    }
    Database database = new Database(file, root);
    try {
      database.write(
          handle -> {
            migrations.apply(handle, file, clock.instant());
            return file;
          });
      return database;
    } catch (RuntimeException refused) {
      database.close();
      throw refused;
    }
  }

  /** Work that sees one state of the database, whatever is written meanwhile, and changes none. */
  <R> R read(Work<R> work) {
    try (Handle handle = jdbi.open()) {
      return inTransaction(handle, work);
    } catch (SQLException | RuntimeException failure) {
      throw StorageFailure.told(file, failure);
    }
  }

  /**
   * Work that is kept as a whole or not at all. After the return it is durable: DuckDB writes the
   * commit to the write-ahead log, or for large commits to the file itself, and waits for {@code
   * fsync}; the log is replayed when the file is opened after a crash.
   */
  <R> R write(Work<R> work) {
    turn.lock();
    try {
      Handle handle = writer.orElseGet(jdbi::open);
      writer = Optional.of(handle);
      return inTransaction(handle, work);
    } catch (SQLException | RuntimeException failure) {
      closeWriter();
      throw StorageFailure.told(file, failure);
    } finally {
      turn.unlock();
    }
  }

  /** The connection that writes is kept; after a failure a new one is opened. */
  private void closeWriter() {
    writer.ifPresent(Handle::close);
    writer = Optional.empty();
  }

  /**
   * A fast way to add rows to a table, inside the work that holds {@code handle}. It must be
   * flushed before it is closed: closing swallows what flushing would have thrown.
   */
  static DuckDBAppender appender(Handle handle, String schema, String table) throws SQLException {
    return handle.getConnection().unwrap(DuckDBConnection.class).createAppender(schema, table);
  }

  @Override
  public void close() {
    turn.lock();
    try {
      closeWriter();
      root.close();
    } catch (SQLException failure) {
      throw StorageFailure.told(file, failure);
    } finally {
      turn.unlock();
    }
  }

  private static DuckDBConnection connect(Path file) throws SQLException {
    Properties settings = new Properties();
    settings.setProperty("autoinstall_known_extensions", "false");
    settings.setProperty("autoload_known_extensions", "false");
    settings.setProperty("wal_autocheckpoint", LOG_BEFORE_CHECKPOINT);
    Connection connection = DriverManager.getConnection("jdbc:duckdb:" + file, settings);
    return connection.unwrap(DuckDBConnection.class);
  }

  /** Begins in so many words: an appender does not begin the driver's implied transaction. */
  private static <R> R inTransaction(Handle handle, Work<R> work) throws SQLException {
    handle.execute("BEGIN TRANSACTION");
    try {
      R result = work.in(handle);
      handle.execute("COMMIT");
      return result;
    } catch (SQLException | RuntimeException failure) {
      rollBack(handle, failure);
      throw failure;
    }
  }

  private static void rollBack(Handle handle, Exception reason) {
    try {
      handle.execute("ROLLBACK");
    } catch (RuntimeException alreadyRolledBack) {
      reason.addSuppressed(alreadyRolledBack);
    }
  }

  /** What is done inside one transaction. */
  interface Work<R> {
    R in(Handle handle) throws SQLException;
  }
}
