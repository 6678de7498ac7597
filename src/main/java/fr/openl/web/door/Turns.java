package fr.openl.web.door;

import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Lets those who send for the same unit through one after the other, so that the second corrects
 * what the first has sent. Others hardly ever wait for them.
 */
public final class Turns {
  private static final int MANY = 1024;

  private final ReentrantLock[] locks =
      Stream.generate(ReentrantLock::new).limit(MANY).toArray(ReentrantLock[]::new);

  public <T> T take(String name, Supplier<T> work) {
    ReentrantLock lock = locks[Math.floorMod(name.hashCode(), MANY)];
    lock.lock();
    try {
      return work.get();
    } finally {
      lock.unlock();
    }
  }
}
