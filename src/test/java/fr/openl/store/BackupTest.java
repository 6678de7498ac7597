package fr.openl.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.openl.Refusal;
import fr.openl.collection.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A backup is the store at one moment, and nothing else is taken for one. */
class BackupTest {
  private static final Instant NOW = Instant.parse("2025-12-01T08:00:00Z");

  @TempDir Path folder;

  @Test
  void everyRowComesBack() throws Exception {
    try (DuckDbStore store = open("openl.duckdb")) {
      FullStore.fill(store);
      store.backup(file());
    }

    Backup.read(file()).restoreTo(folder.resolve("restored.duckdb"));

    Map<String, List<String>> kept = StoredRows.of(folder.resolve("openl.duckdb"));
    assertEquals(kept, StoredRows.of(folder.resolve("restored.duckdb")));
    assertTrue(kept.values().stream().allMatch(rows -> !rows.isEmpty()), kept.toString());
  }

  @Test
  void aRestoredStoreGoesOn() {
    Response kept = ClubResponses.response("u1");
    try (DuckDbStore store = open("openl.duckdb")) {
      store.append(List.of(kept));
      store.backup(file());
    }
    Backup.read(file()).restoreTo(folder.resolve("restored.duckdb"));

    try (DuckDbStore restored = open("restored.duckdb")) {
      assertThrows(Refusal.class, () -> restored.append(List.of(kept)), "kept twice");
      restored.append(List.of(ClubResponses.correction(kept)));
      assertEquals(1, restored.countCurrent(ClubResponses.STUDY, ClubResponses.WAVE));
    }
  }

  @Test
  void theManifestTellsMomentSchemaAndRows() {
    try (DuckDbStore store = open("openl.duckdb")) {
      store.append(IntStream.range(0, 30).mapToObj(i -> ClubResponses.response("u" + i)).toList());
      store.backup(file());
    }

    Backup backup = Backup.read(file());

    assertEquals(NOW, backup.moment());
    assertEquals(Migrations.ALL.names().getLast(), backup.schema());
    assertEquals(30, backup.rows().get("main.response_log"));
  }

  @Test
  void whileOthersWriteABackupIsTheStateOfOneMoment() throws Exception {
    AtomicBoolean done = new AtomicBoolean();
    try (DuckDbStore store = open("openl.duckdb")) {
      Thread writer =
          Thread.ofPlatform()
              .start(
                  () -> {
                    for (int i = 0; !done.get(); i++) {
                      store.append(
                          List.of(
                              ClubResponses.response("a" + i), ClubResponses.response("b" + i)));
                    }
                  });
      for (int i = 0; i < 4; i++) {
        store.backup(file());
        long rows = Backup.read(file()).rows().getOrDefault("main.response_log", -1L);
        assertEquals(0, rows % 2, "half of an append");
        assertEquals(
            List.of(String.valueOf(rows)),
            StoredRows.query(file(), "SELECT count(*) FROM response_log"));
      }
      done.set(true);
      writer.join();
    }
  }

  @Test
  void aChangedFileIsRefused() throws IOException {
    try (DuckDbStore store = open("openl.duckdb")) {
      store.backup(file());
    }
    Files.write(file(), new byte[] {1}, StandardOpenOption.APPEND);

    Refusal refused = assertThrows(Refusal.class, () -> Backup.read(file()));

    assertTrue(String.valueOf(refused.getMessage()).contains("checksum"), refused.getMessage());
  }

  @Test
  void aFileWithoutManifestIsRefused() throws IOException {
    try (DuckDbStore store = open("openl.duckdb")) {
      store.backup(file());
    }
    Files.delete(Backup.manifest(file()));

    assertThrows(Refusal.class, () -> Backup.read(file()));
  }

  @Test
  void restoringLeavesNothingOfTheWriteAheadLogThatWasThere() throws Exception {
    try (DuckDbStore store = open("openl.duckdb")) {
      store.append(List.of(ClubResponses.response("u1")));
      store.backup(file());
    }
    Path wal = Files.writeString(folder.resolve("openl.duckdb.wal"), "of another state");

    Backup.read(file()).restoreTo(folder.resolve("openl.duckdb"));

    assertFalse(Files.exists(wal));
  }

  private Path file() {
    return folder.resolve("backup.duckdb");
  }

  private DuckDbStore open(String name) {
    return DuckDbStore.open(folder.resolve(name), () -> NOW);
  }
}
