package fr.openl.store;

import fr.openl.Refusal;
import fr.openl.frame.StudyFolder;
import fr.openl.frame.Wave;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The snapshots of a database that is not to be touched: its files are copied, and the copy is
 * opened. Everything lies in a folder of its own that is gone at the end.
 *
 * @param folder holds the copy and, in {@code snapshots}, what was published from it
 */
public record SnapshotCopies(Path folder) implements AutoCloseable {
  /**
   * Copies {@code database}, and publishes a snapshot of every wave of {@code studies} that has
   * responses in it.
   *
   * @throws DatabaseInUse when another process owns it
   * @throws Refusal when it is missing or cannot be read
   */
  public static SnapshotCopies of(Path database, List<StudyFolder> studies) {
    if (!Files.isRegularFile(database)) {
      throw new Refusal(
          database + ": found no file there; expected the database of an observatory");
    }
    SnapshotCopies copies;
    try {
      copies = new SnapshotCopies(Files.createTempDirectory("openl-copy"));
    } catch (IOException failure) {
      throw new Refusal("No folder can be made for a copy of " + database, failure);
    }
    try {
      copy(database, copies.folder.resolve("openl.duckdb"));
      copies.publish(studies);
      return copies;
    } catch (RuntimeException refused) {
      copies.close();
      throw refused;
    }
  }

  /** The folder of the snapshots. */
  public Path snapshots() {
    return folder.resolve("snapshots");
  }

  @Override
  public void close() {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException failure) {
      throw new Refusal("The copy in " + folder + " cannot be removed", failure);
    }
  }

  private void publish(List<StudyFolder> studies) {
    try (DuckDbStore store = DuckDbStore.open(folder.resolve("openl.duckdb"))) {
      Files.createDirectories(snapshots());
      for (StudyFolder study : studies) {
        String id = study.study().id();
        for (Wave wave : study.waves()) {
          if (store.countCurrent(id, wave.id()) > 0) {
            store.waveTable(id, wave.id(), study.questionnaireOf(wave)).publish(snapshots());
          }
        }
      }
    } catch (IOException failure) {
      throw new Refusal("No snapshots can be written to " + folder, failure);
    }
  }

  /** Nobody writes to the file while it is locked for reading; what lies beside it goes along. */
  private static void copy(Path database, Path copy) {
    try (FileChannel channel = FileChannel.open(database, StandardOpenOption.READ);
        FileLock lock = channel.tryLock(0, Long.MAX_VALUE, true)) {
      if (lock == null) {
        throw StorageFailure.inUse(database, new IOException("locked"));
      }
      for (String beside : List.of("", ".wal", ".arrivals", ".arrivals-2")) {
        Path from = database.resolveSibling(database.getFileName() + beside);
        if (Files.exists(from)) {
          Files.copy(from, copy.resolveSibling(copy.getFileName() + beside));
        }
      }
    } catch (OverlappingFileLockException here) {
      throw StorageFailure.inUse(database, here);
    } catch (NoSuchFileException gone) {
      throw new Refusal(database + ": this file has just been removed", gone);
    } catch (IOException failure) {
      throw new Refusal(database + " cannot be copied: is there room for a second one?", failure);
    }
  }
}
