package fr.openl.cli.survey;

import fr.openl.Count;
import fr.openl.Refusal;
import fr.openl.cli.place.HomeOption;
import fr.openl.cli.place.StudyParameter;
import fr.openl.cli.place.WaveOption;
import fr.openl.cli.place.Workspace;
import fr.openl.collection.ImportLog.ImportBatch;
import fr.openl.collection.ImportLog.Imported;
import fr.openl.collection.Response;
import fr.openl.fieldwork.UnitNames;
import fr.openl.frame.StudyFolder;
import fr.openl.frame.Wave;
import fr.openl.store.DuckDbStore;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code openl survey simulate}: plausible responses for tests, rehearsals and demonstrations. */
@Command(
    name = "simulate",
    mixinStandardHelpOptions = true,
    description = "Make up plausible responses, marked as simulated wherever they show.")
final class SurveySimulateCommand implements Callable<Integer> {
  @Mixin private HomeOption home;
  @Mixin private StudyParameter study;
  @Mixin private WaveOption wave;
  @Spec private CommandSpec spec;

  @Option(
      names = "--n",
      defaultValue = "500",
      paramLabel = "N",
      description = "How many responses (default: ${DEFAULT-VALUE}).")
  private int n;

  @Option(
      names = "--seed",
      defaultValue = "1",
      paramLabel = "S",
      description = "The same seed gives the same responses (default: ${DEFAULT-VALUE}).")
  private long seed;

  @Option(
      names = "--csv",
      paramLabel = "FILE",
      description = "Write them to this file instead of the store.")
  private @Nullable Path csv;

  @Override
  public Integer call() {
    if (n < 1) {
      throw new Refusal("--n: found " + n + ", expected at least 1 response");
    }
    Workspace workspace = home.workspace();
    StudyFolder folder = workspace.study(study.id());
    Wave chosen = Workspace.wave(folder, wave.id());
    PrintWriter out = spec.commandLine().getOut();
    if (csv != null) {
      long written =
          ResponseFileWriter.write(
              csv,
              folder.questionnaireOf(chosen),
              new Rehearsal(folder, chosen, seed, UnaryOperator.identity()).responses(n));
      out.println(Count.of(written, "simulated response") + " written to " + csv + ".");
      return 0;
    }
    try (DuckDbStore store = workspace.openStore()) {
      refuseToMix(store);
      ImportBatch batch =
          new ImportBatch(
              "simulation %s %s n=%d seed=%d".formatted(study.id(), wave.id(), n, seed),
              study.id(),
              wave.id(),
              "simulation");
      Optional<Imported> earlier = store.findImport(batch.fingerprint());
      if (earlier.isPresent()) {
        out.println("This simulation is in the store already: nothing changed.");
        return 0;
      }
      UnitNames names = UnitNames.of(folder.study(), workspace.keys());
      Imported imported =
          store.append(batch, new Rehearsal(folder, chosen, seed, names::of).responses(n));
      out.println(
          "%s taken into wave %s of %s."
              .formatted(
                  Count.of(imported.responses(), "simulated response"), wave.id(), study.id()));
      return 0;
    }
  }

  /** Real answers are never drowned in made-up ones. */
  private void refuseToMix(DuckDbStore store) {
    AtomicBoolean real = new AtomicBoolean();
    store.eachCurrent(
        study.id(),
        wave.id(),
        response -> {
          if (response.origin() != Response.Origin.SIMULATED) {
            real.set(true);
          }
        });
    if (real.get()) {
      throw new Refusal(
          "Wave %s of %s holds real responses; expected a wave without any, or a file with --csv"
              .formatted(wave.id(), study.id()));
    }
  }
}
