package fr.openl.cli.responses;

import fr.openl.Refusal;
import fr.openl.cli.place.HomeOption;
import fr.openl.cli.place.Workspace;
import fr.openl.frame.StudyFolder;
import fr.openl.frame.Wave;
import fr.openl.store.DuckDbStore;
import fr.openl.store.Snapshot;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code openl snapshot}: publishes what has come in until now as Parquet files. */
@Command(
    name = "snapshot",
    mixinStandardHelpOptions = true,
    description = "Publish a snapshot of what has come in, also while the observatory serves.")
public final class SnapshotCommand implements Callable<Integer> {
  @Mixin private HomeOption home;
  @Spec private CommandSpec spec;

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "STUDY",
      description = "The study (default: every study that has responses).")
  private @Nullable String study;

  @Option(
      names = "--wave",
      paramLabel = "W",
      description = "The wave (default: every wave that has responses).")
  private @Nullable String wave;

  @Override
  public Integer call() {
    Workspace workspace = home.workspace();
    if (wave != null && study == null) {
      throw new Refusal("--wave " + wave + ": expected a study before it");
    }
    PrintWriter out = spec.commandLine().getOut();
    try (DuckDbStore store = workspace.openStore()) {
      for (String id : study == null ? workspace.studies() : List.of(study)) {
        StudyFolder folder = workspace.study(id);
        for (Wave each : wave == null ? folder.waves() : List.of(Workspace.wave(folder, wave))) {
          publish(workspace, folder, each, store, out);
        }
      }
    }
    return 0;
  }

  private static void publish(
      Workspace workspace, StudyFolder folder, Wave wave, DuckDbStore store, PrintWriter out) {
    String id = folder.study().id();
    if (store.countCurrent(id, wave.id()) == 0) {
      return;
    }
    Snapshot snapshot = Editions.table(store, folder, wave).publish(workspace.snapshots());
    out.println(FreshSnapshots.describe(snapshot) + ", in " + snapshot.folder());
  }
}
