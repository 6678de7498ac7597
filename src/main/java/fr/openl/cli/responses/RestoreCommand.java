package fr.openl.cli.responses;

import fr.openl.Refusal;
import fr.openl.cli.place.HomeOption;
import fr.openl.cli.place.Workspace;
import fr.openl.store.Backup;
import fr.openl.store.DatabaseInUse;
import fr.openl.store.DuckDbStore;
import fr.openl.store.Snapshot;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code openl restore}: puts a backup in the place of the database. */
@Command(
    name = "restore",
    mixinStandardHelpOptions = true,
    description = "Put a backup in the place of the database; the observatory must not serve.")
public final class RestoreCommand implements Callable<Integer> {
  @Mixin private HomeOption home;
  @Spec private CommandSpec spec;

  @Parameters(index = "0", paramLabel = "FILE", description = "The backup; its manifest is beside.")
  private Path file;

  @Option(names = "--replace", description = "Replace the database that is there.")
  private boolean replace;

  @Override
  public Integer call() {
    home.place().refuseWhileServing("A backup cannot be restored");
    Workspace workspace = home.workspace();
    Backup backup = Backup.read(file);
    if (Files.exists(workspace.database())) {
      refuseUnlessFree(workspace);
      if (!replace) {
        throw new Refusal(
            workspace.database()
                + " exists; expected none, or --replace to lose what it holds: make a backup of it"
                + " first");
      }
    }
    backup.restoreTo(workspace.database());
    for (String study : workspace.studies()) {
      workspace
          .study(study)
          .waves()
          .forEach(wave -> Snapshot.removeAll(workspace.snapshots(), study, wave.id()));
    }
    PrintWriter out = spec.commandLine().getOut();
    out.println(
        "%s is again as it was at %s."
            .formatted(workspace.database(), FreshSnapshots.moment(backup.moment())));
    out.println(
        "The keys in "
            + workspace.keys()
            + " were not touched; they must be those of that time for links and receipts to open.");
    return 0;
  }

  /** A damaged database is no obstacle, one in use is. */
  private static void refuseUnlessFree(Workspace workspace) {
    try (DuckDbStore free = workspace.openStore()) {
      free.privacy().listDeeds("");
    } catch (DatabaseInUse inUse) {
      throw inUse;
    } catch (Refusal damaged) {
      return;
    }
  }
}
