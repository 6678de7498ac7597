package fr.openl.cli.responses;

import fr.openl.Refusal;
import fr.openl.cli.place.HomeOption;
import fr.openl.cli.place.WaveOption;
import fr.openl.cli.place.Workspace;
import fr.openl.collection.ImportLog.Imported;
import fr.openl.collection.imports.ImportReport;
import fr.openl.collection.imports.tool.ForeignTool;
import fr.openl.frame.StudyFolder;
import fr.openl.frame.Wave;
import fr.openl.store.DuckDbStore;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
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
      names = "--from",
      paramLabel = "TOOL",
      description =
          "limesurvey, kobo, nextcloud-forms or framaforms: the mapping follows from the header"
              + " (default: the study's mapping, else the tool is recognised).")
  private @Nullable String tool;

  @Option(
      names = "--mapping-out",
      paramLabel = "FILE",
      description = "Write the mapping made from the header to this file; nothing is taken in.")
  private @Nullable Path mappingOut;

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
    PrintWriter out = spec.commandLine().getOut();
    WaveImport into = importOf(folder, Workspace.wave(folder, wave.id()));
    into.recognition()
        .ifPresent(
            of -> out.println(responses + ": read as an export of " + of.tool().title() + "."));
    if (mappingOut != null) {
      write(into, mappingOut);
      out.println("The mapping was written to " + mappingOut + "; nothing was taken in.");
      return 0;
    }
    try (DuckDbStore store = workspace.openStore()) {
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

  /** By the mapping that was named or that the study keeps, else as the header says. */
  private WaveImport importOf(StudyFolder folder, Wave into) {
    if (mapping != null && tool != null) {
      throw new Refusal("--from: found --mapping as well; expected one of the two");
    }
    boolean kept = Files.exists(WaveImport.mappingFile(folder, into));
    if (mapping != null || (tool == null && mappingOut == null && kept)) {
      return new WaveImport(folder, into, Optional.ofNullable(mapping), responses);
    }
    return WaveImport.recognised(
        folder, into, Optional.ofNullable(tool).map(ImportCommand::known), responses);
  }

  private static ForeignTool known(String spelling) {
    return ForeignTool.find(spelling)
        .orElseThrow(
            () ->
                new Refusal(
                    "--from: found '%s', expected limesurvey, kobo, nextcloud-forms or framaforms"
                        .formatted(spelling)));
  }

  private static void write(WaveImport into, Path file) {
    String text =
        into.recognition()
            .orElseThrow(
                () -> new Refusal("--mapping-out: found --mapping; expected a file to recognise"))
            .text();
    try {
      Files.writeString(file, text);
    } catch (IOException failure) {
      throw new Refusal(file + ": the mapping cannot be written (" + failure + ")", failure);
    }
  }
}
