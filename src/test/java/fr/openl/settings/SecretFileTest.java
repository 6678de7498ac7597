package fr.openl.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.openl.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A secret is read from a file that is its owner's alone, and is never told. */
class SecretFileTest {
  @TempDir private Path folder;

  @Test
  void theLineEndThatAnEditorLeavesIsNoPartOfTheSecret() throws IOException {
    givenSecret("hunter 2\n", "rw-------");

    assertEquals("hunter 2", secret().read());
  }

  @ParameterizedTest
  @ValueSource(strings = {"r--------", "rwx------"})
  void itsOwnerMayDoWithItWhatTheyLike(String rights) throws IOException {
    givenSecret("hunter2", rights);

    assertEquals("hunter2", secret().read());
  }

  @ParameterizedTest
  @ValueSource(strings = {"rw-r-----", "rw----r--", "rw--w----", "rw-----w-"})
  void aSecretThatOthersReachIsRefused(String rights) throws IOException {
    givenSecret("hunter2", rights);

    thenRefused("others may read this secret; expected chmod 600");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n", " \t\n"})
  void anEmptyFileIsNoSecret(String content) throws IOException {
    givenSecret(content, "rw-------");

    thenRefused("found nothing, expected a secret");
  }

  @Test
  void aMissingFileIsTold() {
    thenRefused("no such file");
  }

  @Test
  void bytesThatAreNoTextAreTold() throws IOException {
    givenSecret("", "rw-------");
    Files.write(folder.resolve("secret"), new byte[] {(byte) 0xff, (byte) 0xfe});

    thenRefused("this secret cannot be read");
  }

  private void givenSecret(String content, String rights) throws IOException {
    Path file = Files.writeString(folder.resolve("secret"), content);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(rights));
  }

  private SecretFile secret() {
    return new SecretFile(folder.resolve("secret"));
  }

  private void thenRefused(String why) {
    Refusal refused = assertThrows(Refusal.class, () -> secret().read());
    String english = String.valueOf(refused.getMessage());
    String file = folder.resolve("secret").toString();

    assertTrue(english.startsWith(file + ": " + why), english);
    assertTrue(String.valueOf(refused.french()).startsWith(file + " : "));
    assertFalse(english.contains("hunter2"));
  }
}
