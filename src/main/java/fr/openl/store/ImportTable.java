package fr.openl.store;

import fr.openl.Refusal;
import fr.openl.collection.ImportLog.ImportBatch;
import fr.openl.collection.ImportLog.Imported;
import fr.openl.collection.Response;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/** The record of imported files, inside one transaction. */
final class ImportTable {
  private ImportTable() {}

  static Optional<Imported> find(Handle handle, String fingerprint) {
    return handle
        .createQuery(Sql.statement("find_import"))
        .bind("fingerprint", fingerprint)
        .map(
            (row, context) ->
                new Imported(
                    new ImportBatch(
                        row.getString("fingerprint"),
                        row.getString("study"),
                        row.getString("wave"),
                        row.getString("file")),
                    ResponseLog.instant(row.getLong("imported")),
                    row.getLong("responses")))
        .findOne();
  }

  static Imported append(
      Handle handle, LogMemory memory, ImportBatch batch, Stream<Response> responses, Instant now)
      throws SQLException {
    find(handle, batch.fingerprint())
        .ifPresent(
            done -> {
              throw new Refusal(
                  "%s was imported into %s, wave %s, on %s already."
                      .formatted(batch.file(), batch.study(), batch.wave(), done.at()));
            });
    long before = memory.last(handle);
    long last =
        new LogAppender(handle, memory)
            .append(responses.map(response -> LogRow.of(response, now)).iterator());
    handle
        .createUpdate(Sql.statement("add_import"))
        .bind("fingerprint", batch.fingerprint())
        .bind("study", batch.study())
        .bind("wave", batch.wave())
        .bind("file", batch.file())
        .bind("imported", ResponseLog.micros(now))
        .bind("first", before + 1)
        .bind("last", last)
        .execute();
    return find(handle, batch.fingerprint()).orElseThrow();
  }
}
