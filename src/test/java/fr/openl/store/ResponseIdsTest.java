package fr.openl.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No id that was added is ever taken for a new one. */
class ResponseIdsTest {
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void everyIdIsKnownOnceItIsAdded(long seed) {
    Random random = new Random(seed);
    ResponseIds ids = new ResponseIds();
    Set<UUID> added = new HashSet<>();
    int mistaken = 0;
    for (int i = 0; i < 60_000; i++) {
      UUID id = new UUID(random.nextLong(300), random.nextLong(300));
      boolean isNew = ids.add(id);
      assertTrue(!isNew || !added.contains(id), id + " was there");
      mistaken += added.add(id) == isNew ? 0 : 1;
    }
    assertEquals(0, mistaken, "new ids taken for known ones");
  }
}
