package fr.openl.disclosure.microdata;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.openl.definition.Study.Microdata;
import fr.openl.definition.Study.QuasiIdentifier;
import fr.openl.disclosure.microdata.KAnonymity.Anonymised;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/** A response that is given away is like at least k − 1 others, at the least loss. */
class KAnonymityTest {
  private static final QuasiIdentifier SECTOR =
      new QuasiIdentifier(
          "sector", List.of(Map.of("music", "culture", "theatre", "culture", "judo", "sport")));
  private static final QuasiIdentifier REGION = new QuasiIdentifier("region", List.of());

  @Test
  void whatIsAlikeAlreadyStaysAsItIs() {
    Anonymised found = best(0, responses(5, "music", "north", 7, "judo", "south")).orElseThrow();
    assertEquals(List.of(0, 0), found.levels());
    assertEquals(12, found.kept().size());
    assertEquals(5, found.smallest());
  }

  @Test
  void valuesAreGeneralisedBeforeResponsesAreLeftOut() {
    Anonymised found =
        best(0, responses(3, "music", "north", 4, "theatre", "north", 6, "judo", "north"))
            .orElseThrow();
    assertEquals(List.of(1, 0), found.levels());
    assertEquals(13, found.kept().size());
    assertEquals(List.of("culture", "north"), found.values().getFirst());
  }

  @Test
  void fewMayBeLeftOutInstead() {
    Anonymised found =
        best(0.1, responses(1, "music", "north", 9, "theatre", "north", 6, "judo", "north"))
            .orElseThrow();
    assertEquals(List.of(0, 0), found.levels());
    assertEquals(15, found.kept().size());
  }

  @Test
  void whereNothingWouldBeLeftThereIsNoAnswer() {
    KAnonymity anonymity =
        new KAnonymity(
            new Microdata(5, 0.1, List.of(REGION)),
            List.of(Map.of("region", "north"), Map.of("region", "south")));
    assertEquals(Optional.empty(), anonymity.best());
    assertEquals(1, anonymity.leastLeftOut());
  }

  @RepeatedTest(100)
  void everyResponseIsLikeEnoughOthers(RepetitionInfo repetition) {
    Random random = new Random(repetition.getCurrentRepetition());
    List<Map<String, String>> responses =
        IntStream.range(0, random.nextInt(5, 80))
            .mapToObj(
                i ->
                    Map.of(
                        "sector",
                        List.of("music", "theatre", "judo", "food").get(random.nextInt(4)),
                        "region",
                        List.of("north", "south", "east").get(random.nextInt(3))))
            .toList();
    best(0.2, responses)
        .ifPresent(
            found -> {
              for (List<String> values : found.values()) {
                assertTrue(Collections.frequency(found.values(), values) >= 5, values::toString);
              }
              assertTrue(responses.size() - found.kept().size() <= 0.2 * responses.size() + 1e-9);
            });
  }

  private static Optional<Anonymised> best(double leftOut, List<Map<String, String>> responses) {
    return new KAnonymity(new Microdata(5, leftOut, List.of(SECTOR, REGION)), responses).best();
  }

  /** How many responses of which sector and region, in turn. */
  private static List<Map<String, String>> responses(Object... some) {
    List<Map<String, String>> responses = new ArrayList<>();
    for (int i = 0; i < some.length; i += 3) {
      responses.addAll(
          Collections.nCopies(
              (Integer) some[i],
              Map.of("sector", (String) some[i + 1], "region", (String) some[i + 2])));
    }
    return responses;
  }
}
