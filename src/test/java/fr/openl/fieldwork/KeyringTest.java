package fr.openl.fieldwork;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.openl.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HexFormat;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One key, drawn once, and names that lead nowhere without it. */
class KeyringTest {
  @TempDir Path folder;

  @Test
  void theKeyIsDrawnOnceAndReadByItsOwnerAlone() throws IOException {
    PersonalToken token = PersonalToken.draw();

    assertEquals(Keyring.open(folder).draft(token), Keyring.open(folder).draft(token));
    assertEquals(
        "rw-------",
        PosixFilePermissions.toString(
            Files.getPosixFilePermissions(folder.resolve("observatory.key"))));
  }

  @Test
  void anotherKeyGivesOtherNames() {
    PersonalToken token = PersonalToken.draw();

    assertNotEquals(
        Keyring.open(folder.resolve("one")).invitation(token),
        Keyring.open(folder.resolve("other")).invitation(token));
  }

  @Test
  void eachPurposeHasNamesOfItsOwn() {
    Keyring keys = Keyring.open(folder);
    PersonalToken token = PersonalToken.draw();
    byte[] receipt = keys.receipt("visit", token.spelled());

    Set<String> names =
        Stream.of(
                keys.invitation(token),
                keys.draft(token).print(),
                HexFormat.of().formatHex(receipt),
                keys.response(receipt).toString().replace("-", ""),
                keys.seal(token.spelled()))
            .map(name -> name.substring(0, 12))
            .collect(Collectors.toSet());

    assertEquals(5, names.size());
    assertTrue(names.stream().noneMatch(name -> token.spelled().contains(name)));
  }

  @Test
  void theSameOccasionHasTheSameReceipt() {
    Keyring keys = Keyring.open(folder);

    assertArrayEquals(keys.receipt("visit", "1"), keys.receipt("visit", "1"));
    assertFalse(java.util.Arrays.equals(keys.receipt("visit1", ""), keys.receipt("visit", "1")));
  }

  @Test
  void whatIsNoKeyIsRefusedAndLeftAlone() throws IOException {
    Path file = Files.writeString(folder.resolve("observatory.key"), "hello");

    Refusal refused = assertThrows(Refusal.class, () -> Keyring.open(folder));

    assertTrue(refused.toString().contains("found no key"), refused.toString());
    assertFalse(refused.toString().contains("hello"), "a key is never told");
    assertEquals("hello", Files.readString(file));
  }
}
