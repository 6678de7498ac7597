package fr.openl.store;

import fr.openl.Refusal;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.duckdb.DuckDBAppender;
import org.jdbi.v3.core.Handle;

/** Adds responses at the end of the log, inside one transaction. */
record LogAppender(Handle handle, LogMemory memory) {
  /**
   * Adds responses.
   *
   * @return the sequence number of the last row
   * @throws Refusal when one is there already, or supersedes what it may not
   */
  long append(Iterator<LogRow> added) throws SQLException {
    long before = memory.last(handle);
    boolean corrects = false;
    try (DuckDBAppender rows = Database.appender(handle, "main", "response_log")) {
      while (added.hasNext()) {
        LogRow row = added.next();
        corrects |= row.supersedes().isPresent();
        if (!memory.add(row.id())) {
          rows.flush();
          refuseKnown(row.id());
        }
        append(rows, memory.next(handle), row);
      }
      rows.flush();
    }
    if (corrects) {
      refuseSupersession(before + 1);
    }
    return memory.last(handle);
  }

  /** Adds first responses whose ids the memory took when they came in. */
  long appendClaimed(ArrivalFile arrived) throws SQLException {
    return append(arrived, Set.of());
  }

  /** Adds those first responses of a file that a crash has left that are not there yet. */
  long appendUnknown(ArrivalFile left) throws SQLException {
    memory.last(handle);
    Set<UUID> doubtful = new HashSet<>();
    left.each(
        row -> {
          if (!memory.add(row.id())) {
            doubtful.add(row.id());
          }
        });
    return append(left, doubtful.isEmpty() ? doubtful : keptOf(doubtful));
  }

  private long append(ArrivalFile arrived, Set<UUID> kept) throws SQLException {
    try (DuckDBAppender rows = Database.appender(handle, "main", "response_log")) {
      arrived.each(
          row -> {
            if (!kept.contains(row.id())) {
              append(rows, memory.next(handle), row);
            }
          });
      rows.flush();
    }
    return memory.last(handle);
  }

  private Set<UUID> keptOf(Set<UUID> ids) {
    return handle
        .createQuery(Sql.statement("list_ids"))
        .mapTo(UUID.class)
        .filter(ids::contains)
        .collect(Collectors.toSet());
  }

  private void refuseKnown(UUID id) {
    if (isKept(id)) {
      throw new Refusal("A response with the id " + id + " is kept already: nothing was added.");
    }
  }

  private boolean isKept(UUID id) {
    return handle.createQuery(Sql.statement("is_kept")).bind("id", id).mapTo(Boolean.class).one();
  }

  private void refuseSupersession(long first) {
    handle
        .createQuery(Sql.statement("find_refused_supersession"))
        .bind("first", first)
        .mapTo(UUID.class)
        .findOne()
        .ifPresent(
            id -> {
              throw new Refusal(
                  "The response "
                      + id
                      + " cannot be corrected: it is not, or no more, a valid response of this"
                      + " unit in this wave.");
            });
  }

  private static void append(DuckDBAppender rows, long sequence, LogRow row) throws SQLException {
    rows.beginRow()
        .append(sequence)
        .append("response")
        .append(row.id())
        .append(row.study())
        .append(row.wave())
        .append(row.revision())
        .append(row.unit())
        .append(row.origin().name());
    if (row.submitted().isPresent()) {
      rows.appendEpochMicros(ResponseLog.micros(row.submitted().get()));
    } else {
      rows.appendNull();
    }
    rows.appendEpochMicros(ResponseLog.micros(row.received()));
    if (row.supersedes().isPresent()) {
      rows.append(row.supersedes().get());
    } else {
      rows.appendNull();
    }
    rows.append(row.answers()).endRow();
  }
}
