package fr.openl.cli.responses;

import fr.openl.cli.place.HomeOption;
import fr.openl.cli.place.StudyParameter;
import fr.openl.cli.place.WaveOption;
import fr.openl.cli.place.Workspace;
import fr.openl.frame.StudyFolder;
import fr.openl.store.Snapshot;
import fr.openl.store.SnapshotExport;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code openl export}: the single responses of a wave in one file for other programs. */
@Command(
    name = "export",
    mixinStandardHelpOptions = true,
    description = "Write the single responses of a wave to a file; not for publication.")
public final class ExportCommand implements Callable<Integer> {
  @Mixin private HomeOption home;
  @Mixin private StudyParameter study;
  @Mixin private WaveOption wave;
  @Spec private CommandSpec spec;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "FILE",
      description = "Where to write them: a name that ends in .csv or .parquet.")
  private Path out;

  @Option(names = "--texts", description = "With what was written in free text.")
  private boolean texts;

  @Override
  public Integer call() {
    Workspace workspace = home.workspace();
    StudyFolder folder = workspace.study(study.id());
    PrintWriter said = spec.commandLine().getOut();
    FreshSnapshots snapshots = new FreshSnapshots(workspace, said);
    snapshots.ask(List.of(folder));
    Snapshot snapshot = snapshots.get(folder, Workspace.wave(folder, wave.id()));
    new SnapshotExport(snapshot, texts).write(out);
    said.println(FreshSnapshots.describe(snapshot) + ", written to " + out);
    said.println("These are single responses: keep them as their study promises.");
    return 0;
  }
}
