package fr.openl.web.survey;

import fr.openl.collection.Proposals;
import fr.openl.definition.Item;
import fr.openl.definition.Question;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * What one page sent: the answers it showed, and what its form knew. Field names that begin with an
 * underscore belong to the visit, all others are item ids.
 *
 * @param number tells this visit to a page from others, at random
 * @param move what the pressed button asks for
 * @param seen how many changes the draft had when the page was made
 * @param shown the questions that were on the page
 * @param seal what shows that the form is ours
 * @param typed item id → what its fields hold, blanks included
 */
record Visit(
    String number,
    Move move,
    int seen,
    Set<String> shown,
    String seal,
    Map<String, List<String>> typed) {
  static final String NUMBER = "_visit";
  static final String MOVE = "_do";
  static final String SEEN = "_seen";
  static final String SHOWN = "_shown";
  static final String LANGUAGE = "_lang";
  static final String STILL = Proposals.STILL;

  private static final int LONGEST_NUMBER = 40;

  Visit {
    shown = Set.copyOf(shown);
    typed = Collections.unmodifiableMap(new LinkedHashMap<>(typed));
  }

  static Visit of(Map<String, List<String>> fields, String sealField) {
    Map<String, List<String>> typed = new LinkedHashMap<>(fields);
    typed.keySet().removeIf(name -> name.startsWith("_") && !name.startsWith(STILL));
    return new Visit(
        find(fields, NUMBER).filter(n -> n.length() <= LONGEST_NUMBER).orElseGet(Visit::draw),
        find(fields, LANGUAGE)
            .<Move>map(Move.Turn::new)
            .orElseGet(() -> Move.of(find(fields, MOVE).orElse("stay"))),
        find(fields, SEEN).filter(n -> n.matches("\\d{1,6}")).map(Integer::parseInt).orElse(0),
        new LinkedHashSet<>(
            find(fields, SHOWN).map(s -> List.of(s.strip().split("\\s+"))).orElse(List.of())),
        find(fields, sealField).orElse(""),
        typed);
  }

  /** A number for a new visit. */
  static String draw() {
    return UUID.randomUUID().toString();
  }

  /**
   * What the page says of every item of the questions that it showed: a field that was not sent,
   * such as a box without a tick, is blank. An answer that is taken back is blank too.
   */
  Map<String, List<String>> said(List<Question> questions) {
    Map<String, List<String>> said = new LinkedHashMap<>();
    for (Question question : questions) {
      if (shown.contains(question.id())) {
        question.items().forEach(item -> said.put(item.id(), List.of()));
        if (question.prefill().isPresent()) {
          said.put(STILL + question.id(), List.of());
        }
      }
    }
    typed.forEach(
        (name, texts) -> {
          if (!name.startsWith(STILL) || said.containsKey(name)) {
            said.put(name, texts);
          }
        });
    if (move instanceof Move.Clear clear) {
      said.put(clear.item(), List.of());
      said.computeIfPresent(Item.otherText(clear.item()), (item, texts) -> List.of());
    }
    return said;
  }

  private static Optional<String> find(Map<String, List<String>> fields, String name) {
    return new ArrayList<>(fields.getOrDefault(name, List.of()))
        .stream().filter(text -> !text.isBlank()).findFirst();
  }

  /** What a button of the form asks for. */
  sealed interface Move {
    record Next() implements Move {}

    record Back() implements Move {}

    /** What is typed is kept, and the page stays. */
    record Stay() implements Move {}

    /** The same page in another language. */
    record Turn(String language) implements Move {}

    /** What is typed is kept until somebody comes back. */
    record Later() implements Move {}

    /** The chosen answer of one item is taken back. */
    record Clear(String item) implements Move {}

    record Send() implements Move {}

    static Move of(String text) {
      String[] parts = text.split(":", 2);
      return switch (parts[0]) {
        case "next" -> new Next();
        case "back" -> new Back();
        case "later" -> new Later();
        case "clear" -> parts.length == 2 ? new Clear(parts[1]) : new Stay();
        case "send" -> new Send();
        default -> new Stay();
      };
    }
  }
}
