package fr.openl.cli.place;

import fr.openl.Refusal;
import fr.openl.definition.expression.Nearest;
import fr.openl.disclosure.ReleaseLedger;
import fr.openl.fieldwork.Keyring;
import fr.openl.fieldwork.UnitRights;
import fr.openl.frame.StudyFolder;
import fr.openl.frame.StudyFolderReader;
import fr.openl.frame.Wave;
import fr.openl.library.WorkFolder;
import fr.openl.store.DatabaseInUse;
import fr.openl.store.DuckDbStore;
import fr.openl.store.Snapshot;
import fr.openl.store.StoredUnits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The observatory's folders.
 *
 * @param home holds {@code surveys/} and {@code data/}
 * @param work holds what the program makes: database, snapshots, published reports
 * @param door how the store is opened
 */
public record Workspace(Path home, Path work, Place.Door door) {
  /** The database. */
  public Path database() {
    return new WorkFolder(work).database();
  }

  public Path snapshots() {
    return new WorkFolder(work).snapshots();
  }

  /** Keys, apart from the data they protect. */
  public Path keys() {
    return new WorkFolder(work).keys();
  }

  /** What was told and hidden of a study's waves in all its publications. */
  public ReleaseLedger releases(StudyFolder study) {
    return new WorkFolder(work).releases(study.study().id());
  }

  /** Removes what was made of the single responses of a wave: snapshots, and what was told. */
  public void forget(StudyFolder study, String wave) {
    Snapshot.removeAll(snapshots(), study.study().id(), wave);
    releases(study).forget(wave);
  }

  /**
   * What units may ask of this observatory.
   *
   * @param store its open store
   */
  public UnitRights rights(DuckDbStore store) {
    return new StoredUnits(store.privacy(), Keyring.open(keys()), snapshots());
  }

  public Path published() {
    return work.resolve("published");
  }

  /** The ids of all studies, in alphabetical order. */
  public List<String> studies() {
    return StudyFolderReader.list(home);
  }

  /**
   * A study without errors.
   *
   * @throws Refusal when there is no such study, or with every error its files have
   */
  public StudyFolder study(String id) {
    return StudyFolderReader.read(home, id).orRefuse();
  }

  /**
   * A wave of a study.
   *
   * @throws Refusal when there is no such wave, naming the nearest and those there are
   */
  public static Wave wave(StudyFolder study, String id) {
    return study
        .findWave(id)
        .orElseThrow(
            () -> {
              List<String> known = study.waves().stream().map(Wave::id).toList();
              return new Refusal(
                  "%s has no wave \"%s\"%s; there are: %s"
                      .formatted(
                          study.study().id(),
                          id,
                          Nearest.among(known, id)
                              .map(near -> ", did you mean \"" + near + "\"?")
                              .orElse(""),
                          known.isEmpty() ? "none" : String.join(", ", known)));
            });
  }

  /**
   * The store, for writing; created when there is none.
   *
   * @throws DatabaseInUse when another process owns it
   * @throws Refusal when it cannot be read
   */
  public DuckDbStore openStore() {
    try {
      Files.createDirectories(work);
    } catch (IOException failure) {
      throw new Refusal(work + ": this folder cannot be created (" + failure + ")", failure);
    }
    DuckDbStore store = door.open(database());
    try {
      store.privacy().finishErasures(snapshots()); // what a crash has left of one
      return store;
    } catch (Refusal refused) {
      store.close();
      throw refused;
    }
  }
}
