package fr.openl.library;

import fr.openl.ProcessFolder;
import fr.openl.cli.place.Workspace;
import fr.openl.cli.responses.Editions;
import fr.openl.cli.responses.WaveImport;
import fr.openl.cli.survey.Rehearsal;
import fr.openl.collection.ImportLog.ImportBatch;
import fr.openl.disclosure.ReleaseLedger;
import fr.openl.fieldwork.UnitNames;
import fr.openl.frame.StudyFolder;
import fr.openl.frame.Wave;
import fr.openl.report.YearlyReport;
import fr.openl.store.DuckDbStore;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Studies of this repository, loaded as the demo loads them. */
public final class ExampleData {
  private static final double RESPONSE_RATE = 0.42; // with fewer, a region may have none
  private static final long SEED = 2026;

  private final Workspace workspace;

  ExampleData(Path work) {
    workspace = new Workspace(Path.of(""), work, DuckDbStore::open);
  }

  /**
   * The data that notebooks and documentation look at, loaded once for all tests of a process.
   *
   * @return a work folder with the demo in it
   */
  public static Path demo() {
    return Loaded.WORK;
  }

  /** The real responses of some waves, or of all without any. */
  ExampleData real(String study, String... waves) {
    StudyFolder folder = workspace.study(study);
    try (DuckDbStore store = workspace.openStore()) {
      for (Wave wave : folder.waves()) {
        if (waves.length > 0 && !List.of(waves).contains(wave.id())) {
          continue;
        }
        Path example =
            new WaveImport(folder, wave, Optional.empty(), Path.of("")).findExample().orElseThrow();
        new WaveImport(folder, wave, Optional.empty(), example).run(store, false);
      }
      editions(folder).refresh(store);
    }
    return this;
  }

  /** Made-up responses of units of every frame; the same collectives answer several waves. */
  ExampleData simulated(String study) {
    StudyFolder folder = workspace.study(study);
    UnitNames names = UnitNames.of(folder.study(), workspace.keys());
    try (DuckDbStore store = workspace.openStore()) {
      for (Wave wave : folder.waves()) {
        int n = (int) Math.round(wave.frameUnits().orElseThrow() * RESPONSE_RATE);
        store.append(
            new ImportBatch(wave.id(), study, wave.id(), "simulation"),
            new Rehearsal(folder, wave, SEED, names::of).responses(n));
      }
      editions(folder).refresh(store);
    }
    return this;
  }

  /** Publishes the editions of a study and returns the folder of one. */
  Path published(String study, String wave) {
    new YearlyReport()
        .publish(
            editions(workspace.study(study)).release(ReleaseLedger.none()), workspace.published());
    return workspace.published().resolve(study).resolve(wave);
  }

  Path database() {
    return workspace.database();
  }

  Path snapshots() {
    return workspace.snapshots();
  }

  private Editions editions(StudyFolder folder) {
    return new Editions(folder, workspace.snapshots(), workspace.keys());
  }

  private static final class Loaded {
    private static final Path WORK = load();

    private static Path load() {
      Path work = ProcessFolder.create("openl-examples");
      ExampleData _ =
          new ExampleData(work.resolve("demo"))
              .simulated("framaspace-usages")
              .real("haskell-survey");
      return work;
    }
  }
}
