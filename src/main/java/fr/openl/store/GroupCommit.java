package fr.openl.store;

import fr.openl.collection.Response;
import fr.openl.collection.Responses;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Commits together what many units send at the same time: while one commit is on its way to the
 * disk, arriving responses gather, and the first of their threads commits them all at once. Each
 * caller returns only after its own responses are durable. When a gathered commit is refused, each
 * caller's responses are tried alone, so that nobody fails for another's fault.
 */
public final class GroupCommit implements Responses {
  private final Responses responses;
  private final Queue<Pending> arrived = new ConcurrentLinkedQueue<>();
  private final ReentrantLock commit = new ReentrantLock();

  public GroupCommit(Responses responses) {
    this.responses = responses;
  }

  @Override
  public void append(List<Response> batch) {
    Pending mine = new Pending(List.copyOf(batch));
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
  public void withdraw(UUID id) {
    responses.withdraw(id);
  }

  @Override
  public Optional<Response> findResponse(UUID id) {
    return responses.findResponse(id);
  }

  @Override
  public Optional<Response> findCurrent(String study, String wave, String unit) {
    return responses.findCurrent(study, wave, unit);
  }

  @Override
  public void eachCurrent(String study, String wave, Consumer<Response> each) {
    responses.eachCurrent(study, wave, each);
  }

  @Override
  public long countCurrent(String study, String wave) {
    return responses.countCurrent(study, wave);
  }

  private List<Pending> gather() {
    List<Pending> group = new ArrayList<>();
    for (Pending next = arrived.poll(); next != null; next = arrived.poll()) {
      group.add(next);
    }
    return group;
  }

  private void commit(List<Pending> group) {
    try {
      responses.append(group.stream().flatMap(pending -> pending.batch.stream()).toList());
      group.forEach(pending -> pending.done = true);
    } catch (RuntimeException refused) {
      if (group.size() == 1) {
        group.getFirst().fail(refused);
      } else {
        group.forEach(pending -> commit(List.of(pending)));
      }
    }
  }

  /** One caller's responses; its fields are guarded by the commit lock. */
  private static final class Pending {
    private final List<Response> batch;
    private boolean done;
    private @Nullable RuntimeException failure;

    Pending(List<Response> batch) {
      this.batch = batch;
    }

    void fail(RuntimeException why) {
      done = true;
      failure = why;
    }
  }
}
