package fr.openl.cli.fieldwork;

import fr.openl.Refusal;
import fr.openl.cli.place.HomeOption;
import fr.openl.cli.place.Workspace;
import fr.openl.fieldwork.UnitRights;
import fr.openl.store.DuckDbStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code openl privacy export}: everything held about a unit, in a file for it. */
@Command(
    name = "export",
    mixinStandardHelpOptions = true,
    description = "Write everything that is held about a unit to a JSON file, to be handed to it.")
final class PrivacyExportCommand implements Callable<Integer> {
  @Mixin private HomeOption home;
  @Mixin private UnitParameter unit;
  @Spec private CommandSpec spec;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "FILE",
      description = "A new file, readable by you alone.")
  private Path out;

  @Override
  public Integer call() {
    Workspace workspace = home.workspace();
    try (DuckDbStore store = workspace.openStore()) {
      UnitRights rights = workspace.rights(store);
      String held = new HeldText(unit.id(), unit.find(workspace, rights), rights).toString();
      try {
        Files.writeString(
            Files.createFile(
                out,
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))),
            held + "\n");
      } catch (IOException failure) {
        throw new Refusal(
            out + " cannot be written (" + failure + "); expected a new file", failure);
      }
      spec.commandLine()
          .getOut()
          .println("Everything held about " + unit.id() + " was written to " + out);
    }
    return 0;
  }
}
