package fr.openl.cli.place;

import fr.openl.Refusal;
import fr.openl.store.DuckDbStore;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Where a command is typed and run: at a prompt, or for a prompt inside the observatory that
 * serves.
 *
 * @param folder the folder from which its paths start
 * @param home the environment's {@code OPENL_HOME}
 * @param door how it gets at a store
 * @param serving where the observatory is open, when the command runs inside it
 */
public record Place(Path folder, Optional<String> home, Door door, Optional<URI> serving) {
  /** Opens the store in a file. */
  public interface Door {
    DuckDbStore open(Path file);
  }

  /** At a prompt: the process's own folder and environment, the store for itself. */
  public static Place here() {
    return new Place(
        Path.of(""),
        Optional.ofNullable(System.getenv("OPENL_HOME")),
        DuckDbStore::open,
        Optional.empty());
  }

  /**
   * To be called by what would serve.
   *
   * @throws Refusal when the command runs inside an observatory that serves already
   */
  public void refuseToServeTwice() {
    refuseWhileServing("There can be no second one");
  }

  /**
   * To be called by what cannot be done while the observatory serves.
   *
   * @param what a clause that says what cannot be done
   * @throws Refusal when the command runs inside an observatory that serves
   */
  public void refuseWhileServing(String what) {
    serving.ifPresent(
        address -> {
          throw new Refusal(
              what
                  + ": the observatory is already serving at "
                  + address
                  + "; stop it first with Ctrl+C.");
        });
  }
}
