package fr.openl.cli;

import fr.openl.Refusal;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where the studies and the working data lie. */
final class HomeOption {
  @Option(
      names = "--home",
      paramLabel = "FOLDER",
      description =
          "The folder that holds surveys/ and data/ (default: $OPENL_HOME, else this folder or one"
              + " above it).")
  private @Nullable Path home;

  @Option(
      names = "--work",
      paramLabel = "FOLDER",
      description = "Where database, snapshots and reports are kept (default: data/work).")
  private @Nullable Path work;

  /**
   * The observatory's folders.
   *
   * @throws Refusal when no folder with {@code surveys/} is found
   */
  Workspace workspace() {
    Path found = home();
    return new Workspace(found, work == null ? found.resolve("data/work") : work);
  }

  private Path home() {
    String named = home != null ? home.toString() : System.getenv("OPENL_HOME");
    if (named != null) {
      if (!Files.isDirectory(Path.of(named, "surveys"))) {
        throw new Refusal(named + ": found no folder surveys/ in it; expected the studies there");
      }
      return Path.of(named);
    }
    Path here = Path.of("").toAbsolutePath();
    for (Path folder = here; folder != null; folder = folder.getParent()) {
      if (Files.isDirectory(folder.resolve("surveys"))) {
        return here.relativize(folder);
      }
    }
    throw new Refusal(
        here
            + ": found no folder surveys/ here or above; go to the observatory's folder or name it"
            + " with --home");
  }
}
