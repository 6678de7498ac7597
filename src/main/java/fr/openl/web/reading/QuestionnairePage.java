package fr.openl.web.reading;

import fr.openl.definition.LocalText.Passage;
import fr.openl.definition.Questionnaire;
import fr.openl.definition.Study;
import fr.openl.web.door.PageFrame;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A whole questionnaire to read, to cite, or to print and prepare together.
 *
 * @param others addresses of the other revisions by name, the oldest first
 */
public record QuestionnairePage(
    PageFrame frame,
    Study study,
    Questionnaire questionnaire,
    List<Part> parts,
    List<Other> others) {
  public QuestionnairePage {
    parts = List.copyOf(parts);
    others = List.copyOf(others);
  }

  /** One block. */
  public record Part(
      String id,
      Passage title,
      @Nullable Passage intro,
      Optional<QuestionView.Routing> routing,
      List<QuestionView> questions) {
    public Part {
      questions = List.copyOf(questions);
    }
  }

  /** Another revision. */
  public record Other(String revision, String path) {}
}
