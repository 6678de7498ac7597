package fr.openl.web.api;

import fr.openl.collection.Answer;
import fr.openl.collection.Interview;
import fr.openl.collection.Response;
import fr.openl.definition.Control;
import fr.openl.definition.Item;
import fr.openl.definition.Question;
import fr.openl.definition.Questionnaire;
import java.util.Collection;
import java.util.stream.Stream;

/**
 * Tells whether answers that come again are those that are kept. What the unit said is compared;
 * what was calculated from it, maybe with the day, is not.
 */
final class SentAgain {
  private SentAgain() {}

  /**
   * Whether a request that is repeated says what it said the first time. An item that is asked on
   * one of the two days only, for the way to it depends on the day, tells nothing.
   *
   * @param now the way through the questionnaire that the answers would go now
   */
  static boolean isRetry(Questionnaire questionnaire, Response kept, Interview now) {
    return said(questionnaire)
        .filter(item -> isAsked(kept.answer(item)) && isAsked(now.answer(item)))
        .allMatch(item -> now.answer(item).equals(kept.answer(item)));
  }

  /** Whether a correction would change nothing that the unit has said. */
  static boolean isUnchanged(Questionnaire questionnaire, Response kept, Response corrected) {
    return corrected.carried().equals(kept.carried())
        && said(questionnaire).allMatch(item -> corrected.answer(item).equals(kept.answer(item)));
  }

  private static Stream<String> said(Questionnaire questionnaire) {
    return questionnaire
        .questions()
        .filter(question -> !(question.type().control() instanceof Control.Hidden))
        .map(Question::items)
        .flatMap(Collection::stream)
        .map(Item::id);
  }

  private static boolean isAsked(Answer answer) {
    return !(answer instanceof Answer.NotAsked);
  }
}
