package fr.openl.openanswers.agreement;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * What coders made of the same answers: answer → coder → code. A coder who did not code an answer
 * is missing there. Codes are nominal: two are the same or not.
 */
public final class Ratings {
  private final Map<String, Map<String, String>> byAnswer = new LinkedHashMap<>();

  /** A coder's code of an answer; a later one takes the place of an earlier. */
  public void add(String answer, String coder, String code) {
    byAnswer.computeIfAbsent(answer, a -> new LinkedHashMap<>()).put(coder, code);
  }

  /** The coders, in alphabetical order. */
  public List<String> coders() {
    TreeSet<String> coders = new TreeSet<>();
    byAnswer.values().forEach(codes -> coders.addAll(codes.keySet()));
    return List.copyOf(coders);
  }

  /** How many answers at least two coders have coded. */
  public long pairable() {
    return byAnswer.values().stream().filter(codes -> codes.size() > 1).count();
  }

  /** The answers on which coders differ: answer → coder → code. */
  public Map<String, Map<String, String>> differing() {
    Map<String, Map<String, String>> differing = new LinkedHashMap<>();
    byAnswer.forEach(
        (answer, codes) -> {
          if (codes.values().stream().distinct().count() > 1) {
            differing.put(answer, Map.copyOf(codes));
          }
        });
    return differing;
  }

  /** The codes of each answer, coder → code. */
  Map<String, Map<String, String>> byAnswer() {
    return Collections.unmodifiableMap(byAnswer);
  }

  /** The pairs of codes of the answers that both coders have coded. */
  List<Pair> pairs(String first, String second) {
    List<Pair> pairs = new ArrayList<>();
    for (Map<String, String> codes : byAnswer.values()) {
      String one = codes.get(first);
      String other = codes.get(second);
      if (one != null && other != null) {
        pairs.add(new Pair(one, other));
      }
    }
    return pairs;
  }

  /** Two coders' codes of one answer. */
  record Pair(String first, String second) {
    boolean agrees() {
      return first.equals(second);
    }
  }
}
