package fr.openl.cli.fieldwork;

import fr.openl.cli.place.HomeOption;
import fr.openl.cli.place.Workspace;
import fr.openl.cli.responses.Editions;
import fr.openl.fieldwork.PrivacyLog.Deed;
import fr.openl.fieldwork.UnitIdentity;
import fr.openl.fieldwork.UnitRights;
import fr.openl.frame.StudyFolder;
import fr.openl.store.DuckDbStore;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code openl privacy erase}: nothing is held about a unit any more. */
@Command(
    name = "erase",
    mixinStandardHelpOptions = true,
    description = {
      "Erase everything that is held about a unit, at its request.",
      "The frame keeps only that a unit was erased; the public log says so without naming it."
    })
final class PrivacyEraseCommand implements Callable<Integer> {
  @Mixin private HomeOption home;
  @Mixin private UnitParameter unit;
  @Spec private CommandSpec spec;

  @Option(names = "--dry-run", description = "Only tell what would be erased.")
  private boolean dryRun;

  @Override
  public Integer call() {
    Workspace workspace = home.workspace();
    PrintWriter out = spec.commandLine().getOut();
    try (DuckDbStore store = workspace.openStore()) {
      UnitRights rights = workspace.rights(store);
      Map<StudyFolder, UnitIdentity> found = unit.findOne(workspace, rights);
      for (Map.Entry<StudyFolder, UnitIdentity> one : found.entrySet()) {
        if (dryRun) {
          rights
              .show(one.getValue())
              .forEach((kind, records) -> out.println(line(one.getKey(), kind, records.size())));
        } else {
          erase(workspace, store, rights, one.getKey(), one.getValue(), out);
        }
      }
      if (!dryRun) {
        tellWhatElse(out);
      }
    }
    return 0;
  }

  private static void erase(
      Workspace workspace,
      DuckDbStore store,
      UnitRights rights,
      StudyFolder folder,
      UnitIdentity found,
      PrintWriter out) {
    for (Deed deed : rights.erase(found, LocalDate.now(ZoneId.systemDefault()))) {
      out.println(DeedText.of(deed));
    }
    new Editions(folder, workspace.snapshots(), workspace.keys()).refresh(store);
  }

  private static String line(StudyFolder folder, String kind, int records) {
    return "%s: %,d would be erased in %s".formatted(folder.study().id(), records, kind);
  }

  /** What lies outside of what the observatory can reach, or is not about one unit. */
  private static void tellWhatElse(PrintWriter out) {
    out.println("The database was written anew and the snapshots made again: no byte is left.");
    out.println(
        "Figures that are published count all who had answered then and name nobody; openl publish"
            + " computes them again without this unit.");
    out.println(
        "Yours to do: take the unit out of your list of units, and remove older backups, exports"
            + " and link files, which may still hold it.");
  }
}
