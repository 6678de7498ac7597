package fr.openl.frame;

import fr.openl.definition.Questionnaire;
import fr.openl.definition.Study;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A study as its folder declares it.
 *
 * @param home the folder that holds {@code surveys/}
 * @param current the questionnaire asked now
 * @param revisions every questionnaire revision by name, the current one included
 * @param waves in order of opening
 */
public record StudyFolder(
    Path home,
    Study study,
    Questionnaire current,
    Map<String, Questionnaire> revisions,
    List<Wave> waves) {
  public StudyFolder {
    revisions = Map.copyOf(revisions);
    waves = List.copyOf(waves);
  }

  public Optional<Wave> findWave(String id) {
    return waves.stream().filter(wave -> wave.id().equals(id)).findFirst();
  }

  /**
   * The questionnaire that {@code wave} asks.
   *
   * @throws IllegalArgumentException when the wave is not one of this study's
   */
  public Questionnaire questionnaireOf(Wave wave) {
    Questionnaire questionnaire = revisions.get(wave.revision());
    if (questionnaire == null) {
      throw new IllegalArgumentException("No revision " + wave.revision() + " in " + study.id());
    }
    return questionnaire;
  }

  /** How a person knows a file of this study: its path from the home. */
  public String named(Path file) {
    return home.relativize(file).toString();
  }

  /** The folder of this study's files. */
  public Path folder() {
    return home.resolve("surveys").resolve(study.id());
  }
}
