package fr.openl.collection;

import fr.openl.definition.Item;
import fr.openl.definition.Question.Prefill;
import fr.openl.definition.Questionnaire;
import fr.openl.definition.expression.Value;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Answers proposed to a unit before it says anything: what the frame knows of it, and what it said
 * in the previous wave.
 *
 * @param byItem item id → proposal, in the order of the form
 */
public record Proposals(Map<String, Proposal> byItem) {
  public static final Proposals NONE = new Proposals(Map.of());

  public Proposals {
    byItem = Collections.unmodifiableMap(new LinkedHashMap<>(byItem));
  }

  /** What fields hold before anybody has typed in them, of the items that are {@code shown}. */
  public Map<String, List<String>> typed(Predicate<String> shown) {
    Map<String, List<String>> typed = new LinkedHashMap<>();
    byItem.forEach(
        (item, proposal) -> {
          if (shown.test(item)) {
            typed.put(item, proposal.texts());
          }
        });
    return typed;
  }

  /**
   * What became of the proposals in a response.
   *
   * @param confirmed the questions whose proposal was said to be still true
   * @param shown the items whose proposal was before the unit's eyes
   */
  public Map<String, Carried> carriedBy(
      Response response,
      Questionnaire questionnaire,
      Set<String> confirmed,
      Predicate<String> shown) {
    Map<String, Carried> carried = new LinkedHashMap<>();
    byItem.forEach(
        (id, proposal) -> {
          Answer answer = response.answer(id);
          if (!(answer instanceof Answer.NotAsked) && shown.test(id)) {
            boolean kept = answer.said().equals(Optional.of(proposal.value()));
            boolean said =
                questionnaire
                    .findItem(id)
                    .map(Item::questionId)
                    .filter(confirmed::contains)
                    .isPresent();
            carried.put(id, !kept ? Carried.CHANGED : said ? Carried.CONFIRMED : Carried.PREVIOUS);
          }
        });
    return carried;
  }

  /**
   * One proposed answer.
   *
   * @param texts what the item's fields hold for it
   */
  public record Proposal(Prefill source, Value value, List<String> texts) {
    public Proposal {
      texts = List.copyOf(texts);
    }
  }
}
