package fr.openl.collection;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * A unit's answers while they are being filled in, by one person or several, on one device or
 * several: a working copy that knows every change made to it.
 *
 * @param unit the unit that the response will have; absent where nothing may link the two
 * @param sent the response it was last sent as
 * @param changes in the order in which they were kept
 */
public record Draft(
    Key key,
    String study,
    String wave,
    Optional<String> unit,
    Optional<UUID> sent,
    List<Change> changes) {
  public Draft {
    changes = List.copyOf(changes);
  }

  /** How many changes it has seen. */
  public int version() {
    return changes.size();
  }

  /** Item id → the texts that stand in its fields, as typed, well formed or not. */
  public Map<String, List<String>> typed() {
    return typedAt(version());
  }

  /**
   * What {@link #typed} was after {@code version} changes.
   *
   * @param version from 0; more than there are means all
   */
  public Map<String, List<String>> typedAt(int version) {
    Map<String, List<String>> typed = new LinkedHashMap<>();
    changes.stream().limit(Math.max(0, version)).forEach(change -> typed.putAll(change.typed()));
    return Collections.unmodifiableMap(typed);
  }

  /** The last change made on a block's page. */
  public Optional<Change> findLastChange(String block) {
    return changes.reversed().stream().filter(change -> change.block().equals(block)).findFirst();
  }

  /**
   * The last change that another visit than {@code editor} has made on a block's page since the
   * draft was as at {@code seen}.
   */
  public Optional<Change> findForeignChange(String block, int seen, String editor) {
    return changes.subList(Math.clamp(seen, 0, version()), version()).reversed().stream()
        .filter(change -> change.block().equals(block) && !change.typed().isEmpty())
        .filter(change -> !change.editor().equals(editor))
        .findFirst();
  }

  /**
   * What remains of {@code typed}, sent from a page that showed this draft as it was at {@code
   * seen}, when what somebody else has changed meanwhile is not to be undone: an answer that the
   * page left as it was says nothing.
   *
   * @param editor the visit that sends it; it knows what it has changed itself
   * @param proposed item id → the texts that a field holds before anybody has changed it
   */
  public Map<String, List<String>> changedSince(
      int seen,
      String editor,
      Map<String, List<String>> proposed,
      Map<String, List<String>> typed) {
    Map<String, List<String>> shown = new LinkedHashMap<>(proposed);
    shown.putAll(typedAt(seen));
    changes.stream()
        .skip(Math.max(0, seen))
        .filter(change -> change.editor().equals(editor))
        .forEach(change -> shown.putAll(change.typed()));
    Map<String, List<String>> changed = new LinkedHashMap<>();
    typed.forEach(
        (item, texts) -> {
          if (!filled(texts).equals(filled(shown.getOrDefault(item, List.of())))) {
            changed.put(item, texts);
          }
        });
    return changed;
  }

  private static List<String> filled(List<String> texts) {
    List<String> filled = new ArrayList<>(texts);
    filled.removeIf(String::isEmpty);
    return filled;
  }

  /**
   * The name of a draft: a keyed hash of the personal link that opens it, from which the link
   * cannot be found.
   */
  public record Key(String print) {}

  /**
   * What one page sent.
   *
   * @param editor tells one visit from another, at random; never a person or a device
   * @param block the page
   * @param at when it was kept
   * @param typed item id → texts, only of items that changed
   */
  public record Change(String editor, String block, Instant at, Map<String, List<String>> typed) {
    public Change {
      typed = Collections.unmodifiableMap(new LinkedHashMap<>(typed));
    }
  }
}
