package fr.openl.store;

import fr.openl.Refusal;
import fr.openl.collection.Response;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Iterator;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.duckdb.DuckDBAppender;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/** The rows of the log inside one transaction: how responses are written to it and read back. */
record ResponseLog(Handle handle) {
  /** How many rows of the log are read at once: bounds memory whatever the size of a wave. */
  private static final int PAGE = 10_000;

  long lastSequence() {
    return handle.createQuery(Sql.statement("last_sequence")).mapTo(Long.class).one();
  }

  /**
   * Adds responses at the end.
   *
   * @return the sequence number of the last row
   * @throws Refusal when one supersedes what it may not
   */
  long append(Iterator<Response> responses, Instant received) throws SQLException {
    long before = lastSequence();
    long sequence = before;
    boolean corrects = false;
    try (DuckDBAppender rows = Database.appender(handle, "main", "response_log")) {
      while (responses.hasNext()) {
        Response response = responses.next();
        corrects |= response.supersedes().isPresent();
        append(rows, ++sequence, response, received);
      }
      rows.flush();
    }
    if (corrects) {
      refuseSupersession(before + 1);
    }
    return sequence;
  }

  Optional<Response> find(UUID id) {
    return handle
        .createQuery(Sql.statement("find_response"))
        .bind("id", id)
        .map(ResponseLog::response)
        .findOne();
  }

  /** Whether {@code id} is a response that nothing supersedes. */
  boolean isValid(UUID id) {
    return handle.createQuery(Sql.statement("is_valid")).bind("id", id).mapTo(Boolean.class).one();
  }

  /** The sequence number of the last row of a wave, a withdrawal included; 0 when it has none. */
  long lastSequence(String study, String wave) {
    return span(study, wave).last();
  }

  /** Hands the valid responses of a wave whose sequence number is above {@code after} to each. */
  void eachCurrent(String study, String wave, long after, Consumer<Response> each) {
    Span span = span(study, wave);
    for (long from = Math.max(after, span.first() - 1); from < span.last(); from += PAGE) {
      handle
          .createQuery(Sql.statement("list_current"))
          .bind("study", study)
          .bind("wave", wave)
          .bind("after", from)
          .bind("upto", from + PAGE)
          .map(ResponseLog::response)
          .forEach(each);
    }
  }

  static Response response(ResultSet row, StatementContext context) throws SQLException {
    long submitted = row.getLong("submitted");
    Optional<Instant> sent = row.wasNull() ? Optional.empty() : Optional.of(instant(submitted));
    AnswersDocument.Contents contents = AnswersDocument.read(row.getString("answers"));
    return new Response(
        row.getObject("id", UUID.class),
        row.getString("study"),
        row.getString("wave"),
        row.getString("revision"),
        row.getString("unit"),
        Response.Origin.valueOf(row.getString("origin")),
        sent,
        contents.answers(),
        Optional.ofNullable(row.getObject("supersedes", UUID.class)),
        contents.carried());
  }

  /** Microseconds since 1970 in UTC, as the database counts them. */
  static long micros(Instant at) {
    return ChronoUnit.MICROS.between(Instant.EPOCH, at);
  }

  static Instant instant(long micros) {
    return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
  }

  private Span span(String study, String wave) {
    return handle
        .createQuery(Sql.statement("span_of_wave"))
        .bind("study", study)
        .bind("wave", wave)
        .map((row, context) -> new Span(row.getLong("first"), row.getLong("last")))
        .one();
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

  private static void append(
      DuckDBAppender rows, long sequence, Response response, Instant received) throws SQLException {
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
      rows.appendEpochMicros(micros(response.submitted().get()));
    } else {
      rows.appendNull();
    }
    rows.appendEpochMicros(micros(received));
    if (response.supersedes().isPresent()) {
      rows.append(response.supersedes().get());
    } else {
      rows.appendNull();
    }
    rows.append(AnswersDocument.write(response)).endRow();
  }

  private record Span(long first, long last) {}
}
