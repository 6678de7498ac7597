package fr.openl.web.door;

import fr.openl.collection.Intake;
import fr.openl.definition.LocalText;
import fr.openl.definition.Questionnaire;
import fr.openl.definition.Study;
import fr.openl.frame.StudyFolder;
import fr.openl.frame.Wave;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The way into one wave: what it asks and the check that its answers pass. */
public record WaveDoor(Study study, Wave wave, Questionnaire questionnaire, Intake intake) {

  public static WaveDoor of(StudyFolder folder, Wave wave) {
    Questionnaire questionnaire = folder.questionnaireOf(wave);
    return new WaveDoor(
        folder.study(),
        wave,
        questionnaire,
        new Intake(folder.study().id(), wave.id(), questionnaire));
  }

  /** The address of its first page. */
  public String path() {
    return "/s/" + study.id() + "/" + wave.id();
  }

  /** The study's title, followed by the wave's, or by its id when it has no title. */
  public LocalText title() {
    return joined(
        study.title(),
        wave.title().orElseGet(() -> LocalText.of(study.defaultLanguage(), wave.id())));
  }

  public boolean isByInvitation() {
    return wave.access() == Wave.Access.INVITATION;
  }

  private static LocalText joined(LocalText title, LocalText own) {
    Map<String, String> words =
        Stream.concat(title.byLanguage().keySet().stream(), own.byLanguage().keySet().stream())
            .distinct()
            .collect(
                Collectors.toMap(
                    language -> language,
                    language ->
                        title.in(language, language).words()
                            + " – "
                            + own.in(language, language).words(),
                    (one, other) -> one,
                    LinkedHashMap::new));
    return new LocalText(words);
  }
}
