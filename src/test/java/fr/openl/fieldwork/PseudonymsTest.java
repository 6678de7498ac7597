package fr.openl.fieldwork;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A unit can be followed over the waves, by nobody without the key, and never after its end. */
class PseudonymsTest {
  @TempDir Path keys;

  @Test
  void aUnitKeepsItsPseudonymOverTheWaves() {
    assertEquals(
        Pseudonyms.open(keys, "usages").of("space-1"),
        Pseudonyms.open(keys, "usages").of("space-1"));
  }

  @Test
  void inAnotherStudyItIsSomebodyElse() {
    assertNotEquals(
        Pseudonyms.open(keys, "usages").of("space-1"),
        Pseudonyms.open(keys, "needs").of("space-1"));
  }

  @Test
  void aDestroyedKeyIsGoneForGood() throws IOException {
    String before = Pseudonyms.open(keys, "usages").of("space-1");

    assertTrue(Pseudonyms.destroyKey(keys, "usages"));

    assertFalse(Pseudonyms.destroyKey(keys, "usages"), "there is nothing left to destroy");
    assertTrue(Pseudonyms.find(keys, "usages").isEmpty());
    assertFalse(Files.exists(keys.resolve("usages.key")));
    assertNotEquals(before, Pseudonyms.open(keys, "usages").of("space-1"));
  }
}
