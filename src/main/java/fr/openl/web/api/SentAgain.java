package fr.openl.web.api;

import fr.openl.collection.Answer;
import fr.openl.collection.Response;
import fr.openl.definition.Control;
import fr.openl.definition.Item;
import fr.openl.definition.Question;
import fr.openl.definition.Questionnaire;
import java.util.Collection;
import java.util.Map;
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
   * @param now item id → the answer that would be kept now
   */
  static boolean isRetry(Questionnaire questionnaire, Response kept, Map<String, Answer> now) {
    return said(questionnaire)
        .filter(item -> isAsked(kept.answers(), item) && isAsked(now, item))
        .allMatch(item -> answer(now, item).equals(answer(kept.answers(), item)));
  }

  /** Whether a correction would change nothing that the unit has said. */
  static boolean isUnchanged(Questionnaire questionnaire, Response kept, Response corrected) {
    return corrected.carried().equals(kept.carried())
        && said(questionnaire)
            .allMatch(
                item -> answer(corrected.answers(), item).equals(answer(kept.answers(), item)));
  }

  private static Stream<Item> said(Questionnaire questionnaire) {
    return questionnaire
        .questions()
        .filter(question -> !(question.type().control() instanceof Control.Hidden))
        .map(Question::items)
        .flatMap(Collection::stream);
  }

  private static boolean isAsked(Map<String, Answer> answers, Item item) {
    return !(answer(answers, item) instanceof Answer.NotAsked);
  }

  private static Answer answer(Map<String, Answer> answers, Item item) {
    return answers.getOrDefault(item.id(), new Answer.NotAsked());
  }
}
