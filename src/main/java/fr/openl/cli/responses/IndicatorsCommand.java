package fr.openl.cli.responses;

import fr.openl.Refusal;
import fr.openl.cli.place.HomeOption;
import fr.openl.cli.place.StudyParameter;
import fr.openl.cli.place.Workspace;
import fr.openl.disclosure.ReleasedEdition;
import fr.openl.frame.StudyFolder;
import fr.openl.opendata.FiguresTable;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code openl indicators}: the figures that may be told, at the prompt or as CSV. */
@Command(
    name = "indicators",
    mixinStandardHelpOptions = true,
    description = "Compute the indicators of a study and tell what may be told of them.")
public final class IndicatorsCommand implements Callable<Integer> {
  @Mixin private HomeOption home;
  @Mixin private StudyParameter study;
  @Spec private CommandSpec spec;

  @Option(
      names = "--wave",
      paramLabel = "W",
      description = "The wave (default: the last one that has responses).")
  private @Nullable String wave;

  @Option(
      names = "--csv",
      paramLabel = "FILE",
      description = "Write every figure, breakdowns included, to this file.")
  private @Nullable Path csv;

  @Override
  public Integer call() {
    Workspace workspace = home.workspace();
    StudyFolder folder = workspace.study(study.id());
    if (wave != null) {
      Workspace.wave(folder, wave);
    }
    PrintWriter out = spec.commandLine().getOut();
    FreshSnapshots snapshots = new FreshSnapshots(workspace, out);
    snapshots.ask(List.of(folder));
    ReleasedEdition edition =
        chosen(
            new Editions(folder, workspace.snapshots(), workspace.keys())
                .release(workspace.releases(folder)));
    out.println(FreshSnapshots.describe(snapshots.get(folder, edition.wave())));
    if (csv == null) {
      new IndicatorsText(edition).print(out);
    } else {
      write(csv, FiguresTable.csv(edition));
      out.println("Written to " + csv);
    }
    return 0;
  }

  private ReleasedEdition chosen(List<ReleasedEdition> editions) {
    return editions.stream()
        .filter(edition -> wave == null || edition.wave().id().equals(wave))
        .reduce((earlier, later) -> later)
        .orElseThrow(
            () ->
                new Refusal(
                    "%s has no responses%s yet; take some in with openl import"
                        .formatted(study.id(), wave == null ? "" : " in wave " + wave)));
  }

  private static void write(Path file, String text) {
    try {
      Files.writeString(file, text);
    } catch (IOException failure) {
      throw new Refusal(file + ": the figures cannot be written (" + failure + ")", failure);
    }
  }
}
