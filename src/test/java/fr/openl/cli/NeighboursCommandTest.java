package fr.openl.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.openl.neighbours.Neighbour;
import fr.openl.store.DuckDbStore;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Those who run a study look after its neighbours. */
class NeighboursCommandTest {
  private static final String STUDY = "framaspace-usages";

  @TempDir Path home;
  private Prompt prompt;

  @BeforeEach
  void aHomeWithTwoEntries() {
    prompt = new Prompt(home, STUDY);
    LocalDate today = LocalDate.now(ZoneId.systemDefault());
    keep("a1", "Choir", today);
    keep("b2", "Forgotten", today.minusMonths(19));
  }

  @Test
  void entriesAreListedWithoutTheirAddresses() {
    Prompt.Outcome told = prompt.types("neighbours", STUDY);

    assertEquals(0, told.code(), told.err());
    assertTrue(told.out().contains("a1  Choir"), told.out());
    assertTrue(told.out().contains("2 entries"), told.out());
    assertFalse(told.out().contains("@"), told.out());
  }

  @Test
  void anEntryIsErasedByHand() {
    assertEquals(0, prompt.types("neighbours", STUDY, "--erase", "a1").code());
    assertEquals(List.of("Forgotten"), names());

    Prompt.Outcome again = prompt.types("neighbours", STUDY, "--erase", "b3");

    assertEquals(2, again.code());
    assertTrue(again.err().contains("no entry \"b3\""), again.err());
    assertEquals(List.of("Forgotten"), names());
  }

  @Test
  void retentionErasesWhatNobodyRenewedDownToTheBytes() throws IOException {
    Prompt.Outcome done = prompt.types("privacy", "retention");

    assertEquals(0, done.code(), done.err());
    assertTrue(done.out().contains("1 entry of neighbours erased"), done.out());
    assertEquals(List.of("Choir"), names());
    String bytes =
        new String(
            Files.readAllBytes(home.resolve("data/work/openl.duckdb")),
            StandardCharsets.ISO_8859_1);
    assertTrue(bytes.contains("Choir@example.org"));
    assertFalse(bytes.contains("Forgotten"));
  }

  private void keep(String id, String name, LocalDate renewed) {
    try (DuckDbStore store = open()) {
      store
          .neighbours()
          .keep(
              new Neighbour(
                  id, STUDY, name, "53", Set.of("files"), Set.of("chat"), "fr", true, renewed),
              name + "@example.org",
              "hash of " + name);
    }
  }

  private List<String> names() {
    try (DuckDbStore store = open()) {
      return store.neighbours().list(STUDY).stream().map(Neighbour::name).toList();
    }
  }

  private DuckDbStore open() {
    return DuckDbStore.open(home.resolve("data/work/openl.duckdb"));
  }
}
