package fr.openl.store;

import java.util.UUID;
import org.jdbi.v3.core.Handle;

/**
 * What the one process that writes remembers of the log, so that it need not ask: the last number
 * and the ids. Read when the first row is added. Safe for many threads; numbers are given to who
 * has the turn to write. A write that fails leaves a gap in the numbers and ids too many, which
 * costs a question and no more.
 */
final class LogMemory {
  private final ResponseIds ids = new ResponseIds();
  private boolean read;
  private long last;

  synchronized boolean isRead() {
    return read;
  }

  /** The number of the row added last. */
  synchronized long last(Handle handle) {
    if (!read) {
      last = handle.createQuery(Sql.statement("last_sequence")).mapTo(Long.class).one();
      handle.createQuery(Sql.statement("list_ids")).mapTo(UUID.class).forEach(ids::add);
      read = true;
    }
    return last;
  }

  /** The number of the next row. */
  synchronized long next(Handle handle) {
    last = last(handle) + 1;
    return last;
  }

  /**
   * Remembers an id that is added.
   *
   * @return false when the log may hold it already
   */
  synchronized boolean add(UUID id) {
    return ids.add(id);
  }
}
