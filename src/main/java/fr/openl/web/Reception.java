package fr.openl.web;

import fr.openl.collection.Receipt;
import fr.openl.collection.Response;
import fr.openl.collection.Responses;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Takes checked responses into the store, each once: a page that is sent twice, by a double click
 * or a lost connection, gives the same receipt again. Safe for many threads.
 */
final class Reception {
  private static final int STATUS_CONFLICT = 409;

  private final Responses responses;
  private final ConcurrentHashMap<Object, ReentrantLock> underWay = new ConcurrentHashMap<>();

  Reception(Responses responses) {
    this.responses = responses;
  }

  /**
   * Stores a response. When this returns, it is durable.
   *
   * @throws RefusedRequest when other answers were already sent under the same id
   */
  Receipt receive(Response response) {
    ReentrantLock lock = underWay.computeIfAbsent(response.id(), id -> new ReentrantLock());
    lock.lock();
    try {
      Optional<Response> earlier = responses.findResponse(response.id());
      if (earlier.isEmpty()) {
        responses.append(List.of(response));
        return Receipt.of(response);
      }
      if (!isSame(earlier.get(), response)) {
        throw new RefusedRequest(STATUS_CONFLICT, Phrase.ALREADY_SENT.text());
      }
      return Receipt.of(earlier.get());
    } finally {
      lock.unlock();
      underWay.remove(response.id(), lock);
    }
  }

  private static boolean isSame(Response one, Response other) {
    return one.study().equals(other.study())
        && one.wave().equals(other.wave())
        && one.answers().equals(other.answers());
  }
}
