package fr.openl.store;

import fr.openl.Refusal;
import fr.openl.collection.Response;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Iterator;
import java.util.UUID;
import org.duckdb.DuckDBAppender;
import org.jdbi.v3.core.Handle;

/** Adds responses at the end of the log, inside one transaction. */
record LogAppender(Handle handle, LogMemory memory) {
  /**
   * Adds responses.
   *
   * @param now when they came in; kept only of those that do not say when they were sent, for it
   *     must not tell more than the study keeps
   * @return the sequence number of the last row
   * @throws Refusal when one is there already, or supersedes what it may not
   */
  long append(Iterator<Response> responses, Instant now) throws SQLException {
    long before = memory.last(handle);
    boolean corrects = false;
    try (DuckDBAppender rows = Database.appender(handle, "main", "response_log")) {
      while (responses.hasNext()) {
        Response response = responses.next();
        corrects |= response.supersedes().isPresent();
        if (!memory.add(response.id())) {
          rows.flush();
          refuseKnown(response.id());
        }
        append(rows, memory.next(handle), response, now);
      }
      rows.flush();
    }
    if (corrects) {
      refuseSupersession(before + 1);
    }
    return memory.last(handle);
  }

  private void refuseKnown(UUID id) {
    boolean kept =
        handle.createQuery(Sql.statement("is_kept")).bind("id", id).mapTo(Boolean.class).one();
    if (kept) {
      throw new Refusal("A response with the id " + id + " is kept already: nothing was added.");
    }
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

  private static void append(DuckDBAppender rows, long sequence, Response response, Instant now)
      throws SQLException {
    rows.beginRow()
        .append(sequence)
        .append("response")
        .append(response.id())
        .append(response.study())
        .append(response.wave())
        .append(response.revision())
        .append(response.unit())
        .append(response.origin().name());
    if (response.submitted().isPresent()) {
      rows.appendEpochMicros(ResponseLog.micros(response.submitted().get()));
    } else {
      rows.appendNull();
    }
    rows.appendEpochMicros(ResponseLog.micros(response.submitted().orElse(now)));
    if (response.supersedes().isPresent()) {
      rows.append(response.supersedes().get());
    } else {
      rows.appendNull();
    }
    rows.append(AnswersDocument.write(response)).endRow();
  }
}
