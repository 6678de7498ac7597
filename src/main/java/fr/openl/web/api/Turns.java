package fr.openl.web.api;

import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Lets those who hold the same link act one after the other, so that what one of them looks up is
 * still true when it is acted upon. Those who hold different links hardly ever wait.
 */
final class Turns {
  private final ReentrantLock[] locks =
      Stream.generate(ReentrantLock::new).limit(256).toArray(ReentrantLock[]::new);

  <T> T take(Object holder, Supplier<T> act) {
    ReentrantLock lock = locks[Math.floorMod(holder.hashCode(), locks.length)];
    lock.lock();
    try {
      return act.get();
    } finally {
      lock.unlock();
    }
  }
}
