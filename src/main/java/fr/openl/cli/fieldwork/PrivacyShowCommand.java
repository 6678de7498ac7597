package fr.openl.cli.fieldwork;

import fr.openl.cli.place.HomeOption;
import fr.openl.cli.place.Workspace;
import fr.openl.fieldwork.UnitRights;
import fr.openl.store.DuckDbStore;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code openl privacy show}: everything held about a unit. */
@Command(
    name = "show",
    mixinStandardHelpOptions = true,
    description = "Tell everything that is held about a unit, as JSON.")
final class PrivacyShowCommand implements Callable<Integer> {
  @Mixin private HomeOption home;
  @Mixin private UnitParameter unit;
  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    Workspace workspace = home.workspace();
    try (DuckDbStore store = workspace.openStore()) {
      UnitRights rights = workspace.rights(store);
      spec.commandLine()
          .getOut()
          .println(new HeldText(unit.id(), unit.find(workspace, rights), rights));
    }
    return 0;
  }
}
