package fr.openl.cli.responses;

import fr.openl.Count;
import fr.openl.Refusal;
import fr.openl.cli.place.HomeOption;
import fr.openl.cli.place.Workspace;
import fr.openl.store.Backup;
import fr.openl.store.DuckDbStore;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code openl backup}: a copy of everything that was collected, at one moment. */
@Command(
    name = "backup",
    mixinStandardHelpOptions = true,
    description = "Copy everything that was collected, also while the observatory serves.")
public final class BackupCommand implements Callable<Integer> {
  @Mixin private HomeOption home;
  @Spec private CommandSpec spec;

  @Parameters(
      index = "0",
      paramLabel = "FILE",
      description = "Where to write it; its manifest goes beside it.")
  private Path file;

  @Override
  public Integer call() {
    Workspace workspace = home.workspace();
    if (Files.exists(file)) {
      throw new Refusal(file + " exists; expected a new file, for a backup replaces none");
    }
    try (DuckDbStore store = workspace.openStore()) {
      Backup backup = store.backup(file);
      PrintWriter out = spec.commandLine().getOut();
      out.println(
          "%s in %s as of %s, written to %s"
              .formatted(
                  Count.of(backup.rows().values().stream().mapToLong(Long::longValue).sum(), "row"),
                  Count.of(backup.rows().size(), "table"),
                  FreshSnapshots.moment(backup.moment()),
                  file));
      out.println(
          "The keys are not in it: keep a copy of "
              + workspace.keys()
              + " in another place; without them no personal link and no receipt opens anything.");
    }
    return 0;
  }
}
