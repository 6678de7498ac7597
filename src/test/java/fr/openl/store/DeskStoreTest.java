package fr.openl.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.openl.accounts.AuditEntry;
import fr.openl.fieldwork.WaveDecision;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the desk keeps: a log that nobody changes unseen, and decisions that last. */
class DeskStoreTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

  @TempDir Path folder;

  @Test
  void theLogIsWholeAndTellsTheNewestFirst() {
    try (DuckDbStore store = givenLog(5)) {
      DeskStore desk = store.desk();
      assertTrue(desk.findBroken().isEmpty());
      assertEquals(
          List.of(5L, 4L),
          desk.listEntries(Long.MAX_VALUE, 2).stream().map(e -> e.number()).toList());
      assertEquals(
          List.of(3L, 2L, 1L), desk.listEntries(4, 9).stream().map(e -> e.number()).toList());
    }
  }

  @Test
  void thoseWhoActAtOnceAreAllInTheLog() {
    try (DuckDbStore store = givenLog(0)) {
      IntStream.range(0, 40)
          .parallel()
          .forEach(i -> store.desk().add("ada", AuditEntry.Act.SIGNED_IN, "n" + i, ""));
      assertEquals(40, store.desk().listEntries(Long.MAX_VALUE, 100).size());
      assertTrue(store.desk().findBroken().isEmpty());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "UPDATE audit_entry SET detail = 'nothing' WHERE number = 3",
        "UPDATE audit_entry SET account = 'bob' WHERE number = 3",
        "UPDATE audit_entry SET moment = moment + INTERVAL 1 DAY WHERE number = 3",
        "DELETE FROM audit_entry WHERE number = 3",
        "DELETE FROM audit_entry WHERE number = 1",
        "INSERT INTO audit_entry SELECT number, moment, 'bob', act, about, detail, link"
            + " FROM audit_entry WHERE number = 2"
      })
  void aLogThatWasChangedBehindOurBackIsFoundBroken(String change) throws SQLException {
    givenLog(5).close();
    try (Connection behind =
        DriverManager.getConnection("jdbc:duckdb:" + folder.resolve("openl.duckdb"))) {
      assertFalse(behind.createStatement().execute(change));
    }
    try (DuckDbStore store = DuckDbStore.open(folder.resolve("openl.duckdb"))) {
      assertTrue(store.desk().findBroken().isPresent());
    }
  }

  @Test
  void noStatementOfTheProgramChangesTheLog() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src/main/resources/fr/openl/store"))) {
      List<String> touching =
          files
              .filter(Files::isRegularFile)
              .filter(file -> read(file).contains("audit_entry"))
              .map(file -> file.getFileName().toString())
              .sorted()
              .toList();
      assertEquals(
          List.of("032-audit-entry.sql", "add_audit_entry.sql", "list_audit_entries.sql"),
          touching);
    }
  }

  @Test
  void decisionsLastAndAreSeenByAllWhoUseTheStore() {
    WaveDecision opened =
        new WaveDecision("s", "w", WaveDecision.Kind.OPENED, DAY, Optional.of(DAY.plusDays(9)));
    WaveDecision closed =
        new WaveDecision("s", "w", WaveDecision.Kind.CLOSED, DAY, Optional.empty());
    try (DuckDbStore store = givenLog(0);
        DuckDbStore guest = store.lend()) {
      assertEquals(List.of(), store.desk().listDecisions("s", "w"));
      guest.desk().decide(opened);
      assertEquals(List.of(opened), store.desk().listDecisions("s", "w"));
      store.desk().decide(closed);
      assertEquals(List.of(opened, closed), guest.desk().listDecisions("s", "w"));
      assertEquals(List.of(), store.desk().listDecisions("s", "other"));
    }
    try (DuckDbStore store = DuckDbStore.open(folder.resolve("openl.duckdb"))) {
      assertEquals(List.of(opened, closed), store.desk().listDecisions("s", "w"));
    }
  }

  @Test
  void theLastTargetCounts() {
    try (DuckDbStore store = givenLog(0)) {
      assertEquals(OptionalInt.empty(), store.desk().findTarget("s", "w"));
      store.desk().aim("s", "w", 40);
      store.desk().aim("s", "w", 35);
      assertEquals(OptionalInt.of(35), store.desk().findTarget("s", "w"));
    }
  }

  private DuckDbStore givenLog(int entries) {
    DuckDbStore store = DuckDbStore.open(folder.resolve("openl.duckdb"));
    for (int i = 0; i < entries; i++) {
      store.desk().add("ada", AuditEntry.Act.SIGNED_IN, "about " + i, "detail");
    }
    return store;
  }

  private static String read(Path file) {
    try {
      return Files.readString(file).toLowerCase(Locale.ROOT);
    } catch (IOException unreadable) {
      throw new java.io.UncheckedIOException(unreadable);
    }
  }
}
