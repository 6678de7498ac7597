package fr.openl.settings;

import fr.openl.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Set;

/** A password or another secret in a file of its own, which only its owner may read. */
record SecretFile(Path file) {
  private static final Set<PosixFilePermission> OF_OTHERS =
      Set.of(
          PosixFilePermission.GROUP_READ,
          PosixFilePermission.GROUP_WRITE,
          PosixFilePermission.GROUP_EXECUTE,
          PosixFilePermission.OTHERS_READ,
          PosixFilePermission.OTHERS_WRITE,
          PosixFilePermission.OTHERS_EXECUTE);

  /**
   * The secret, without the white space around it that editors leave.
   *
   * @throws Refusal when there is no such file, others may open it where the file system knows
   *     owners, it cannot be read, or nothing stands in it
   */
  String read() {
    try {
      if (isOpenToOthers()) {
        throw Refusal.said(
            file + ": others may read this secret; expected chmod 600",
            file + " : d’autres peuvent lire ce secret ; il faut chmod 600");
      }
      String secret = Files.readString(file).strip();
      if (secret.isEmpty()) {
        throw Refusal.said(
            file + ": found nothing, expected a secret",
            file + " : ce fichier est vide ; il y faut un secret");
      }
      return secret;
    } catch (NoSuchFileException missing) {
      throw Refusal.said(
          file + ": no such file; expected a secret",
          file + " : ce fichier n’existe pas ; il y faut un secret",
          missing);
    } catch (IOException unreadable) {
      throw Refusal.said(
          file + ": this secret cannot be read", file + " : ce secret est illisible", unreadable);
    }
  }

  private boolean isOpenToOthers() throws IOException {
    PosixFileAttributeView owners = Files.getFileAttributeView(file, PosixFileAttributeView.class);
    return owners != null
        && owners.readAttributes().permissions().stream().anyMatch(OF_OTHERS::contains);
  }
}
