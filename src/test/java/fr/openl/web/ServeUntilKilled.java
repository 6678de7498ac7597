package fr.openl.web;

import fr.openl.collection.Answer;
import fr.openl.collection.EveryControl;
import fr.openl.collection.Response;
import fr.openl.definition.expression.Value;
import fr.openl.fieldwork.Keyring;
import fr.openl.store.DuckDbStore;
import fr.openl.store.ErasingJournal;
import fr.openl.store.GroupCommit;
import fr.openl.web.door.Books;
import fr.openl.web.guard.Limits;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

/**
 * A server in a process of its own. It says first which responses it holds, by their words, then
 * where it listens.
 */
final class ServeUntilKilled {
  /** The item whose words tell one response from another. */
  static final String WORD = "word";

  private static final Instant OPEN = Instant.parse("2026-11-22T15:00:00Z");

  private ServeUntilKilled() {}

  public static void main(String[] arguments) {
    Path folder = Path.of(arguments[0]);
    DuckDbStore store = DuckDbStore.open(folder.resolve("openl.duckdb"));
    StringBuilder held = new StringBuilder();
    store.eachCurrent(
        EveryControl.STUDY,
        EveryControl.WAVE,
        response -> held.append("valid ").append(word(response)).append('\n'));
    System.out.print(held);
    ObservatoryServer server =
        new ObservatoryServer(
            List.of(EveryControl.study()),
            new Books(
                new GroupCommit(new ErasingJournal(store, folder.resolve("snapshots"))),
                store,
                store,
                store.privacy(),
                store.fieldwork(),
                store.fieldwork()),
            Keyring.open(folder.resolve("keys")),
            folder.resolve("reports"),
            Clock.fixed(OPEN, ZoneOffset.UTC),
            "localhost",
            0,
            ServingOptions.USUAL.within(Limits.USUAL.withoutAllowances()));
    System.out.println("listens " + server.address().getPort());
  }

  private static String word(Response response) {
    return response.answers().get(WORD) instanceof Answer.Given given
            && given.value() instanceof Value.Words words
        ? words.text()
        : "";
  }
}
