package fr.openl.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What a server has acknowledged so far, and so must hold or no longer hold. Safe for threads. */
final class Acknowledged {
  private final Set<String> valid = new LinkedHashSet<>();
  private final Set<String> gone = new LinkedHashSet<>();

  /** First words → those of a correction that may or may not have come through. */
  private final Map<String, String> underWay = new LinkedHashMap<>();

  private final Map<String, Integer> drafts = new LinkedHashMap<>();
  private final List<String> erased = new ArrayList<>();
  private int corrections;
  private int withdrawals;

  synchronized void sent(String word) {
    valid.add(word);
  }

  /** From now on the response may be valid or not. */
  synchronized void withdrawing(String word) {
    valid.remove(word);
  }

  synchronized void withdrawn(String word) {
    gone.add(word);
    withdrawals++;
  }

  /** From now on one of the two is valid. */
  synchronized void correcting(String word, String corrected) {
    valid.remove(word);
    underWay.put(word, corrected);
  }

  synchronized void corrected(String word) {
    valid.add(underWay.remove(word));
    gone.add(word);
    corrections++;
  }

  synchronized void saved(String token, int version) {
    drafts.merge(token, version, Math::max);
  }

  /** The draft may be there or not: whether its response is erased is not known yet. */
  synchronized void erasing(String token) {
    drafts.remove(token);
  }

  synchronized void erased(String word, String receipt) {
    gone.add(word);
    erased.add(receipt);
  }

  /** How many responses were corrected, withdrawn or erased. */
  synchronized int changes() {
    return corrections + withdrawals + erased.size();
  }

  /** Token → the version of its draft that must be reached. */
  synchronized Map<String, Integer> drafts() {
    return new LinkedHashMap<>(drafts);
  }

  /** Receipts that must find nothing. */
  synchronized List<String> erased() {
    return new ArrayList<>(erased);
  }

  /** Compares with the words of all responses that a server holds. */
  synchronized void check(List<String> held) {
    Set<String> once = new HashSet<>(held);
    assertEquals(once.size(), held.size(), "something is there twice");
    assertEquals(Set.of(), without(valid, once), "lost");
    assertEquals(gone, without(gone, once), "withdrawn, corrected or erased, but still valid");
    underWay.forEach(
        (word, corrected) ->
            assertTrue(
                once.contains(word) != once.contains(corrected),
                "one of " + word + " and " + corrected + " is valid"));
  }

  /** Every kind of deed was done more than {@code often} times, the slow erasures half as often. */
  synchronized void checkMany(int often) {
    for (int deeds :
        new int[] {valid.size(), corrections, withdrawals, 2 * erased.size(), drafts.size()}) {
      assertTrue(
          deeds > often,
          "%d responses, %d corrections, %d withdrawals, %d erasures, %d drafts"
              .formatted(valid.size(), corrections, withdrawals, erased.size(), drafts.size()));
    }
  }

  private static Set<String> without(Set<String> all, Set<String> some) {
    return all.stream().filter(each -> !some.contains(each)).collect(Collectors.toSet());
  }
}
