package fr.openl.store;

import fr.openl.collection.Response;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/** The rows of the log inside one transaction: how responses are read back. */
record ResponseLog(Handle handle) {
  /** How many rows of the log are read at once: bounds memory whatever the size of a wave. */
  private static final int PAGE = 10_000;

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

  /** How many valid responses a wave has. */
  long countCurrent(String study, String wave) {
    return handle
        .createQuery(Sql.statement("count_current"))
        .bind("study", study)
        .bind("wave", wave)
        .mapTo(Long.class)
        .one();
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

  private record Span(long first, long last) {}
}
