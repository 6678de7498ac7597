package fr.openl.dataset.formats;

import fr.openl.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A file or folder of single responses, which appears whole or not at all and which its owner alone
 * may read.
 */
public final class NewFile {
  private static final FileAttribute<?> OWNER =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));

  private NewFile() {}

  /** Writes into an empty folder. */
  public interface Writing {
    void into(Path folder) throws IOException;
  }

  /**
   * The file {@code file}, which {@code writing} writes under its name in the folder it is given.
   *
   * @throws Refusal when it cannot be written
   */
  public static void file(Path file, Writing writing) {
    make(file, writing, draft -> draft.resolve(file.getFileName()));
  }

  /**
   * The new folder {@code folder} with what {@code writing} writes into it.
   *
   * @throws Refusal when there is one already or it cannot be written
   */
  public static void folder(Path folder, Writing writing) {
    if (Files.exists(folder)) {
      throw new Refusal(folder + ": found a file or folder; expected one that does not exist yet");
    }
    make(folder, writing, draft -> draft);
  }

  private interface Result {
    Path of(Path draft);
  }

  private static void make(Path place, Writing writing, Result result) {
    try {
      Path draft =
          Files.createTempDirectory(
              place.toAbsolutePath().normalize().getParent(), ".export", OWNER);
      try {
        writing.into(draft);
        try (Stream<Path> files = Files.list(draft)) {
          for (Path file : files.toList()) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
          }
        }
        Path made = result.of(draft);
        if (made.equals(draft)) {
          Files.move(made, place, StandardCopyOption.ATOMIC_MOVE);
        } else {
          Files.move(
              made, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        }
      } finally {
        remove(draft);
      }
    } catch (IOException failure) {
      throw new Refusal(place + " cannot be written: is there such a folder?", failure);
    }
  }

  private static void remove(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> files = Files.walk(folder)) {
        List<Path> all = files.sorted(Comparator.reverseOrder()).toList();
        for (Path file : all) {
          Files.delete(file);
        }
      }
    }
  }
}
