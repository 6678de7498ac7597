package fr.openl.web;

import fr.openl.collection.Answer;
import fr.openl.collection.CollectionEvent;
import fr.openl.collection.Draft;
import fr.openl.collection.EveryControl;
import fr.openl.collection.Journal;
import fr.openl.collection.Response;
import fr.openl.definition.expression.Value;
import fr.openl.fieldwork.Keyring;
import fr.openl.store.DuckDbStore;
import fr.openl.store.ErasingJournal;
import fr.openl.store.GroupCommit;
import fr.openl.web.door.Books;
import fr.openl.web.guard.Limits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * A server in a process of its own. It says first what it holds, then where it listens, then what
 * it has acknowledged beside the requests: drafts, withdrawals and erasures, made without end.
 */
final class ServeUntilKilled {
  /** The item whose words tell one response from another. */
  static final String WORD = "word";

  /** Ends what is acknowledged. */
  static final String END = " .";

  private static final int WRITERS = 3;
  private static final Instant OPEN = Instant.parse("2026-11-22T15:00:00Z");

  private ServeUntilKilled() {}

  /** Takes the folder, a name for this life, and a file of drafts and responses to look for. */
  static Process start(Path folder, String life, Path lookedFor) throws IOException {
    return new ProcessBuilder(
            ProcessHandle.current().info().command().orElse("java"),
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            ServeUntilKilled.class.getName(),
            folder.toString(),
            life,
            lookedFor.toString())
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  public static void main(String[] arguments) throws IOException {
    Path folder = Path.of(arguments[0]);
    DuckDbStore store = DuckDbStore.open(folder.resolve("openl.duckdb"));
    List<String> held = new ArrayList<>();
    store.eachCurrent(
        EveryControl.STUDY, EveryControl.WAVE, response -> held.add("valid " + word(response)));
    for (String sought : Files.readAllLines(Path.of(arguments[2]))) {
      String name = sought.substring(sought.indexOf(' ') + 1);
      if (sought.startsWith("draft ")) {
        int version = store.findDraft(new Draft.Key(name)).map(Draft::version).orElse(0);
        held.add("draft " + name + " " + version);
      } else if (store.findResponse(UUID.fromString(name)).isPresent()) {
        held.add("kept " + name);
      }
    }
    System.out.println(String.join("\n", held));
    GroupCommit journal = new GroupCommit(new ErasingJournal(store, folder.resolve("snapshots")));
    ObservatoryServer server =
        new ObservatoryServer(
            List.of(EveryControl.study()),
            new Books(journal, store, store, store.privacy(), store.fieldwork(), store.fieldwork()),
            Keyring.open(folder.resolve("keys")),
            folder.resolve("reports"),
            Optional.empty(),
            Clock.fixed(OPEN, ZoneOffset.UTC),
            "localhost",
            0,
            new ServingOptions(Limits.USUAL.withoutAllowances(), false, Optional.empty()));
    System.out.println("listens " + server.address().getPort());
    for (int writer = 0; writer < WRITERS; writer++) {
      String name = arguments[1] + "-" + writer;
      Thread.ofPlatform().start(() -> writeWithoutEnd(journal, name));
    }
  }

  private static void writeWithoutEnd(Journal journal, String writer) {
    for (int i = 0; ; i++) {
      save(journal, writer + "." + i, 1);
      save(journal, writer + "." + i, 2);
      Response withdrawn = response(writer + "w." + i);
      journal.record(List.of(new CollectionEvent.ResponseSent(withdrawn)));
      journal.record(List.of(new CollectionEvent.ResponseWithdrawn(withdrawn.id())));
      say("withdrawn " + word(withdrawn));
      Response erased = response(writer + "e." + i);
      journal.record(List.of(new CollectionEvent.ResponseSent(erased)));
      journal.record(List.of(new CollectionEvent.ResponseErased(erased.id())));
      say("erased " + erased.id());
    }
  }

  private static void save(Journal journal, String key, int version) {
    journal.record(
        List.of(
            new CollectionEvent.DraftSaved(
                new Draft.Key(key),
                EveryControl.STUDY,
                EveryControl.WAVE,
                Optional.of(key),
                new Draft.Change("editor", "you", OPEN, Map.of(WORD, List.of("v" + version))))));
    say("draft " + key + " " + version);
  }

  /** A line without its {@link #END} was cut off. */
  private static synchronized void say(String line) {
    System.out.println(line + END);
  }

  private static Response response(String word) {
    return new Response(
        UUID.randomUUID(),
        EveryControl.STUDY,
        EveryControl.WAVE,
        "1",
        word,
        Response.Origin.API,
        Optional.of(OPEN),
        Map.of(WORD, new Answer.Given(new Value.Words(word))),
        Optional.empty());
  }

  private static String word(Response response) {
    return response.answers().get(WORD) instanceof Answer.Given given
            && given.value() instanceof Value.Words words
        ? words.text()
        : "";
  }
}
