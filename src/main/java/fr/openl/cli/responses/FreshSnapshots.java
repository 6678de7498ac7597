package fr.openl.cli.responses;

import fr.openl.Count;
import fr.openl.Refusal;
import fr.openl.admin.RunningObservatory;
import fr.openl.admin.TypedCommand;
import fr.openl.cli.place.Workspace;
import fr.openl.frame.StudyFolder;
import fr.openl.frame.Wave;
import fr.openl.store.DatabaseInUse;
import fr.openl.store.DuckDbStore;
import fr.openl.store.Snapshot;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Snapshots that hold what has come in until now: published by this process, or on request by the
 * observatory while it serves. Work on them disturbs nobody.
 */
record FreshSnapshots(Workspace workspace, PrintWriter out) {
  /** Has fresh snapshots of the studies published; says so when only older ones can be had. */
  void ask(List<StudyFolder> studies) {
    try (DuckDbStore store = workspace.openStore()) {
      studies.forEach(
          study -> new Editions(study, workspace.snapshots(), workspace.keys()).refresh(store));
    } catch (DatabaseInUse serving) {
      for (StudyFolder study : studies) {
        StringWriter said = new StringWriter();
        PrintWriter listener = new PrintWriter(said);
        OptionalInt code =
            RunningObservatory.beside(workspace.database()).run(command(study), listener, listener);
        if (code.isEmpty() || code.getAsInt() != 0) {
          out.println(
              said
                  + "The database is in use and no fresh snapshot can be had; the last one is"
                  + " taken.");
        }
      }
    }
  }

  /**
   * The snapshot of a wave.
   *
   * @throws Refusal when it has none
   */
  Snapshot get(StudyFolder study, Wave wave) {
    Optional<Snapshot> found =
        Snapshot.findLatest(workspace.snapshots(), study.study().id(), wave.id());
    return found.orElseThrow(
        () ->
            new Refusal(
                "Wave %s of %s has no responses yet; take some in with openl import"
                    .formatted(wave.id(), study.study().id())));
  }

  /** What is said of a snapshot: how much it holds, and as of when. */
  static String describe(Snapshot snapshot) {
    return "%s %s: %s%s as of %s"
        .formatted(
            snapshot.study(),
            snapshot.wave(),
            Count.of(snapshot.rows(), "response"),
            snapshot.simulated() ? " (simulated)" : "",
            moment(snapshot.created()));
  }

  /** To the second, in UTC. */
  static String moment(Instant at) {
    return at.truncatedTo(ChronoUnit.SECONDS).toString();
  }

  private TypedCommand command(StudyFolder study) {
    return new TypedCommand(
        workspace.home().toAbsolutePath(),
        Optional.empty(),
        List.of(
            "snapshot",
            study.study().id(),
            "--home",
            workspace.home().toAbsolutePath().toString(),
            "--work",
            workspace.work().toAbsolutePath().toString()));
  }
}
