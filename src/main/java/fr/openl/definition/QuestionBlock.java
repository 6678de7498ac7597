package fr.openl.definition;

import fr.openl.definition.expression.Formula;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Questions that belong together: one page of the form, one section of the report.
 *
 * @param comparable question id → how its answers compare over the waves
 */
public record QuestionBlock(
    String id,
    LocalText title,
    Optional<LocalText> intro,
    Optional<Formula> relevant,
    List<Question> questions,
    Map<String, Comparability> comparable) {
  public QuestionBlock {
    questions = List.copyOf(questions);
    comparable = Map.copyOf(comparable);
  }
}
