package fr.openl.web.survey;

import fr.openl.collection.Entry;
import fr.openl.definition.Item;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * What a page of the questionnaire sent: all answers typed so far and where the respondent stands.
 * It travels in the form itself, so that nothing is kept on the server before the last step. Field
 * names that begin with an underscore belong to the visit, all others are item ids.
 *
 * @param response the id that the response will have
 * @param block the block that was shown; empty on the first page and on the review
 * @param move what the pressed button asks for
 * @param shown the questions that were on the page
 * @param reminded the items whose blank was already pointed out
 * @param reviewing whether the respondent came back from the review to change this block
 * @param typed item id → what its fields hold, blanks included
 */
record Visit(
    UUID response,
    Optional<String> block,
    Move move,
    Set<String> shown,
    Set<String> reminded,
    boolean reviewing,
    Map<String, List<String>> typed) {
  static final String RESPONSE = "_response";
  static final String BLOCK = "_block";
  static final String MOVE = "_do";
  static final String SHOWN = "_shown";
  static final String REMINDED = "_reminded";
  static final String REVIEWING = "_reviewing";
  static final String LANGUAGE = "_lang";

  Visit {
    shown = Set.copyOf(shown);
    reminded = Collections.unmodifiableSet(new LinkedHashSet<>(reminded));
    typed = Collections.unmodifiableMap(new LinkedHashMap<>(typed));
  }

  static Visit of(Map<String, List<String>> fields) {
    Map<String, List<String>> typed = new LinkedHashMap<>(fields);
    typed.keySet().removeIf(name -> name.startsWith("_"));
    return new Visit(
        find(fields, RESPONSE).flatMap(Visit::parseId).orElseGet(UUID::randomUUID),
        find(fields, BLOCK),
        Move.of(find(fields, MOVE).orElse("stay")),
        words(fields, SHOWN),
        words(fields, REMINDED),
        find(fields, REVIEWING).isPresent(),
        typed);
  }

  /** The answers as the intake takes them. */
  Map<String, Entry> entries() {
    Map<String, Entry> entries = new LinkedHashMap<>();
    typed.forEach((item, texts) -> entries.put(item, new Entry.Typed(texts)));
    return entries;
  }

  Visit reminding(Set<String> items) {
    Set<String> all = new LinkedHashSet<>(reminded);
    all.addAll(items);
    return new Visit(response, block, move, shown, all, reviewing, typed);
  }

  /** This visit with the answer to {@code item} taken back. */
  Visit without(String item) {
    Map<String, List<String>> less = new LinkedHashMap<>(typed);
    less.remove(item);
    less.remove(Item.otherText(item));
    return new Visit(response, block, move, shown, reminded, reviewing, less);
  }

  Visit reviewing(boolean now) {
    return new Visit(response, block, move, shown, reminded, now, typed);
  }

  private static Optional<String> find(Map<String, List<String>> fields, String name) {
    return fields.getOrDefault(name, List.of()).stream()
        .filter(text -> !text.isBlank())
        .findFirst();
  }

  private static Set<String> words(Map<String, List<String>> fields, String name) {
    return new LinkedHashSet<>(
        find(fields, name).map(text -> List.of(text.strip().split("\\s+"))).orElse(List.of()));
  }

  private static Optional<UUID> parseId(String text) {
    try {
      return Optional.of(UUID.fromString(text));
    } catch (IllegalArgumentException notAnId) {
      return Optional.empty();
    }
  }

  /** What a button of the form asks for. */
  sealed interface Move {
    /** The first block, from the welcome page. */
    record Start() implements Move {}

    record Next() implements Move {}

    record Back() implements Move {}

    /** The same page again, in another language. */
    record Stay() implements Move {}

    /** Back from the review to one block. */
    record Edit(String block) implements Move {}

    /** The chosen answer of one item is taken back. */
    record Clear(String item) implements Move {}

    record Send() implements Move {}

    static Move of(String text) {
      String[] parts = text.split(":", 2);
      return switch (parts[0]) {
        case "start" -> new Start();
        case "next" -> new Next();
        case "back" -> new Back();
        case "edit" -> parts.length == 2 ? new Edit(parts[1]) : new Stay();
        case "clear" -> parts.length == 2 ? new Clear(parts[1]) : new Stay();
        case "send" -> new Send();
        default -> new Stay();
      };
    }
  }
}
