package fr.openl.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Objects;
import java.util.Set;

/**
 * Lets only their owner read files with answers in them, where the file system knows owners;
 * elsewhere the folder must see to it.
 */
final class OwnerOnly {
  private static final Set<PosixFilePermission> MINE = PosixFilePermissions.fromString("rw-------");

  private OwnerOnly() {}

  /** What a new file in the folder of {@code file} is made with. */
  static FileAttribute<?>[] attributes(Path file) {
    return knowsOwners(Objects.requireNonNull(file.toAbsolutePath().getParent()))
        ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(MINE)}
        : new FileAttribute<?>[0];
  }

  /** Closes a file to everybody else; nothing when it is not there. */
  static void close(Path file) throws IOException {
    if (!knowsOwners(file)) {
      return;
    }
    try {
      Files.setPosixFilePermissions(file, MINE);
    } catch (NoSuchFileException gone) {
      // a checkpoint has just removed the log
    }
  }

  private static boolean knowsOwners(Path file) {
    return Files.getFileAttributeView(file, PosixFileAttributeView.class) != null;
  }
}
