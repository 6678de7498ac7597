package fr.openl.cli.place;

import fr.openl.Refusal;
import fr.openl.frame.StudyFolderReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where the studies and the working data lie. */
public final class HomeOption {
  private final Place place;

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

  HomeOption() {
    this(Place.here());
  }

  public HomeOption(Place place) {
    this.place = place;
  }

  public Place place() {
    return place;
  }

  /**
   * The observatory's folders.
   *
   * @throws Refusal when no folder with {@code surveys/} is found
   */
  public Workspace workspace() {
    Path found = home();
    return new Workspace(found, work == null ? found.resolve("data/work") : work, place.door());
  }

  private Path home() {
    Optional<Path> named = Optional.ofNullable(home).or(() -> place.home().map(this::resolve));
    if (named.isPresent()) {
      if (!Files.isDirectory(named.get().resolve("surveys"))) {
        throw new Refusal(
            named.get() + ": found no folder surveys/ in it; expected the studies there");
      }
      return named.get();
    }
    Path here = place.folder().toAbsolutePath();
    Optional<Path> above = StudyFolderReader.findHome(here);
    if (above.isPresent()) {
      return resolve(here.normalize().relativize(above.get()).toString());
    }
    throw new Refusal(
        here
            + ": found no folder surveys/ here or above; go to the observatory's folder or name it"
            + " with --home");
  }

  private Path resolve(String path) {
    return place.folder().resolve(path);
  }
}
