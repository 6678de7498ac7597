package fr.openl.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.openl.definition.Question;
import fr.openl.frame.StudyFolder;
import fr.openl.frame.StudyFolderReader;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What anybody may read never shows how a definition file asks for an answer. */
class NoPlaceholderTest {
  @TempDir Path folder;

  @Test
  void wordsAndRulesAreToldWithoutPlaceholders() {
    StudyFolder real = StudyFolderReader.read(Path.of(""), "framaspace-usages").orRefuse();
    String rule = read(CarriedOver.study(), "carried");
    assertTrue(rule.contains("members &gt; previous(members)"), "a rule only the formula tells");
    String _ = read(real, "real");
  }

  /** All public pages of a study, one after the other. */
  private String read(StudyFolder study, String place) {
    StringBuilder all = new StringBuilder();
    try (RunningObservatory observatory = new RunningObservatory(folder.resolve(place), study)) {
      String id = study.study().id();
      String questionnaire = "/q/" + id + "/" + study.current().revision();
      List<String> pages = new ArrayList<>(List.of(questionnaire, "/privacy/" + id));
      study
          .current()
          .questions()
          .map(Question::id)
          .forEach(q -> pages.add(questionnaire + "/" + q));
      for (String page : pages) {
        HttpResponse<String> answer = observatory.get(page);
        assertEquals(200, answer.statusCode(), page);
        assertFalse(answer.body().contains("${"), page);
        all.append(answer.body());
      }
    }
    return all.toString();
  }
}
