package fr.openl.library;

import fr.openl.cli.place.Workspace;
import fr.openl.cli.responses.Editions;
import fr.openl.cli.responses.WaveImport;
import fr.openl.cli.survey.Rehearsal;
import fr.openl.collection.ImportLog.ImportBatch;
import fr.openl.fieldwork.UnitNames;
import fr.openl.frame.StudyFolder;
import fr.openl.frame.Wave;
import fr.openl.store.DuckDbStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The studies of this repository, loaded as the demo loads them. */
final class ExampleData {
  private static final double RESPONSE_RATE = 0.42;
  private static final long SEED = 2026;

  private final Workspace workspace;

  ExampleData(Path work) {
    workspace = new Workspace(Path.of(""), work, DuckDbStore::open);
  }

  /** The real responses of every wave that has an example file. */
  ExampleData real(String study) {
    StudyFolder folder = workspace.study(study);
    try (DuckDbStore store = workspace.openStore()) {
      for (Wave wave : folder.waves()) {
        Path example =
            new WaveImport(folder, wave, Optional.empty(), Path.of("")).findExample().orElseThrow();
        new WaveImport(folder, wave, Optional.empty(), example).run(store, false);
      }
      publish(folder, store);
    }
    return this;
  }

  /** Made-up responses of the units of every frame, the same for the same unit's pseudonym. */
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
      publish(folder, store);
    }
    return this;
  }

  Path database() {
    return workspace.database();
  }

  Path snapshots() {
    return workspace.snapshots();
  }

  private void publish(StudyFolder folder, DuckDbStore store) {
    new Editions(folder, workspace.snapshots(), workspace.keys()).refresh(store);
  }

  static boolean isEmpty(Path folder) throws java.io.IOException {
    try (var files = Files.list(folder)) {
      return files.findAny().isEmpty();
    }
  }
}
