package fr.openl.fieldwork.mail;

import java.time.Duration;
import java.util.function.LongSupplier;

/** Keeps mails apart, so that no more than so many leave in a minute. One thread only. */
public final class Pace {
  private static final long NANOS_PER_MINUTE = 60_000_000_000L;
  private static final int SECONDS_AT_STAKE = 2;

  private final long interval;
  private final LongSupplier nanos;
  private final Waiting waiting;
  private long next;

  /** How time passes. */
  public interface Waiting {
    void pause(Duration time);
  }

  /**
   * @param nanos a clock that only goes forward
   */
  public Pace(int perMinute, LongSupplier nanos, Waiting waiting) {
    this.interval = NANOS_PER_MINUTE / perMinute;
    this.nanos = nanos;
    this.waiting = waiting;
    this.next = nanos.getAsLong();
  }

  /** Waits until the next mail may leave. */
  void await() {
    long ahead = next - nanos.getAsLong();
    if (ahead > 0) {
      waiting.pause(Duration.ofNanos(ahead));
    }
    next = Math.max(next, nanos.getAsLong()) + interval;
  }

  void pause(Duration time) {
    waiting.pause(time);
  }

  /** How many mails are claimed at once: those of a moment, for a crash leaves them in doubt. */
  int batch() {
    return Math.clamp(SECONDS_AT_STAKE * 1_000_000_000L / Math.max(1, interval), 1, 200);
  }
}
