package fr.openl.definition.exchange;

import fr.openl.definition.LocalText;
import java.util.List;
import java.util.Optional;

/**
 * Questions that stand together in a form: a group, a page.
 *
 * @param relevant its own conditions and those of what surrounds it; all must be true
 */
public record ForeignBlock(
    String place,
    String name,
    Optional<LocalText> title,
    Optional<LocalText> intro,
    List<Rule> relevant,
    List<ForeignQuestion> questions) {
  public ForeignBlock {
    relevant = List.copyOf(relevant);
    questions = List.copyOf(questions);
  }
}
