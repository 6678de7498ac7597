package fr.openl.store;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.IntConsumer;

/**
 * Commits together what many callers bring at the same time: while one commit is on its way to the
 * disk, what arrives gathers, and the next commit takes it all at once, in an order drawn at
 * random, so that what is kept does not tell who came first. Each caller returns only after its own
 * is durable. When a gathered commit is refused, each caller's is tried alone, so that nobody fails
 * for another's fault.
 *
 * <p>A thread of its own commits, for waiting for the disk would hold a virtual thread's carrier.
 *
 * @param <T> what one caller brings
 */
final class Gathering<T> {
  private static final int SECONDS_IDLE = 5;

  /**
   * Where several came together last, so many more are on their way, and each trip to the disk that
   * is saved costs less than the wait.
   */
  private static final long GATHERING_NANOS = 500_000;

  private final Consumer<List<T>> commit;

  /** How many came together last; known to the thread that commits. */
  private int together;

  private final Queue<Pending<T>> arrived = new ConcurrentLinkedQueue<>();
  private volatile IntConsumer told = size -> {};
  private final AtomicBoolean asked = new AtomicBoolean();
  private final ThreadPoolExecutor committer;

  /**
   * @param name of the thread that commits
   * @param commit makes all it is given durable, or nothing when it throws
   */
  Gathering(String name, Consumer<List<T>> commit) {
    this.commit = commit;
    committer =
        new ThreadPoolExecutor(
            1,
            1,
            SECONDS_IDLE,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            Thread.ofPlatform().name(name).daemon().factory());
    committer.allowCoreThreadTimeOut(true);
  }

  /** From now on {@code listener} hears how many callers each commit took together. */
  void watch(IntConsumer listener) {
    told = listener;
  }

  /** Returns when {@code mine} is durable, and throws what its commit threw. */
  void bring(T mine) {
    Pending<T> pending = new Pending<>(mine, new CompletableFuture<>());
    arrived.add(pending);
    if (asked.compareAndSet(false, true)) {
      committer.execute(this::commitArrived);
    }
    try {
      pending.durable.join();
    } catch (CompletionException refused) {
      throw refused.getCause() instanceof RuntimeException cause ? cause : refused;
    }
  }

  private void commitArrived() {
    if (together > 1) {
      LockSupport.parkNanos(GATHERING_NANOS);
    }
    asked.set(false);
    List<Pending<T>> group = new ArrayList<>();
    for (Pending<T> next = arrived.poll(); next != null; next = arrived.poll()) {
      group.add(next);
    }
    if (!group.isEmpty()) {
      together = group.size();
      Collections.shuffle(group);
      commit(group);
    }
  }

  private void commit(List<Pending<T>> group) {
    try {
      commit.accept(group.stream().map(Pending::brought).toList());
      told.accept(group.size());
      group.forEach(pending -> pending.durable.complete(pending.brought));
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

  private record Pending<T>(T brought, CompletableFuture<T> durable) {}
}
