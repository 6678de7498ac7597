package fr.openl.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.openl.admin.RunningObservatory;
import fr.openl.admin.TypedCommand;
import fr.openl.store.StoredRows;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every command works while another process serves; none meets a lock. */
class CommandsWhileServingTest {
  private static final String STUDY = "github-negative-incidents";
  private static final String RESPONSES =
      "data/examples/github-open-source/negative_incidents_2017.csv.gz";
  private static final String MOMENT = "as of 20\\d\\d-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ";

  @TempDir Path home;
  private Prompt prompt;
  private ServingProcess serving;

  @BeforeEach
  void servingAnImportedWave() throws IOException {
    prompt = new Prompt(home, STUDY);
    serving = new ServingProcess(home);
    succeeds("import", STUDY, "--wave", "2017", "--responses", RESPONSES);
  }

  @AfterEach
  void stop() throws IOException {
    serving.close();
  }

  @Test
  void aSnapshotIsPublishedOnRequest() {
    String said = succeeds("snapshot", STUDY);

    assertTrue(said.matches("(?s)" + STUDY + " 2017: [\\d,]+ responses " + MOMENT + ".*"), said);
    assertTrue(Files.isDirectory(home.resolve("data/work/snapshots").resolve(STUDY + "/2017")));
  }

  @Test
  void anExportIsFreshAndSaysAsOfWhen() throws IOException {
    Path csv = home.resolve("out.csv");

    String said = succeeds("export", STUDY, "--wave", "2017", "--out", csv.toString());

    assertTrue(said.matches("(?s).* responses " + MOMENT + ", written to .*"), said);
    List<String> lines = Files.readAllLines(csv);
    assertTrue(lines.getFirst().startsWith("_response,_unit,"), lines.getFirst());
    List<String> ids = lines.stream().skip(1).map(line -> line.split(",", 2)[0]).toList();
    assertTrue(ids.size() > 500, "the responses of the wave, not " + ids.size());
    assertEquals(ids.stream().sorted().toList(), ids, "in the order of the ids");
    assertEquals(PosixFilePermissions.fromString("rw-------"), Files.getPosixFilePermissions(csv));
  }

  @Test
  void anExportToParquetIsOneFile() {
    Path file = home.resolve("out.parquet");

    succeeds("export", STUDY, "--wave", "2017", "--out", file.toString(), "--texts");

    assertTrue(Files.exists(file));
  }

  @Test
  void indicatorsAreToldWithTheirMoment() throws IOException {
    String said = succeeds("indicators", STUDY, "--wave", "2017");
    assertTrue(said.matches("(?s).*" + MOMENT + ".*n = \\d+.*"), said);

    succeeds("indicators", STUDY, "--csv", home.resolve("figures.csv").toString());
    assertTrue(Files.readString(home.resolve("figures.csv")).startsWith("study,wave,indicator"));
  }

  @Test
  void theReportIsPublished() {
    String said = succeeds("report", STUDY);

    assertTrue(said.matches("(?s).*" + MOMENT + ".*Published in .*"), said);
    assertTrue(Files.exists(home.resolve("data/work/published/index.html")));
  }

  @Test
  void aBackupIsRestoredWithEveryRow() throws Exception {
    Path backup = home.resolve("backup.duckdb");
    String said = succeeds("backup", backup.toString());
    assertTrue(said.contains("The keys are not in it"), said);
    refused("already serving at " + serving.address(), "restore", backup.toString(), "--replace");
    serving.askToStop();
    serving.waitFor();
    Map<String, List<String>> before = rows();

    refused("--replace", "restore", backup.toString());
    succeeds("restore", backup.toString(), "--replace");

    assertEquals(before, rows());
  }

  @Test
  void aSecondOneCannotServe() {
    refused("already serving at " + serving.address(), "serve", "--port", "0");
  }

  @Test
  void whatIsRefusedIsToldAtThePrompt() {
    refused("no wave \"2016\"", "snapshot", STUDY, "--wave", "2016");
    refused("exists; expected a new file", "backup", RESPONSES);
  }

  @Test
  void pathsStartFromTheFolderOfWhoTypes() throws IOException {
    Path elsewhere = Files.createDirectory(home.resolve("elsewhere"));
    StringWriter said = new StringWriter();
    PrintWriter writer = new PrintWriter(said, true);

    OptionalInt code =
        RunningObservatory.beside(home.resolve("data/work/openl.duckdb"))
            .run(
                new TypedCommand(elsewhere, Optional.empty(), List.of("backup", "here.duckdb")),
                writer,
                writer);

    assertEquals(OptionalInt.of(0), code, said.toString());
    assertTrue(Files.exists(elsewhere.resolve("here.duckdb")));
  }

  @Test
  void aCommandGoesOnWhenWhoTypedItIsGone() throws Exception {
    Path backup = home.resolve("backup.duckdb");
    Process gone = Prompt.process("backup", backup.toString(), "--home", home.toString());
    while (gone.isAlive() && !Files.exists(hidden(backup)) && !Files.exists(backup)) {
      Thread.onSpinWait();
    }
    gone.toHandle().destroyForcibly();
    gone.waitFor();

    Path manifest = home.resolve("backup.duckdb.manifest.json");
    for (int i = 0; i < 400 && !Files.exists(manifest); i++) {
      Thread.sleep(25);
    }
    assertTrue(Files.exists(manifest), "the backup was not finished");
    succeeds("snapshot", STUDY);
  }

  @Test
  void theSocketIsTheOwnersAndReplacedAfterAKill() throws Exception {
    Path socket = home.resolve("data/work/admin.sock");
    assertEquals(
        PosixFilePermissions.fromString("rw-------"), Files.getPosixFilePermissions(socket));

    serving.kill();
    assertTrue(Files.exists(socket), "left behind");
    succeeds("snapshot", STUDY);
    serving = new ServingProcess(home);

    refused("already serving at " + serving.address(), "serve", "--port", "0");
    serving.askToStop();
    serving.waitFor();
    assertFalse(Files.exists(socket), "still there after a regular end");
  }

  private String succeeds(String... arguments) {
    Prompt.Outcome outcome = prompt.types(arguments);
    assertEquals(0, outcome.code(), outcome.out() + outcome.err());
    assertFalse(outcome.err().contains("in use"), outcome.err());
    return outcome.out();
  }

  private void refused(String because, String... arguments) {
    Prompt.Outcome outcome = prompt.types(arguments);
    assertEquals(2, outcome.code(), outcome.out() + outcome.err());
    assertTrue(outcome.err().contains(because), outcome.err());
  }

  private static Path hidden(Path file) {
    return file.resolveSibling("." + file.getFileName() + ".writing");
  }

  private Map<String, List<String>> rows() throws SQLException {
    return StoredRows.of(home.resolve("data/work/openl.duckdb"));
  }
}
