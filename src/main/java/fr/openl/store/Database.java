package fr.openl.store;

import fr.openl.Refusal;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * The one open database file of this process, at the present schema. Any thread may read; writes
 * take turns, those of derived tables among themselves only. Every failure that the owner of the
 * file can mend is told as a {@link Refusal}. All locks are taken in this one class, so that their
 * order can be seen.
 */
final class Database implements AutoCloseable {
  /** A checkpoint makes those wait who write: seldom, but the next start replays the log. */
  private static final String LOG_BEFORE_CHECKPOINT = "256MB";

  /**
   * Rows that DuckDB writes as one group: what fills one goes straight into the file, the rest is
   * written to the write-ahead log first, and groups that are not full are joined at a checkpoint.
   * An eighth and a bit of what DuckDB takes by itself, for a response is long.
   */
  static final int ROW_GROUP = 8 * 2_048;

  /** How the attached file is called in statements. */
  private static final String NAME = "store";

  /** What DuckDB may hold in memory; beyond it uses a folder beside the file. */
  private static final String MEMORY = "1GB";

  private final Path file;
  private final ReentrantLock turn = new ReentrantLock(true);
  private final ReentrantLock derivedTurn = new ReentrantLock();
  private final ReentrantReadWriteLock whole = new ReentrantReadWriteLock();
  private final AtomicLong erasures = new AtomicLong();
  private volatile boolean broken;
  private DuckDBConnection root;
  private Optional<Handle> writer = Optional.empty();

  private Database(Path file, DuckDBConnection root) {
    this.file = file;
    this.root = root;
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
    mend();
    whole.readLock().lock();
    try (Handle handle = handle()) {
      return inTransaction(handle, work);
    } catch (SQLException | RuntimeException failure) {
      throw told(failure);
    } finally {
      whole.readLock().unlock();
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
      mend();
      Handle handle = writer.orElseGet(this::handle);
      writer = Optional.of(handle);
      R result = inTransaction(handle, work);
      closeToOthers(); // the log is made anew after a checkpoint
      return result;
    } catch (SQLException | RuntimeException failure) {
      closeWriter();
      throw told(failure);
    } finally {
      turn.unlock();
    }
  }

  /**
   * Like {@link #write}, for tables that are derived from others and may take long to build: what
   * comes in meanwhile does not wait.
   */
  <R> R derive(Work<R> work) {
    derivedTurn.lock();
    try {
      return read(work);
    } finally {
      derivedTurn.unlock();
    }
  }

  /** Like {@link #write}, for work that touches derived tables too. */
  <R> R writeAll(Work<R> work) {
    derivedTurn.lock();
    try {
      return write(work);
    } finally {
      derivedTurn.unlock();
    }
  }

  /** To be told after each erasure: what was read before it is not to be published any more. */
  void erased() {
    erasures.incrementAndGet();
  }

  /** How often something was erased since the file was opened. */
  long erasures() {
    return erasures.get();
  }

  /**
   * A copy of the whole database as it is at this moment, in a new file without gaps.
   *
   * @param look what to look at in the copy, whose name is {@code copy}
   */
  <R> R copyTo(Path copy, Work<R> look) {
    whole.readLock().lock();
    try (Handle handle = handle()) {
      handle.execute(attach(copy, "copy"));
      try {
        handle.execute("COPY FROM DATABASE " + NAME + " TO copy");
        return look.in(handle);
      } finally {
        handle.execute("DETACH copy");
      }
    } catch (SQLException | RuntimeException failure) {
      throw StorageFailure.told(copy, failure);
    } finally {
      whole.readLock().unlock();
    }
  }

  /**
   * Writes the file anew without the bytes of what was erased; all others wait meanwhile. A crash
   * leaves the old file or the new one.
   *
   * @throws Refusal when there is no room for a second file
   */
  void compact() {
    derivedTurn.lock();
    turn.lock();
    whole.writeLock().lock();
    Path compacted = file.resolveSibling(file.getFileName() + ".compacting");
    try {
      Files.deleteIfExists(compacted);
      copyTo(compacted, handle -> compacted);
      closeWriter();
      try (Handle handle = handle()) {
        handle.execute("CHECKPOINT"); // closing leaves a log that was replayed when it was opened
      }
      root.close();
      try {
        if (Files.exists(file.resolveSibling(file.getFileName() + ".wal"))) {
          throw new IOException("the write-ahead log is still there");
        }
        sync(compacted);
        Files.move(compacted, file, StandardCopyOption.ATOMIC_MOVE);
        sync(Objects.requireNonNull(file.toAbsolutePath().getParent()));
      } finally {
        root = connect(file);
      }
      closeToOthers();
    } catch (IOException failure) {
      throw new Refusal(file + " cannot be compacted: is there room left?", failure);
    } catch (SQLException failure) {
      throw StorageFailure.told(file, failure);
    } finally {
      whole.writeLock().unlock();
      turn.unlock();
      derivedTurn.unlock();
    }
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

  private RuntimeException told(Exception failure) {
    RuntimeException told = StorageFailure.told(file, failure);
    broken |= StorageFailure.breaks(failure);
    return told;
  }

  /**
   * Opens the file again after a write that failed for want of room: DuckDB takes no more after
   * one. What was committed before is read from the write-ahead log.
   */
  private void mend() {
    if (!broken) {
      return;
    }
    turn.lock();
    whole.writeLock().lock();
    try {
      if (broken) {
        closeWriter();
        root.close();
        root = connect(file);
        broken = false;
      }
    } catch (SQLException failure) {
      throw StorageFailure.told(file, failure);
    } finally {
      whole.writeLock().unlock();
      turn.unlock();
    }
  }

  /** The database and its write-ahead log are read by nobody but their owner. */
  private void closeToOthers() {
    try {
      OwnerOnly.close(file);
      OwnerOnly.close(file.resolveSibling(file.getFileName() + ".wal"));
    } catch (IOException failure) {
      throw new Refusal(file + " cannot be closed to other readers: is it yours?", failure);
    }
  }

  private Handle handle() {
    Handle handle = Jdbi.open(root::duplicate);
    handle.execute("USE " + NAME);
    return handle;
  }

  /** The connection that writes is kept; after a failure a new one is opened. */
  private void closeWriter() {
    writer.ifPresent(Handle::close);
    writer = Optional.empty();
  }

  private static void sync(Path path) throws IOException {
    try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }

  private static DuckDBConnection connect(Path file) throws SQLException {
    Properties settings = new Properties();
    settings.setProperty("autoinstall_known_extensions", "false");
    settings.setProperty("autoload_known_extensions", "false");
    settings.setProperty("wal_autocheckpoint", LOG_BEFORE_CHECKPOINT);
    settings.setProperty("memory_limit", MEMORY);
    settings.setProperty("temp_directory", file + ".tmp");
    Connection connection = DriverManager.getConnection("jdbc:duckdb:", settings);
    try (Statement statement = connection.createStatement()) {
      statement.execute(attach(file, NAME));
      return connection.unwrap(DuckDBConnection.class);
    } catch (SQLException refused) {
      connection.close();
      throw refused;
    }
  }

  private static String attach(Path file, String name) {
    return "ATTACH %s AS %s (ROW_GROUP_SIZE %d)"
        .formatted(Sql.constant(file.toString()), name, ROW_GROUP);
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
