package fr.openl.web.reading;

import fr.openl.definition.Questionnaire;
import fr.openl.frame.StudyFolder;
import fr.openl.frame.Wave;
import fr.openl.web.door.RefusalWords;
import fr.openl.web.door.RefusedRequest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Every revision of every study's questionnaire, for anybody to read. */
final class Shelf {
  /** Revisions that no wave asked stand behind all others. */
  private static final int MANY = Integer.MAX_VALUE;

  private final Map<String, StudyFolder> studies = new LinkedHashMap<>();

  Shelf(List<StudyFolder> folders) {
    folders.forEach(folder -> studies.put(folder.study().id(), folder));
  }

  /**
   * @throws RefusedRequest when there is no such study
   */
  StudyFolder getStudy(String id) {
    StudyFolder found = studies.get(id);
    if (found == null) {
      throw RefusedRequest.unknown(RefusalWords.UNKNOWN_STUDY, studies.keySet(), id);
    }
    return found;
  }

  /**
   * @throws RefusedRequest when the study has no such revision
   */
  Questionnaire getRevision(StudyFolder study, String name) {
    Questionnaire found = study.revisions().get(name);
    if (found == null) {
      throw RefusedRequest.unknown(
          RefusalWords.UNKNOWN_REVISION, study.revisions().keySet(), name, study.study().id());
    }
    return found;
  }

  /**
   * The names of a study's revisions in the order in which they were asked, the current one last.
   */
  List<String> revisions(StudyFolder study) {
    String current = study.current().revision();
    List<String> names =
        new ArrayList<>(study.revisions().keySet().stream().sorted(byFirstWave(study)).toList());
    names.remove(current);
    names.add(current);
    return names;
  }

  private static Comparator<String> byFirstWave(StudyFolder study) {
    List<String> asked = study.waves().stream().map(Wave::revision).toList();
    return Comparator.comparingInt((String name) -> Math.floorMod(asked.indexOf(name), MANY))
        .thenComparing(Comparator.naturalOrder());
  }
}
