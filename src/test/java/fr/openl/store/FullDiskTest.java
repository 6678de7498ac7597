package fr.openl.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.openl.Refusal;
import fr.openl.collection.Answer;
import fr.openl.collection.ImportLog.ImportBatch;
import fr.openl.collection.Response;
import fr.openl.definition.expression.Value;
import java.io.BufferedReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/** An import that finds no room: tried in a process that may not write a file beyond 2 MiB. */
class FullDiskTest {
  private static final Path LIMITER = Path.of("/usr/bin/prlimit");

  @TempDir Path folder;

  @Test
  @EnabledIf("limitsCanBeSet")
  void anImportWithoutRoomIsRolledBackAndSaidInOneSentence() throws Exception {
    Path file = folder.resolve("openl.duckdb");
    Process program =
        new ProcessBuilder(
                ProcessHandle.current().info().command().orElse("java"),
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                FullDiskTest.class.getName(),
                file.toString())
            .redirectErrorStream(true)
            .start();
    String said;
    try (BufferedReader output = program.inputReader()) {
      said = String.join("\n", output.lines().toList());
    }
    program.waitFor();

    assertTrue(said.startsWith("There is no room left to write " + file), said);
    try (DuckDbStore store = DuckDbStore.open(file)) {
      assertEquals(1, store.countCurrent(ResponsesContract.STUDY, ResponsesContract.WAVE));
      assertTrue(store.findImport("fingerprint").isEmpty());
    }
  }

  static boolean limitsCanBeSet() {
    return Files.isExecutable(LIMITER);
  }

  /** The program: keeps one response, then imports more than there is room for. */
  public static void main(String[] arguments) throws Exception {
    try (DuckDbStore store = DuckDbStore.open(Path.of(arguments[0]))) {
      store.append(List.of(ResponsesContract.response("first")));
      new ProcessBuilder(
              LIMITER.toString(),
              "--pid=" + ProcessHandle.current().pid(),
              "--fsize=" + 2 * 1024 * 1024)
          .start()
          .waitFor();
      store.append(
          new ImportBatch(
              "fingerprint", ResponsesContract.STUDY, ResponsesContract.WAVE, "large.csv"),
          manyResponses());
      System.out.println("Imported although there was no room");
    } catch (Refusal refusal) {
      System.out.println(refusal.getMessage());
    }
  }

  private static Stream<Response> manyResponses() {
    return IntStream.range(0, 20_000)
        .mapToObj(
            i ->
                ResponsesContract.response(
                    "u" + i,
                    Map.of(
                        "why",
                        new Answer.Given(
                            new Value.Words(
                                String.join(
                                    " ",
                                    Stream.generate(() -> UUID.randomUUID().toString())
                                        .limit(8)
                                        .toList()))))));
  }
}
