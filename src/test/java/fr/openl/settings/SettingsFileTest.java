package fr.openl.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import fr.openl.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

/** Settings are lines of key = value; what is wrong with them is said with the file's name. */
class SettingsFileTest {
  @TempDir private Path folder;
  private Path file;

  @BeforeEach
  void aPlace() {
    file = folder.resolve("mail.properties");
  }

  @Test
  void aSettingIsReadWithoutTheSpaceAroundItAndNothingIsNoSetting() throws IOException {
    SettingsFile settings = given("host = mail.example.org \nlabel = Café\nempty =\n");

    assertEquals(Optional.of("mail.example.org"), settings.find("host"));
    assertEquals(Optional.of("Café"), settings.find("label"));
    assertEquals(Optional.empty(), settings.find("empty"));
    assertEquals(List.of("empty", "host", "label"), settings.keys());
    thenRefused(": found no empty", () -> settings.get("empty"));
  }

  @Test
  void aFileThatIsNotThereHasNoSettings() {
    assertEquals(Optional.empty(), SettingsFile.find(file));
  }

  @Test
  void whatIsNotTextIsRefused() throws IOException {
    Files.write(file, new byte[] {'a', '=', (byte) 0xff});

    thenRefused(
        ": these settings cannot be read; expected lines of key = value in UTF-8",
        () -> SettingsFile.find(file));
  }

  @Test
  void keysThatNobodyKnowsAreNamedWithThoseThatExist() throws IOException {
    SettingsFile settings = given("host = a\nhots = b\nadress = c\n");

    thenRefused(
        ": found adress, hots, expected only host, address (secrets stand in files of their own)",
        () -> settings.requireKnown(List.of("host", "address")::contains, "host, address"));
  }

  @Test
  void aSecretStandsInTheFileThatIsNamedBesideTheSettings() throws IOException {
    SettingsFile settings = given("password_file = my.password\n");
    Path secret = Files.writeString(folder.resolve("my.password"), "hunter2\n");
    Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("rw-------"));

    assertEquals("hunter2", settings.getSecret("password_file"));
    assertEquals(Optional.empty(), settings.findSecret("other_file"));
    thenRefused(": found no other_file", () -> settings.getSecret("other_file"));
  }

  private SettingsFile given(String content) throws IOException {
    return SettingsFile.find(Files.writeString(file, content)).orElseThrow();
  }

  private void thenRefused(String sentence, Executable reading) {
    assertEquals(file + sentence, assertThrows(Refusal.class, reading).getMessage());
  }
}
