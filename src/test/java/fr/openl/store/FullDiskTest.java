package fr.openl.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.openl.Refusal;
import fr.openl.collection.Answer;
import fr.openl.collection.CollectionEvent;
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

/** What finds no room: tried in a process that may not write a file beyond 2 MiB. */
class FullDiskTest {
  private static final Path LIMITER = Path.of("/usr/bin/prlimit");

  @TempDir Path folder;

  @Test
  @EnabledIf("limitsCanBeSet")
  void anImportWithoutRoomIsRolledBackAndSaidInOneSentence() throws Exception {
    Path file = folder.resolve("openl.duckdb");
    String said = withoutRoom(file, "import");

    assertTrue(said.startsWith("There is no room left to write " + file), said);
    try (DuckDbStore store = DuckDbStore.open(file)) {
      assertEquals(1, store.countCurrent(ClubResponses.STUDY, ClubResponses.WAVE));
      assertTrue(store.findImport("fingerprint").isEmpty());
    }
  }

  @Test
  @EnabledIf("limitsCanBeSet")
  void whatArrivesWithoutRoomIsRefusedAndWhatWasAcknowledgedIsThere() throws Exception {
    Path file = folder.resolve("openl.duckdb");
    String said = withoutRoom(file, "arrive");

    assertTrue(said.startsWith("There is no room left to write " + file), said);
    long acknowledged = Long.parseLong(said.substring(said.lastIndexOf(' ') + 1));
    assertTrue(acknowledged > 100, said);
    try (DuckDbStore store = DuckDbStore.open(file)) {
      assertEquals(acknowledged, store.countCurrent(ClubResponses.STUDY, ClubResponses.WAVE));
    }
  }

  private static String withoutRoom(Path file, String how) throws Exception {
    Process program =
        new ProcessBuilder(
                ProcessHandle.current().info().command().orElse("java"),
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                FullDiskTest.class.getName(),
                file.toString(),
                how)
            .redirectErrorStream(true)
            .start();
    try (BufferedReader output = program.inputReader()) {
      return String.join("\n", output.lines().toList());
    } finally {
      program.waitFor();
    }
  }

  static boolean limitsCanBeSet() {
    return Files.isExecutable(LIMITER);
  }

  /** The program: keeps one response, then more than there is room for. */
  public static void main(String[] arguments) throws Exception {
    long acknowledged = 0;
    try (DuckDbStore store = DuckDbStore.open(Path.of(arguments[0]))) {
      store.append(List.of(ClubResponses.response("first")));
      acknowledged++;
      new ProcessBuilder(
              LIMITER.toString(),
              "--pid=" + ProcessHandle.current().pid(),
              "--fsize=" + 2 * 1024 * 1024)
          .start()
          .waitFor();
      if (arguments[1].equals("import")) {
        store.append(
            new ImportBatch("fingerprint", ClubResponses.STUDY, ClubResponses.WAVE, "large.csv"),
            manyResponses());
      } else {
        for (Response response : manyResponses().toList()) {
          store.record(List.of(new CollectionEvent.ResponseSent(response)));
          acknowledged++;
        }
      }
      System.out.println("Kept although there was no room");
    } catch (Refusal refusal) {
      System.out.println(refusal.getMessage() + " " + acknowledged);
    }
  }

  private static Stream<Response> manyResponses() {
    return IntStream.range(0, 20_000)
        .mapToObj(
            i ->
                ClubResponses.response(
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
