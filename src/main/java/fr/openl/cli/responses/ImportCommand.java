package fr.openl.cli.responses;

import fr.openl.cli.place.HomeOption;
import fr.openl.cli.place.WaveOption;
import fr.openl.cli.place.Workspace;
import fr.openl.collection.ImportLog.Imported;
import fr.openl.collection.imports.ImportReport;
import fr.openl.frame.StudyFolder;
import fr.openl.store.DuckDbStore;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code openl import}: takes a foreign file of responses into a wave, whole or not at all. */
@Command(
    name = "import",
    mixinStandardHelpOptions = true,
    description = "Take a CSV file of responses into a wave.")
public final class ImportCommand implements Callable<Integer> {
  @Mixin private HomeOption home;
  @Mixin private WaveOption wave;
  @Spec private CommandSpec spec;

  @Parameters(index = "0", paramLabel = "STUDY", description = "The study, a folder of surveys/.")
  private String study;

  @Option(
      names = "--responses",
      required = true,
      paramLabel = "FILE",
      description = "CSV, plain or gzipped.")
  private Path responses;

  @Option(
      names = "--mapping",
      paramLabel = "FILE",
      description = "How columns become answers (default: surveys/STUDY/mappings/W.yaml).")
  private @Nullable Path mapping;

  @Option(
      names = "--strict",
      description = "Refuse the file when a label, value or column does not fit.")
  private boolean strict;

  @Option(names = "--report", paramLabel = "FILE", description = "Write every finding as CSV.")
  private @Nullable Path report;

  @Override
  public Integer call() {
    Workspace workspace = home.workspace();
    StudyFolder folder = workspace.study(study);
    try (DuckDbStore store = workspace.openStore()) {
      WaveImport into =
          new WaveImport(
              folder, Workspace.wave(folder, wave.id()), Optional.ofNullable(mapping), responses);
      PrintWriter out = spec.commandLine().getOut();
      Optional<Imported> earlier = store.findImport(into.fingerprint());
      if (earlier.isPresent()) {
        out.println(
            "%s was taken into wave %s of %s already, at %s: nothing changed."
                .formatted(responses, wave.id(), study, earlier.get().at()));
        return 0;
      }
      ImportReport outcome = into.run(store, strict);
      new ImportReportText(outcome).print(out, study + " " + wave.id());
      if (report != null) {
        ImportReportFile.write(outcome, report);
      }
      return 0;
    }
  }
}
