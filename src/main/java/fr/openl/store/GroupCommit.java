package fr.openl.store;

import fr.openl.collection.CollectionEvent;
import fr.openl.collection.Draft;
import fr.openl.collection.Journal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Commits together what many units send at the same time: while one commit is on its way to the
 * disk, arriving events gather, and the first of their threads commits them all at once, in an
 * order drawn at random, so that the log does not tell who came first. Each caller returns only
 * after its own events are durable. When a gathered commit is refused, each caller's events are
 * tried alone, so that nobody fails for another's fault.
 */
public final class GroupCommit implements Journal {
  private final Journal journal;
  private final Queue<Pending> arrived = new ConcurrentLinkedQueue<>();
  private final ReentrantLock commit = new ReentrantLock();

  public GroupCommit(Journal journal) {
    this.journal = journal;
  }

  @Override
  public void record(List<CollectionEvent> events) {
    Pending mine = new Pending(List.copyOf(events));
    arrived.add(mine);
    commit.lock();
    try {
      if (!mine.done) {
        commit(gather());
      }
    } finally {
      commit.unlock();
    }
    if (mine.failure != null) {
      throw mine.failure;
    }
  }

  @Override
  public Optional<Draft> findDraft(Draft.Key key) {
    return journal.findDraft(key);
  }

  private List<Pending> gather() {
    List<Pending> group = new ArrayList<>();
    for (Pending next = arrived.poll(); next != null; next = arrived.poll()) {
      group.add(next);
    }
    Collections.shuffle(group);
    return group;
  }

  private void commit(List<Pending> group) {
    try {
      journal.record(group.stream().flatMap(pending -> pending.events.stream()).toList());
      group.forEach(pending -> pending.done = true);
    } catch (RuntimeException refused) {
      if (group.size() == 1) {
        group.getFirst().fail(refused);
      } else {
        group.forEach(pending -> commit(List.of(pending)));
      }
    }
  }

  /** One caller's events; its fields are guarded by the commit lock. */
  private static final class Pending {
    private final List<CollectionEvent> events;
    private boolean done;
    private @Nullable RuntimeException failure;

    Pending(List<CollectionEvent> events) {
      this.events = events;
    }

    void fail(RuntimeException why) {
      done = true;
      failure = why;
    }
  }
}
