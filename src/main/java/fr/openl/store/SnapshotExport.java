package fr.openl.store;

import fr.openl.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * The responses of a snapshot in one file for other programs, in the order of their ids. It holds
 * single responses: its owner alone may read it.
 *
 * @param texts whether what was written in free text goes with them
 */
public record SnapshotExport(Snapshot snapshot, boolean texts) {
  private static final FileAttribute<?> OWNER =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));

  /**
   * Writes the file, which appears whole or not at all.
   *
   * @param file ends in {@code .csv} (RFC 4180, with a header) or {@code .parquet}
   * @throws Refusal when it ends otherwise or cannot be written
   */
  public void write(Path file) {
    Format format = Format.of(file);
    try (Handle handle = Jdbi.open("jdbc:duckdb:")) {
      Path closed = Files.createTempDirectory(file.toAbsolutePath().getParent(), ".export", OWNER);
      Path written = closed.resolve("export");
      try {
        handle
            .createUpdate(Sql.statement(texts ? "export_with_texts" : "export_responses"))
            .define("responses", Sql.constant(snapshot.responses().toString()))
            .define("texts", Sql.constant(snapshot.texts().toString()))
            .define("file", Sql.constant(written.toString()))
            .define("format", format.options)
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

  private enum Format {
    CSV("FORMAT csv, HEADER"),
    PARQUET("FORMAT parquet, COMPRESSION zstd");

    private final String options;

    Format(String options) {
      this.options = options;
    }

    static Format of(Path file) {
      String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
      for (Format format : values()) {
        if (name.endsWith("." + format.name().toLowerCase(Locale.ROOT))) {
          return format;
        }
      }
      throw new Refusal(file + ": expected a name that ends in .csv or .parquet");
    }
  }
}
