package fr.openl.collection;

import fr.openl.frame.StudyFolder;
import fr.openl.frame.StudyFolderReader;
import java.nio.file.Path;

/** A study that asks every type of question, in two languages, with waves open and closed. */
public final class EveryControl {
  public static final String STUDY = "every-control";
  public static final String WAVE = "2026";

  private EveryControl() {}

  public static StudyFolder study() {
    return StudyFolderReader.read(Path.of("src/test/resources/fr/openl/every-control"), STUDY)
        .orRefuse();
  }

  static Intake intake(StudyFolder study) {
    return new Intake(STUDY, WAVE, study.questionnaireOf(study.findWave(WAVE).orElseThrow()));
  }
}
