package fr.openl.store;

import fr.openl.collection.CollectionEvent;
import fr.openl.collection.Draft;
import fr.openl.collection.Journal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;

/**
 * Commits together what many units send at the same time: while one commit is on its way to the
 * disk, arriving events gather, and the next commit takes them all at once, in an order drawn at
 * random, so that the log does not tell who came first. Each caller returns only after its own
 * events are durable. When a gathered commit is refused, each caller's events are tried alone, so
 * that nobody fails for another's fault.
 *
 * <p>A thread of its own commits, for waiting for the disk would hold a virtual thread's carrier.
 */
public final class GroupCommit implements Journal {
  private static final int SECONDS_IDLE = 5;

  /**
   * Where several came together last, so many more are on their way, and each trip to the disk that
   * is saved costs less than the wait.
   */
  private static final long GATHERING_NANOS = 500_000;

  private final Journal journal;

  /** How many came together last; known to the thread that commits. */
  private int together;

  private final Queue<Pending> arrived = new ConcurrentLinkedQueue<>();
  private volatile IntConsumer told = size -> {};
  private final AtomicBoolean asked = new AtomicBoolean();
  private final ThreadPoolExecutor committer =
      new ThreadPoolExecutor(
          1,
          1,
          SECONDS_IDLE,
          TimeUnit.SECONDS,
          new LinkedBlockingQueue<>(),
          Thread.ofPlatform().name("group-commit").daemon().factory());

  public GroupCommit(Journal journal) {
    this.journal = journal;
    committer.allowCoreThreadTimeOut(true);
  }

  @Override
  public void record(List<CollectionEvent> events) {
    Pending mine = new Pending(List.copyOf(events), new CompletableFuture<>());
    arrived.add(mine);
    if (asked.compareAndSet(false, true)) {
      committer.execute(this::commitArrived);
    }
    try {
      mine.durable.join();
    } catch (CompletionException refused) {
      throw refused.getCause() instanceof RuntimeException cause ? cause : refused;
    }
  }

  @Override
  public void watchGroups(IntConsumer listener) {
    told = listener;
  }

  @Override
  public Optional<Draft> findDraft(Draft.Key key) {
    return journal.findDraft(key);
  }

  private void commitArrived() {
    if (together > 1) {
      LockSupport.parkNanos(GATHERING_NANOS);
    }
    asked.set(false);
    List<Pending> group = new ArrayList<>();
    for (Pending next = arrived.poll(); next != null; next = arrived.poll()) {
      group.add(next);
    }
    together = group.size();
    Collections.shuffle(group);
    // First responses alone are kept faster than together with drafts and corrections.
    group.stream().collect(Collectors.partitioningBy(Pending::isFirstResponses)).values().stream()
        .filter(some -> !some.isEmpty())
        .forEach(this::commit);
  }

  private void commit(List<Pending> group) {
    try {
      journal.record(group.stream().flatMap(pending -> pending.events.stream()).toList());
      told.accept(group.size());
      group.forEach(pending -> pending.durable.complete(pending));
    } catch (RuntimeException refused) {
      if (group.size() == 1) {
        group.getFirst().durable.completeExceptionally(refused);
      } else {
        group.forEach(pending -> commit(List.of(pending)));
      }
    } catch (Error fault) {
      group.forEach(pending -> pending.durable.completeExceptionally(fault));
      throw fault;
    }
  }

  /** One caller's events. */
  private record Pending(List<CollectionEvent> events, CompletableFuture<Pending> durable) {
    boolean isFirstResponses() {
      return events.stream().allMatch(CollectionEvent::isFirstResponse);
    }
  }
}
