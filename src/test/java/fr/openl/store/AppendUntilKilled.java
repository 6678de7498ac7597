package fr.openl.store;

import fr.openl.collection.Response;
import fr.openl.collection.Responses;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A program that appends batch after batch and says after each how many are durable. */
final class AppendUntilKilled {
  static final int BATCH = 25;

  private AppendUntilKilled() {}

  /** Starts the program on the engine of {@code contract} in {@code folder}. */
  static Process start(Class<?> contract, Path folder) throws IOException {
    return new ProcessBuilder(
            ProcessHandle.current().info().command().orElse("java"),
            "--enable-native-access=ALL-UNNAMED",
            "-cp",
            System.getProperty("java.class.path"),
            AppendUntilKilled.class.getName(),
            contract.getName(),
            folder.toString())
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  public static void main(String[] arguments) throws Exception {
    ResponsesContract contract =
        Class.forName(arguments[0])
            .asSubclass(ResponsesContract.class)
            .getDeclaredConstructor()
            .newInstance();
    Responses responses = contract.open(Path.of(arguments[1]));
    for (long durable = BATCH; ; durable += BATCH) {
      List<Response> batch = new ArrayList<>();
      for (int i = 0; i < BATCH; i++) {
        batch.add(ClubResponses.response("u" + (durable + i)));
      }
      responses.append(batch);
      System.out.println(durable);
    }
  }
}
