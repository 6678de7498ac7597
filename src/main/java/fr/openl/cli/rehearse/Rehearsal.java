package fr.openl.cli.rehearse;

import fr.openl.cli.place.Workspace;
import fr.openl.definition.Study.Identity;
import fr.openl.fieldwork.Keyring;
import fr.openl.fieldwork.WaveCourse;
import fr.openl.fieldwork.outcome.Cases;
import fr.openl.frame.StudyFolder;
import fr.openl.frame.Wave;
import fr.openl.store.DuckDbStore;
import java.nio.file.Path;

/**
 * What all scenes of a rehearsal share: the wave that is played, where, and the clock of its days.
 *
 * @param workspace whose working folder is that of the rehearsal
 * @param seed of the sample, the answers and who does what
 */
record Rehearsal(
    Workspace workspace,
    StudyFolder folder,
    Wave wave,
    long seed,
    RehearsalReport report,
    FastClock clock) {
  String study() {
    return folder.study().id();
  }

  boolean isAnonymous() {
    return folder.study().privacy().identity() == Identity.ANONYMOUS;
  }

  int blocks() {
    return folder.questionnaireOf(wave).blocks().size();
  }

  Keyring keys() {
    return Keyring.open(workspace.keys());
  }

  /** Where its mails lie. */
  Path mails() {
    return workspace.work().resolve("mails");
  }

  WaveCourse course(DuckDbStore store) {
    return WaveCourse.of(study(), wave, store.desk(), clock.today());
  }

  /** The cases of the wave, with all that is known of them by now. */
  Cases cases(DuckDbStore store) {
    return Cases.read(store.cases(), folder.study(), wave.id(), workspace.keys());
  }
}
