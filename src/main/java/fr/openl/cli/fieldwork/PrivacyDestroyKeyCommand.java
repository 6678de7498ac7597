package fr.openl.cli.fieldwork;

import fr.openl.Refusal;
import fr.openl.cli.place.HomeOption;
import fr.openl.cli.place.StudyParameter;
import fr.openl.cli.place.Workspace;
import fr.openl.fieldwork.PrivacyLog.Deed;
import fr.openl.fieldwork.Retention;
import fr.openl.store.DuckDbStore;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code openl privacy destroy-key}: no pseudonym of a study leads to its unit any more. */
@Command(
    name = "destroy-key",
    mixinStandardHelpOptions = true,
    description = "Make it impossible for good to link a study's pseudonyms to its units.")
final class PrivacyDestroyKeyCommand implements Callable<Integer> {
  @Mixin private HomeOption home;
  @Mixin private StudyParameter study;
  @Spec private CommandSpec spec;

  @Option(names = "--yes", description = "Do it: a destroyed key cannot be had back.")
  private boolean yes;

  @Override
  public Integer call() {
    Workspace workspace = home.workspace();
    String id = workspace.study(study.id()).study().id();
    if (!yes) {
      throw new Refusal(
          "Nothing was destroyed: without its key "
              + id
              + " can follow no unit into its next wave; say --yes when that is meant.");
    }
    try (DuckDbStore store = workspace.openStore()) {
      Deed deed =
          new Retention(store.privacy(), workspace.keys(), workspace::forget)
              .destroyKey(id, LocalDate.now(ZoneId.systemDefault()))
              .orElseThrow(() -> new Refusal(id + " has no key; nothing was destroyed"));
      spec.commandLine().getOut().println(DeedText.of(deed));
    }
    return 0;
  }
}
