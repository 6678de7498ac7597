package fr.openl.store;

import fr.openl.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.IntConsumer;

/**
 * First responses on their way into the log. They are durable at once, in a file beside the
 * database, and brought into its table many at a time, for a commit of the database costs as much
 * for one as for a thousand. While one file is brought in, the other one fills. Whoever reads the
 * log settles first; what a crash left in the files is brought in when the store is opened.
 */
final class Arrivals implements AutoCloseable {
  /**
   * So many are brought in at the latest: a whole row group, which goes straight into the file of
   * the database, without its write-ahead log.
   */
  private static final int MANY = Database.ROW_GROUP;

  /** When so many could not be brought in, those who send more wait, or are told why. */
  private static final int TOO_MANY = 10 * MANY;

  /** So long they wait for others to come, in milliseconds. */
  private static final int SOON = 60_000;

  private final Database database;
  private final LogMemory memory;

  /** Held while something is added, or the files change places. */
  private final ReentrantLock door = new ReentrantLock();

  /** Held while something is brought in; never asked for by who holds the door. */
  private final ReentrantLock passage = new ReentrantLock();

  private final Gathering<Arriving> gathering = new Gathering<>("keeping", this::add);

  private final ScheduledThreadPoolExecutor porter =
      new ScheduledThreadPoolExecutor(1, Thread.ofPlatform().name("arrivals").daemon().factory());

  private final Path file;
  private ArrivalFile filling;
  private ArrivalFile leaving;

  /** When all are brought in next; empty when none wait. */
  private Optional<Future<?>> due = Optional.empty();

  private Arrivals(Path file, Database database, LogMemory memory) {
    this.file = file;
    this.database = database;
    this.memory = memory;
    this.filling = new ArrivalFile(first(file));
    this.leaving = new ArrivalFile(second(file));
    porter.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    porter.setRemoveOnCancelPolicy(true);
  }

  /**
   * Those of the database in {@code file}; what a crash left is brought into the log.
   *
   * @throws Refusal when they cannot be read or there is no room to bring them in
   */
  static Arrivals open(Path file, Database database, LogMemory memory) {
    try {
      Arrivals arrivals = new Arrivals(file, database, memory);
      for (ArrivalFile left : List.of(arrivals.filling, arrivals.leaving)) {
        if (left.exists()) {
          database.write(handle -> new LogAppender(handle, memory).appendUnknown(left));
        }
        left.close();
      }
      return arrivals;
    } catch (IOException failure) {
      throw new Refusal("What was brought in cannot be removed: " + first(file), failure);
    }
  }

  /** Removes what lies beside a database that another takes the place of. */
  static void remove(Path file) throws IOException {
    Files.deleteIfExists(first(file));
    Files.deleteIfExists(second(file));
  }

  /** From now on {@code told} hears how many callers' responses each trip to the disk took. */
  void watchGroups(IntConsumer told) {
    gathering.watch(told);
  }

  /**
   * Keeps first responses, together with those of others who come at the same time. After the
   * return they are durable, after an exception none is.
   *
   * @return false, and nothing is kept, when one may be there already: only the log knows
   * @throws Refusal when there is no room left
   */
  boolean keep(List<LogRow> rows) {
    Arriving mine = new Arriving(rows);
    gathering.bring(mine);
    return !mine.isKnown();
  }

  /** Brings everything that was kept so far into the log. */
  void settle() {
    passage.lock();
    try {
      bringIn(); // what could not be brought in before
      door.lock();
      try {
        ArrivalFile filled = filling;
        filling = leaving;
        leaving = filled;
        forgetDue();
      } finally {
        door.unlock();
      }
      bringIn();
    } finally {
      passage.unlock();
    }
  }

  /** Brings everything in and removes the files; what cannot be brought in stays in them. */
  @Override
  public void close() {
    porter.shutdown();
    try {
      settle();
    } finally {
      closeFiles();
    }
  }

  /** On the one thread that keeps, so that of two rows with one id the second is known. */
  private void add(List<Arriving> group) {
    if (!memory.isRead()) {
      database.write(memory::last);
    }
    group.forEach(arriving -> arriving.claim(memory));
    List<Arriving> unknown = group.stream().filter(arriving -> !arriving.isKnown()).toList();
    if (!unknown.isEmpty()) {
      append(unknown);
    }
  }

  private void append(List<Arriving> unknown) {
    if (isFull()) {
      settle();
    }
    door.lock();
    try {
      int before = filling.waiting();
      filling.append(unknown.stream().flatMap(arriving -> arriving.frames().stream()).toList());
      boolean nowMany = before < MANY && filling.waiting() >= MANY;
      if (nowMany || due.isEmpty()) {
        call(nowMany ? 0 : SOON);
      }
    } catch (IOException failure) {
      throw StorageFailure.noRoom(first(file), failure);
    } finally {
      door.unlock();
    }
  }

  private boolean isFull() {
    door.lock();
    try {
      return filling.waiting() >= TOO_MANY;
    } finally {
      door.unlock();
    }
  }

  /** Under the door's lock. */
  private void call(long milliseconds) {
    forgetDue();
    due = Optional.of(porter.schedule(this::settleLater, milliseconds, TimeUnit.MILLISECONDS));
  }

  /** Under the door's lock: what waited for it is brought in already, or waits for another time. */
  private void forgetDue() {
    due.ifPresent(time -> time.cancel(false));
    due = Optional.empty();
  }

  /** A failure is told to those who read the log, or send when too much waits. */
  private void settleLater() {
    try {
      settle();
    } catch (Refusal told) {
      door.lock();
      try {
        call(SOON);
      } finally {
        door.unlock();
      }
    }
  }

  private void bringIn() {
    if (leaving.waiting() == 0) {
      return;
    }
    ArrivalFile arrived = leaving;
    database.write(handle -> new LogAppender(handle, memory).appendClaimed(arrived));
    try {
      leaving.clear();
    } catch (IOException failure) {
      throw new Refusal("What was brought in cannot be removed: " + first(file), failure);
    }
  }

  private void closeFiles() {
    try (ArrivalFile one = filling;
        ArrivalFile other = leaving) {
      filling = one;
      leaving = other;
    } catch (IOException failure) {
      throw new Refusal("The responses that came in cannot be closed: " + first(file), failure);
    }
  }

  private static Path first(Path database) {
    return database.resolveSibling(database.getFileName() + ".arrivals");
  }

  private static Path second(Path database) {
    return database.resolveSibling(database.getFileName() + ".arrivals-2");
  }
}
