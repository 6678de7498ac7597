package fr.openl.web.api;

import fr.openl.collection.Carried;
import fr.openl.collection.Entry;
import fr.openl.collection.Proposals;
import fr.openl.collection.Response;
import fr.openl.definition.Item;
import fr.openl.definition.Question;
import fr.openl.definition.Questionnaire;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a program sends for a unit: its answers, and what became of those that were proposed to it.
 *
 * @param entries item id → what was sent for it
 * @param proposals question id → what the unit said of the answer proposed to it; questions whose
 *     proposal was not before its eyes are absent; neither map is changed any more
 */
record Filled(Map<String, Entry> entries, Map<String, Said> proposals) {
  Filled {
    entries = Collections.unmodifiableMap(entries);
    proposals = Collections.unmodifiableMap(proposals);
  }

  /** Item id → texts as a draft keeps them, with what was said of proposals beside the answers. */
  Map<String, List<String>> texts() {
    Map<String, List<String>> texts = new LinkedHashMap<>(AnswersJson.texts(entries));
    proposals.forEach(
        (question, said) -> texts.put(Proposals.STILL + question, List.of(said.typed)));
    return texts;
  }

  /** What a draft holds of that. */
  static Map<String, Said> proposals(Map<String, List<String>> typed) {
    Map<String, Said> proposals = new LinkedHashMap<>();
    typed.forEach(
        (name, texts) -> {
          if (name.startsWith(Proposals.STILL) && !texts.isEmpty()) {
            proposals.put(
                name.substring(Proposals.STILL.length()),
                texts.contains(Proposals.TRUE) ? Said.CONFIRMED : Said.SHOWN);
          }
        });
    return proposals;
  }

  /** A question of {@link #proposals} to which no answer is ever proposed. */
  Optional<String> findUnproposed(Questionnaire questionnaire) {
    return proposals.keySet().stream()
        .filter(id -> questionnaire.questions().noneMatch(q -> isProposed(q, id)))
        .findFirst();
  }

  private static boolean isProposed(Question question, String id) {
    return question.id().equals(id) && question.prefill().isPresent();
  }

  /**
   * The response with what became of the proposals: what is said now, and what was said of the
   * response that it corrects.
   *
   * @param offered what was proposed to the unit
   */
  Response carrying(
      Response response,
      Questionnaire questionnaire,
      Proposals offered,
      Optional<Response> earlier) {
    Map<String, Carried> before = earlier.map(Response::carried).orElse(Map.of());
    Set<String> confirmed = new HashSet<>();
    before.forEach(
        (item, carried) -> {
          if (carried == Carried.CONFIRMED) {
            questionnaire.findItem(item).map(Item::questionId).ifPresent(confirmed::add);
          }
        });
    proposals.forEach(
        (question, said) -> {
          boolean _ = said == Said.CONFIRMED ? confirmed.add(question) : confirmed.remove(question);
        });
    return response.carrying(
        offered.carriedBy(
            response,
            questionnaire,
            confirmed,
            item ->
                before.containsKey(item)
                    || questionnaire
                        .findItem(item)
                        .map(Item::questionId)
                        .filter(proposals::containsKey)
                        .isPresent()));
  }

  /** What a unit said of a proposed answer before it gave its own. */
  enum Said {
    /** It saw the proposal and said nothing of it. */
    SHOWN("shown"),
    /** It said that the proposal is still true. */
    CONFIRMED(Proposals.TRUE);

    private final String typed;

    Said(String typed) {
      this.typed = typed;
    }

    /** The spelling in JSON. */
    String spelling() {
      return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Said> find(String spelling) {
      return List.of(values()).stream().filter(s -> s.spelling().equals(spelling)).findFirst();
    }
  }
}
