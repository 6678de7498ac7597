package fr.openl.cli;

import fr.openl.Refusal;
import fr.openl.disclosure.ReleasedEdition;
import fr.openl.frame.StudyFolder;
import fr.openl.report.YearlyReport;
import fr.openl.store.DatabaseInUse;
import fr.openl.store.DuckDbStore;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code openl publish}: from responses to the yearly report as static pages. */
@Command(
    name = "publish",
    mixinStandardHelpOptions = true,
    description = "Compute the indicators and publish the yearly reports.")
final class PublishCommand implements Callable<Integer> {
  @Mixin private HomeOption home;
  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "STUDY",
      arity = "0..*",
      description = "The studies to publish (default: every study that has responses).")
  private List<String> named = new ArrayList<>();

  @Override
  public Integer call() {
    Workspace workspace = home.workspace();
    List<StudyFolder> studies =
        (named.isEmpty() ? workspace.studies() : named).stream().map(workspace::study).toList();
    PrintWriter out = spec.commandLine().getOut();
    try (DuckDbStore store = workspace.openStore()) {
      studies.forEach(study -> new Editions(study, workspace.snapshots()).refresh(store));
    } catch (DatabaseInUse serving) {
      out.println("The database is in use; publishing what its last snapshots hold.");
    }
    List<ReleasedEdition> editions = new ArrayList<>();
    studies.forEach(s -> editions.addAll(new Editions(s, workspace.snapshots()).release()));
    if (editions.isEmpty()) {
      throw new Refusal(
          "There is nothing to publish: none of %s has responses; take some in with openl import"
              .formatted(studies.stream().map(study -> study.study().id()).toList()));
    }
    new YearlyReport().publish(editions, workspace.published());
    for (ReleasedEdition edition : editions) {
      out.println(
          "%s %s: %,d responses, %d indicators%s"
              .formatted(
                  edition.study().study().id(),
                  edition.wave().id(),
                  edition.responses(),
                  edition.indicators().size(),
                  edition.simulated() ? " (simulated)" : ""));
    }
    out.println("Published in " + workspace.published().resolve("index.html"));
    return 0;
  }
}
