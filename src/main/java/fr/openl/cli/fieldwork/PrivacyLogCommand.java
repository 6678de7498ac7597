package fr.openl.cli.fieldwork;

import fr.openl.cli.place.HomeOption;
import fr.openl.cli.place.StudyParameter;
import fr.openl.cli.place.Workspace;
import fr.openl.fieldwork.PrivacyLog.Deed;
import fr.openl.store.DuckDbStore;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code openl privacy log}: what was erased, and when. */
@Command(
    name = "log",
    mixinStandardHelpOptions = true,
    description = "Tell what was erased in a study, and when.")
final class PrivacyLogCommand implements Callable<Integer> {
  @Mixin private HomeOption home;
  @Mixin private StudyParameter study;
  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    Workspace workspace = home.workspace();
    String id = workspace.study(study.id()).study().id();
    try (DuckDbStore store = workspace.openStore()) {
      List<Deed> deeds = store.privacy().listDeeds(id);
      PrintWriter out = spec.commandLine().getOut();
      deeds.forEach(deed -> out.println(DeedText.of(deed)));
      if (deeds.isEmpty()) {
        out.println("Nothing was erased in " + id + " yet.");
      }
    }
    return 0;
  }
}
