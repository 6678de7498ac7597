package fr.openl.store;

import fr.openl.collection.CollectionEvent;
import fr.openl.collection.Draft;
import fr.openl.collection.Journal;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntConsumer;

/**
 * A journal after which no snapshot holds what it has erased: those of the wave are removed before
 * the erasure is acknowledged. The next publication is made without it.
 *
 * @param snapshots the folder under which they are published
 */
public record ErasingJournal(DuckDbStore store, Path snapshots) implements Journal {
  @Override
  public void record(List<CollectionEvent> events) {
    Set<WaveName> waves = new LinkedHashSet<>();
    for (CollectionEvent event : events) {
      if (event instanceof CollectionEvent.ResponseErased erased) {
        store
            .findResponse(erased.response())
            .ifPresent(response -> waves.add(new WaveName(response.study(), response.wave())));
      }
    }
    store.record(events);
    waves.forEach(wave -> Snapshot.removeAll(snapshots, wave.study, wave.wave));
  }

  @Override
  public void watchGroups(IntConsumer told) {
    store.watchGroups(told);
  }

  @Override
  public Optional<Draft> findDraft(Draft.Key key) {
    return store.findDraft(key);
  }

  private record WaveName(String study, String wave) {}
}
