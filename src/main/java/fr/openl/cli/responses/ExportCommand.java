package fr.openl.cli.responses;

import fr.openl.Refusal;
import fr.openl.cli.place.HomeOption;
import fr.openl.cli.place.StudyParameter;
import fr.openl.cli.place.WaveOption;
import fr.openl.cli.place.Workspace;
import fr.openl.dataset.WaveDataSet;
import fr.openl.dataset.formats.AnswerTable;
import fr.openl.dataset.formats.AnswerWords;
import fr.openl.dataset.formats.AnswerWorkbook;
import fr.openl.dataset.formats.DeclaredDesign;
import fr.openl.dataset.formats.LabelledCsv;
import fr.openl.dataset.formats.RFolder;
import fr.openl.frame.StudyFolder;
import fr.openl.frame.Wave;
import fr.openl.indicators.WaveResults;
import fr.openl.store.Snapshot;
import fr.openl.store.SnapshotExport;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code openl export}: the single responses of a wave in the files of other programs. */
@Command(
    name = "export",
    mixinStandardHelpOptions = true,
    description = "Write the single responses of a wave for other programs; not for publication.")
public final class ExportCommand implements Callable<Integer> {
  @Mixin private HomeOption home;
  @Mixin private StudyParameter study;
  @Mixin private WaveOption wave;
  @Spec private CommandSpec spec;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "FILE",
      description =
          "Where to write them: a name that ends in .csv, .parquet or .xlsx; a new folder for R.")
  private Path out;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "csv, parquet, xlsx or r (default: by the end of the name).")
  private @Nullable Format format;

  @Option(
      names = "--labels",
      paramLabel = "LANG",
      description =
          "Labels in this language instead of codes, in CSV and workbooks; the language of R's"
              + " labels.")
  private @Nullable String labels;

  @Option(names = "--texts", description = "With what was written in free text.")
  private boolean texts;

  /** The kinds of files. */
  enum Format {
    CSV,
    PARQUET,
    XLSX,
    R
  }

  @Override
  public Integer call() {
    Workspace workspace = home.workspace();
    StudyFolder folder = workspace.study(study.id());
    Wave of = Workspace.wave(folder, wave.id());
    Format into = format == null ? byName() : format;
    refuseUnfit(folder, into);
    PrintWriter said = spec.commandLine().getOut();
    FreshSnapshots snapshots = new FreshSnapshots(workspace, said);
    snapshots.ask(List.of(folder));
    Snapshot snapshot = snapshots.get(folder, of);
    if (labels == null && (into == Format.CSV || into == Format.PARQUET)) {
      new SnapshotExport(snapshot, texts, into == Format.CSV).write(out);
    } else {
      try (WaveDataSet data =
          new Editions(folder, workspace.snapshots(), workspace.keys()).open(of, snapshot)) {
        write(folder, data, snapshot, into);
      }
    }
    said.println(FreshSnapshots.describe(snapshot) + ", written to " + out);
    said.println("These are single responses: keep them as their study promises.");
    return 0;
  }

  private Format byName() {
    String name = String.valueOf(out.getFileName()).toLowerCase(Locale.ROOT);
    for (Format known : List.of(Format.CSV, Format.PARQUET, Format.XLSX)) {
      if (name.endsWith("." + known.name().toLowerCase(Locale.ROOT))) {
        return known;
      }
    }
    throw new Refusal(
        out + ": expected a name that ends in .csv, .parquet or .xlsx, or --format r for a folder");
  }

  private void refuseUnfit(StudyFolder folder, Format into) {
    List<String> languages = folder.study().languages();
    if (labels != null && !languages.contains(labels)) {
      throw new Refusal(
          "--labels: found '%s', expected a language of %s: %s"
              .formatted(labels, study.id(), String.join(", ", languages)));
    }
    if (labels != null && into == Format.PARQUET) {
      throw new Refusal("--labels: Parquet holds codes; expected .csv, .xlsx or --format r");
    }
  }

  private void write(StudyFolder folder, WaveDataSet data, Snapshot snapshot, Format into) {
    String fallback = folder.study().defaultLanguage();
    AnswerWords words = new AnswerWords(labels == null ? fallback : labels, fallback);
    AnswerTable table =
        new AnswerTable(data, texts ? Optional.of(snapshot.texts()) : Optional.empty());
    switch (into) {
      case CSV -> new LabelledCsv(table, words).write(out);
      case XLSX -> new AnswerWorkbook(table, words, labels != null).write(out);
      case R -> {
        DeclaredDesign design =
            WaveResults.of(List.of(), data, folder.study().design()).weights().declared(data);
        new RFolder(table, design, words, FreshSnapshots.describe(snapshot)).write(out);
      }
      case PARQUET -> throw new IllegalArgumentException("Parquet has no labels");
    }
  }
}
