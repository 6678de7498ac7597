package fr.openl.cli;

import fr.openl.cli.place.Place;
import fr.openl.cli.place.Workspace;
import fr.openl.fieldwork.Keyring;
import fr.openl.fieldwork.UnitIdentity;
import fr.openl.store.DuckDbStore;
import fr.openl.store.StoredUnits;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;

/** A process that erases a unit and dies between the transaction and the rewriting of the file. */
final class EraseUntilKilled {
  private EraseUntilKilled() {}

  /** The folder of snapshots is a file, so that the erasure gets no further; then it is killed. */
  public static void main(String[] arguments) throws Exception {
    Path home = Path.of(arguments[0]);
    Workspace workspace = new Workspace(home, home.resolve("data/work"), Place.here().door());
    DuckDbStore store = DuckDbStore.open(workspace.database());
    Path blocked = Files.createDirectories(home.resolve("blocked").resolve(arguments[1]));
    Files.createFile(blocked.resolve("2026"));
    Files.createDirectory(home.resolve("data/work/openl.duckdb.compacting"));
    Files.createFile(home.resolve("data/work/openl.duckdb.compacting/full"));
    StoredUnits units =
        new StoredUnits(store.privacy(), Keyring.open(workspace.keys()), home.resolve("blocked"));
    UnitIdentity unit =
        units.find(workspace.study(arguments[1]).study(), arguments[2]).orElseThrow();
    try {
      units.erase(unit, LocalDate.EPOCH);
    } catch (RuntimeException stopped) {
      Runtime.getRuntime().halt(9); // as kill -9 does: nothing is closed
    }
  }

  static void run(Path home, String study, String unit) throws Exception {
    Process process =
        new ProcessBuilder(
                ProcessHandle.current().info().command().orElse("java"),
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                EraseUntilKilled.class.getName(),
                home.toString(),
                study,
                unit)
            .redirectErrorStream(true)
            .start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 9) {
      throw new AssertionError("It was not killed while it erased: " + said);
    }
    Files.delete(home.resolve("data/work/openl.duckdb.compacting/full"));
    Files.delete(home.resolve("data/work/openl.duckdb.compacting"));
  }
}
