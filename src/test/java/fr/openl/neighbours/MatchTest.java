package fr.openl.neighbours;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Who is suggested to whom, in neighbourhoods drawn at random. */
class MatchTest {
  private static final List<String> TOPICS = List.of("files", "chat", "visio", "forms", "website");
  private static final int NEIGHBOURHOODS = 300;

  private final Random random = new Random(20261122);

  @Test
  void theStrengthOfOneAlwaysMeetsTheNeedOfTheOther() {
    everywhere(
        (own, others) -> {
          for (Match match : Match.of(own, others, Set.of())) {
            assertFalse(match.shows().isEmpty() && match.asks().isEmpty());
            assertTrue(match.neighbour().offers().containsAll(match.shows()));
            assertTrue(own.seeks().containsAll(match.shows()));
            assertTrue(match.neighbour().seeks().containsAll(match.asks()));
            assertTrue(own.offers().containsAll(match.asks()));
          }
        });
  }

  @Test
  void whoIsSuggestedToSomeoneSuitsThemToo() {
    everywhere(
        (own, others) ->
            others.stream()
                .filter(other -> !other.id().equals(own.id()))
                .forEach(
                    other ->
                        assertEquals(suits(own, other), suits(other, own), own + " and " + other)));
  }

  @Test
  void theOrderOfEntriesChangesNothing() {
    everywhere(
        (own, others) -> {
          List<Neighbour> shuffled = new ArrayList<>(others);
          Collections.shuffle(shuffled, random);
          assertEquals(Match.of(own, others, Set.of()), Match.of(own, shuffled, Set.of()));
        });
  }

  @Test
  void theOwnRegionComesFirst() {
    everywhere(
        (own, others) -> {
          List<Boolean> near = Match.of(own, others, Set.of()).stream().map(Match::near).toList();
          assertEquals(near.stream().sorted(Collections.reverseOrder()).toList(), near);
        });
  }

  @Test
  void nobodyMeetsThemselvesTheUnconfirmedOrThoseKeptApart() {
    everywhere(
        (own, others) -> {
          Set<String> apart = Set.of(others.get(1).id(), others.get(2).id());
          for (Match match : Match.of(own, others, apart)) {
            assertTrue(match.neighbour().confirmed());
            assertFalse(match.neighbour().id().equals(own.id()));
            assertFalse(apart.contains(match.neighbour().id()));
          }
        });
  }

  private static boolean suits(Neighbour one, Neighbour other) {
    return !Match.of(confirmed(one), List.of(confirmed(other)), Set.of()).isEmpty();
  }

  private static Neighbour confirmed(Neighbour one) {
    return new Neighbour(
        one.id(),
        one.study(),
        one.name(),
        one.region(),
        one.offers(),
        one.seeks(),
        one.language(),
        true,
        one.renewed());
  }

  private void everywhere(Neighbourhoods look) {
    for (int i = 0; i < NEIGHBOURHOODS; i++) {
      List<Neighbour> others = new ArrayList<>();
      for (int n = 0; n < 3 + random.nextInt(20); n++) {
        others.add(neighbour(n));
      }
      look.look(others.getFirst(), others);
    }
  }

  private Neighbour neighbour(int number) {
    Set<String> offers = some();
    Set<String> seeks = some();
    return new Neighbour(
        "id-" + number,
        "study",
        "Collective " + number,
        List.of("", "53", "11", "84").get(random.nextInt(4)),
        offers,
        offers.isEmpty() && seeks.isEmpty() ? Set.of("files") : seeks,
        "fr",
        random.nextInt(5) > 0,
        LocalDate.of(2026, 11, 22));
  }

  private Set<String> some() {
    Set<String> some = new LinkedHashSet<>(TOPICS);
    some.removeIf(topic -> random.nextInt(3) > 0);
    return some;
  }

  @FunctionalInterface
  private interface Neighbourhoods {
    void look(Neighbour own, List<Neighbour> others);
  }
}
