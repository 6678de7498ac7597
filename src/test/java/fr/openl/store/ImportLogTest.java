package fr.openl.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import fr.openl.Refusal;
import fr.openl.collection.ImportLog.ImportBatch;
import fr.openl.collection.ImportLog.Imported;
import fr.openl.collection.Response;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportLogTest {
  private static final Instant NOW = Instant.parse("2025-12-01T08:00:00Z");
  private static final ImportBatch BATCH =
      new ImportBatch("sha256:1", ClubResponses.STUDY, ClubResponses.WAVE, "2025.csv");

  @TempDir Path folder;
  private Optional<DuckDbStore> store = Optional.empty();

  @BeforeEach
  void open() {
    store = Optional.of(DuckDbStore.open(folder.resolve("openl.duckdb"), () -> NOW));
  }

  @AfterEach
  void close() {
    store().close();
  }

  @Test
  void anImportIsFoundByItsFingerprint() {
    Imported imported = store().append(BATCH, responses(3));

    assertEquals(new Imported(BATCH, NOW, 3), imported);
    assertEquals(Optional.of(imported), store().findImport("sha256:1"));
    assertEquals(Optional.empty(), store().findImport("sha256:2"));
    assertEquals(3, count());
  }

  @Test
  void anImportOfNothingIsRememberedToo() {
    assertEquals(0, store().append(BATCH, responses(0)).responses());
  }

  @Test
  void theSameImportIsRefusedAndChangesNothing() {
    store().append(BATCH, responses(3));

    assertThrows(Refusal.class, () -> store().append(BATCH, responses(3)));

    assertEquals(3, count());
  }

  @Test
  void anInterruptedImportLeavesNothing() {
    Stream<Response> interrupted =
        IntStream.range(0, 100_000)
            .mapToObj(
                i -> {
                  if (i == 5000) {
                    throw new Refusal("row 5000 is ragged");
                  }
                  return ClubResponses.response("u" + i);
                });

    Refusal refusal = assertThrows(Refusal.class, () -> store().append(BATCH, interrupted));

    assertEquals("row 5000 is ragged", refusal.getMessage());
    assertEquals(0, count());
    assertEquals(Optional.empty(), store().findImport("sha256:1"));
    store().append(BATCH, responses(2));
    assertEquals(2, count());
  }

  @Test
  void theSameIdTwiceInAFileIsRefused() {
    Response same = ClubResponses.response("u");

    assertThrows(Refusal.class, () -> store().append(BATCH, Stream.of(same, same)));

    assertEquals(0, count());
  }

  private DuckDbStore store() {
    return store.orElseThrow();
  }

  private long count() {
    return store().countCurrent(ClubResponses.STUDY, ClubResponses.WAVE);
  }

  private static Stream<Response> responses(int n) {
    return IntStream.range(0, n).mapToObj(i -> ClubResponses.response("u" + i));
  }
}
