package fr.openl.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.openl.Refusal;
import fr.openl.collection.CollectionEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What happens to the file itself: made, brought up to date, or refused in one sentence. */
class StoreFileTest {
  @TempDir Path folder;
  private Path file = Path.of("");

  @BeforeEach
  void givenAFileName() {
    file = folder.resolve("data/openl.duckdb");
  }

  @Test
  void aNewFileIsMadeWithItsFolder() {
    DuckDbStore.open(file).close();

    assertTrue(Files.exists(file));
  }

  @Test
  void onlyTheOwnerReadsTheFileAndWhatLiesBesideIt() throws IOException {
    try (DuckDbStore store = DuckDbStore.open(file)) {
      store.append(List.of(ClubResponses.response("u1")));
      store.record(List.of(new CollectionEvent.ResponseSent(ClubResponses.response("u2"))));
      Set<String> seen = new TreeSet<>();
      try (Stream<Path> files = Files.list(file.getParent())) {
        for (Path each : files.filter(Files::isRegularFile).toList()) {
          seen.add(each.getFileName().toString());
          assertEquals(
              "rw-------",
              PosixFilePermissions.toString(Files.getPosixFilePermissions(each)),
              each.toString());
        }
      }
      assertTrue(seen.contains("openl.duckdb"), seen.toString());
      assertTrue(seen.contains("openl.duckdb.wal"), seen.toString());
      assertTrue(
          seen.stream().anyMatch(name -> name.startsWith("openl.duckdb.arrivals")),
          seen.toString());
    }
  }

  @Test
  void anOlderDatabaseIsBroughtUpToDateAndKeepsItsResponses() {
    open(steps(Migrations.ALL.names().subList(0, 2)));
    givenAppended();

    open(Migrations.ALL);

    assertEquals(1, count());
  }

  @Test
  void documentsAreKeptSmallAlsoOnceTheFileIsWrittenAnew() throws SQLException {
    givenAppended();
    assertTrue(tableOfTheLog().contains("answers VARCHAR USING COMPRESSION ZSTD"));

    try (DuckDbStore store = DuckDbStore.open(file)) {
      store.compact();
    }

    assertTrue(tableOfTheLog().contains("answers VARCHAR USING COMPRESSION ZSTD"));
  }

  @Test
  void aFailingStepLeavesTheDatabaseAsItWas() {
    List<String> twice = new ArrayList<>(Migrations.ALL.names());
    twice.addAll(List.of("900-remark", "901-missing"));
    givenAppended();

    assertThrows(IllegalArgumentException.class, () -> open(steps(twice)));

    assertEquals(1, count(), "900-remark would be refused as newer if it had been kept");
  }

  @Test
  void aDatabaseOfANewerVersionIsRefused() {
    List<String> more = new ArrayList<>(Migrations.ALL.names());
    more.add("900-remark");
    open(steps(more));

    thenRefused("newer version", "900-remark");
  }

  @Test
  void aDatabaseMadeByAnotherFormOfAStepIsRefused() throws SQLException {
    open(Migrations.ALL);
    inTheFile("UPDATE migration SET checksum = 'other' WHERE name = '003-import-batch'");

    thenRefused("another form", "003-import-batch");
  }

  @Test
  void anotherDuckDbDatabaseIsRefused() throws SQLException, IOException {
    Files.createDirectories(folder.resolve("data"));
    inTheFile("CREATE TABLE members (name VARCHAR)");

    thenRefused("not one of OPEN-L", "members");
  }

  @Test
  void aFileThatIsNoDatabaseIsRefused() throws IOException {
    Files.createDirectories(folder.resolve("data"));
    Files.writeString(file, "unit,answer\n1,yes\n".repeat(2000));

    thenRefused("is not a DuckDB database");
  }

  @Test
  void aDamagedDatabaseIsRefused() throws IOException {
    givenAppended();
    byte[] bytes = Files.readAllBytes(file);
    for (int i = 4096; i < bytes.length; i += 97) {
      bytes[i] ^= 5;
    }
    Files.write(file, bytes);

    thenRefused("is damaged");
  }

  @Test
  void aTruncatedDatabaseIsRefused() throws IOException {
    givenAppended();
    byte[] bytes = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(bytes, 3 * 4096 + 10));

    thenRefused("is damaged");
  }

  @Test
  void aDatabaseIsOpenOnlyOnceInOneProcessToo() {
    try (DuckDbStore store = DuckDbStore.open(file)) {
      store.append(List.of(ClubResponses.response("u1")));

      assertThrows(DatabaseInUse.class, () -> DuckDbStore.open(file));
      assertEquals(1, store.countCurrent(ClubResponses.STUDY, ClubResponses.WAVE));
    }
  }

  @Test
  void aDatabaseInUseByAnotherProcessIsRefused() throws Exception {
    Process owner = AppendUntilKilled.start(DuckDbStoreTest.class, folder.resolve("data"));
    try {
      int firstLine = owner.getInputStream().read();
      assertTrue(firstLine > 0, "the other process appends");

      thenRefused("in use by another process");
    } finally {
      owner.destroyForcibly().waitFor();
    }
  }

  @Test
  void aFolderIsNoDatabase() throws IOException {
    Files.createDirectories(file);

    assertThrows(Refusal.class, () -> DuckDbStore.open(file));
  }

  private void givenAppended() {
    try (DuckDbStore store = DuckDbStore.open(file)) {
      store.append(List.of(ClubResponses.response("u1")));
    }
  }

  private void open(Migrations migrations) {
    Database.open(file, migrations, InstantSource.system()).close();
  }

  private static Migrations steps(List<String> names) {
    return new Migrations(names);
  }

  private long count() {
    try (DuckDbStore store = DuckDbStore.open(file)) {
      return store.countCurrent(ClubResponses.STUDY, ClubResponses.WAVE);
    }
  }

  private void inTheFile(String statement) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + file);
        Statement sql = connection.createStatement()) {
      sql.execute(statement);
    }
  }

  private String tableOfTheLog() throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + file);
        Statement sql = connection.createStatement();
        ResultSet found =
            sql.executeQuery("SELECT sql FROM duckdb_tables() WHERE table_name = 'response_log'")) {
      assertTrue(found.next());
      return found.getString(1);
    }
  }

  private void thenRefused(String... words) {
    Refusal refusal = assertThrows(Refusal.class, () -> DuckDbStore.open(file));
    for (String word : words) {
      assertTrue(refusal.toString().contains(word), refusal.toString());
    }
    assertTrue(refusal.toString().contains("openl.duckdb"), refusal.toString());
  }
}
