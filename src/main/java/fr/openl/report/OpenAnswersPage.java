package fr.openl.report;

import fr.openl.definition.LocalText.Passage;
import java.util.List;

/** What was written to the open questions of an edition, as far as a person released it. */
public record OpenAnswersPage(PageFrame frame, Passage title, OpenAnswers answers) {
  static final String FILE = "open-answers.html";

  static OpenAnswersPage of(SpokenEdition edition, OpenAnswers answers) {
    Passage title = edition.own("answers");
    return new OpenAnswersPage(edition.frame(FILE, List.of(title)), title, answers);
  }
}
