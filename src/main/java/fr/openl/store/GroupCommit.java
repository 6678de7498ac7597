package fr.openl.store;

import fr.openl.collection.CollectionEvent;
import fr.openl.collection.Draft;
import fr.openl.collection.Journal;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;

/**
 * Commits together what many units send at the same time, as a {@link Gathering} does. First
 * responses alone need no turn to write: the store gathers them by itself, without waiting for
 * drafts and corrections.
 */
public final class GroupCommit implements Journal {
  private final Journal journal;
  private final Gathering<List<CollectionEvent>> gathering;

  public GroupCommit(Journal journal) {
    this.journal = journal;
    this.gathering =
        new Gathering<>(
            "group-commit", group -> journal.record(group.stream().flatMap(List::stream).toList()));
  }

  @Override
  public void record(List<CollectionEvent> events) {
    if (events.stream().allMatch(CollectionEvent::isFirstResponse)) {
      journal.record(events);
    } else {
      gathering.bring(List.copyOf(events));
    }
  }

  @Override
  public void watchGroups(IntConsumer told) {
    gathering.watch(told);
    journal.watchGroups(told);
  }

  @Override
  public Optional<Draft> findDraft(Draft.Key key) {
    return journal.findDraft(key);
  }
}
