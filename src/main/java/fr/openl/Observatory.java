package fr.openl;

import fr.openl.frame.StudyFolder;
import fr.openl.frame.StudyFolderReader;
import fr.openl.library.PublishedPackage;
import fr.openl.library.StudyData;
import fr.openl.library.WaveReading;
import fr.openl.library.WorkFolder;
import fr.openl.store.SnapshotCopies;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The observatory as a library: what its studies were answered, read-only. Nothing that is opened
 * here is ever written to, and no server starts.
 *
 * <pre>{@code
 * try (Observatory observatory = Observatory.open(Path.of("."))) {
 *   WaveData wave = observatory.study("framaspace-usages").wave("2025");
 *   System.out.println(wave.design().mean("accounts").by("sector"));
 * }
 * }</pre>
 *
 * <p>Responses are read from <em>snapshots</em>: the state of a wave that {@code openl snapshot} or
 * the serving observatory published last. A new snapshot is seen by who opens anew. Everything got
 * from an observatory is gone when it is closed. One thread only.
 */
public final class Observatory implements AutoCloseable {
  private final Path home;
  private final Path snapshots;
  private final WorkFolder work;
  private final Optional<SnapshotCopies> copies;
  private final Map<String, StudyData> studies = new HashMap<>();

  private Observatory(Path home, Path snapshots, WorkFolder work, Optional<SnapshotCopies> copies) {
    this.home = home;
    this.snapshots = snapshots;
    this.work = work;
    this.copies = copies;
  }

  /**
   * The observatory that this process stands in: {@code OPENL_HOME}, else the current folder or the
   * nearest above it that holds {@code surveys/}; with its working data in {@code OPENL_WORK}, else
   * in {@code data/work}.
   *
   * @throws Refusal when there is none
   */
  public static Observatory open() {
    Path home = home();
    return in(home, work(home));
  }

  /**
   * The same with the data that {@code openl demo} has loaded: real surveys, and made-up responses
   * for the study of Frama.space.
   *
   * @throws Refusal when the demo was never loaded
   */
  public static Observatory demo() {
    Path home = home();
    WorkFolder demo = work(home).demo();
    if (!Files.isDirectory(demo.snapshots())) {
      throw new Refusal(
          demo.folder() + ": found no data of the demo; load them with openl demo --no-serve");
    }
    return in(home, demo);
  }

  /**
   * The observatory in a folder, with its working data in {@code data/work}.
   *
   * @param home holds {@code surveys/} and {@code data/}
   * @throws Refusal when it does not
   */
  public static Observatory open(Path home) {
    return in(checked(home), new WorkFolder(home.resolve("data/work")));
  }

  /**
   * Snapshots that lie elsewhere, such as on the machine of a researcher who was given them.
   *
   * @param snapshots holds {@code <study>/<wave>/<snapshot>/}; a folder {@code keys/} beside it,
   *     where there is one, leads from responses to the frame, without which strata and margins are
   *     taken from the answers
   * @param home holds {@code surveys/}, which says what the columns mean
   * @throws Refusal when one of them is no such folder
   */
  public static Observatory openSnapshots(Path snapshots, Path home) {
    if (!Files.isDirectory(snapshots)) {
      throw new Refusal(snapshots + ": found no folder there; expected one of snapshots");
    }
    return new Observatory(
        checked(home), snapshots, new WorkFolder(beside(snapshots)), Optional.empty());
  }

  /**
   * A database that nobody serves at the moment, such as a backup. It is read from a copy, which is
   * removed at the end, so that not even its last access changes.
   *
   * @param database {@code openl.duckdb}
   * @param home holds {@code surveys/}, which says what the columns mean
   * @throws Refusal when it is missing, in use, or no database of an observatory
   */
  public static Observatory openDatabase(Path database, Path home) {
    List<StudyFolder> studies =
        StudyFolderReader.list(checked(home)).stream()
            .map(study -> StudyFolderReader.read(home, study).orRefuse())
            .toList();
    SnapshotCopies copies = SnapshotCopies.of(database, studies);
    return new Observatory(
        home, copies.snapshots(), new WorkFolder(beside(database)), Optional.of(copies));
  }

  /**
   * A published data package: figures that were released, with their definitions. It holds no
   * responses.
   *
   * @param folder holds {@code datapackage.json}
   * @throws Refusal when it does not, or when a file is not the one that was published
   */
  public static PublishedPackage readPackage(Path folder) {
    return PublishedPackage.read(folder);
  }

  /** The ids of all studies, in alphabetical order. */
  public List<String> studies() {
    return StudyFolderReader.list(home);
  }

  /**
   * A study.
   *
   * @throws Refusal when there is no such study, naming those that exist, or when its files have
   *     errors
   */
  public StudyData study(String id) {
    return studies.computeIfAbsent(
        id,
        named ->
            new StudyData(
                new WaveReading(
                    StudyFolderReader.read(home, named).orRefuse(), snapshots, work.keys()),
                work.releases(named)));
  }

  @Override
  public void close() {
    studies.values().forEach(StudyData::close);
    studies.clear();
    copies.ifPresent(SnapshotCopies::close);
  }

  private static Observatory in(Path home, WorkFolder work) {
    return new Observatory(home, work.snapshots(), work, Optional.empty());
  }

  private static Path checked(Path home) {
    if (!Files.isDirectory(home.resolve("surveys"))) {
      throw new Refusal(home + ": found no folder surveys/ in it; expected the studies there");
    }
    return home;
  }

  private static Path beside(Path file) {
    return Optional.ofNullable(file.toAbsolutePath().getParent()).orElse(file);
  }

  private static Path home() {
    Optional<String> named = Optional.ofNullable(System.getenv("OPENL_HOME"));
    return named
        .map(home -> checked(Path.of(home)))
        .or(() -> StudyFolderReader.findHome(Path.of("")))
        .orElseThrow(
            () ->
                new Refusal(
                    Path.of("").toAbsolutePath()
                        + ": found no folder surveys/ here or above; name the observatory's"
                        + " folder"));
  }

  private static WorkFolder work(Path home) {
    return new WorkFolder(
        Optional.ofNullable(System.getenv("OPENL_WORK"))
            .map(Path::of)
            .orElseGet(() -> home.resolve("data/work")));
  }
}
