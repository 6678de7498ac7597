package fr.openl.store;

import fr.openl.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * The responses of a snapshot in one file for other programs, in the order of their ids. It holds
 * single responses: its owner alone may read it.
 *
 * @param texts whether what was written in free text goes with them
 * @param csv as CSV (RFC 4180, with a header), where texts that a spreadsheet would compute as
 *     formulas get an apostrophe before them; else as Parquet
 */
public record SnapshotExport(Snapshot snapshot, boolean texts, boolean csv) {
  private static final String CSV = "FORMAT csv, HEADER";
  private static final String PARQUET = "FORMAT parquet, COMPRESSION zstd";

  private static final FileAttribute<?> OWNER =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));

  /**
   * Writes the file, which appears whole or not at all.
   *
   * @throws Refusal when it cannot be written
   */
  public void write(Path file) {
    try (Handle handle = Jdbi.open("jdbc:duckdb:")) {
      Path closed = Files.createTempDirectory(file.toAbsolutePath().getParent(), ".export", OWNER);
      Path written = closed.resolve("export");
      try {
        handle
            .createUpdate(Sql.statement(statement()))
            .define("responses", Sql.constant(snapshot.responses().toString()))
            .define("texts", Sql.constant(snapshot.texts().toString()))
            .define("file", Sql.constant(written.toString()))
            .define("format", csv ? CSV : PARQUET)
            .execute();
        Files.setPosixFilePermissions(written, PosixFilePermissions.fromString("rw-------"));
        Files.move(
            written, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(written);
        Files.delete(closed);
      }
    } catch (IOException failure) {
      throw new Refusal(file + " cannot be written: is there such a folder?", failure);
    } catch (RuntimeException failure) {
      throw StorageFailure.told(file, failure);
    }
  }

  private String statement() {
    if (!texts) {
      return "export_responses";
    }
    return csv ? "export_with_guarded_texts" : "export_with_texts";
  }
}
