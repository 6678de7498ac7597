package fr.openl.web.guard;

import fr.openl.web.guard.Limits.Allowance;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * How much of an allowance each caller has left. It remembers a bounded number of callers, those
 * who came last. Safe for many threads.
 */
public final class RateLimit {
  private static final double NANOS_PER_MINUTE = 60e9;

  private final Allowance allowance;
  private final LongSupplier nanos;
  private final Map<Long, Left> left;

  /**
   * @param most how many callers are remembered
   * @param nanos a clock that never goes back, in nanoseconds
   */
  public RateLimit(Allowance allowance, int most, LongSupplier nanos) {
    this.allowance = allowance;
    this.nanos = nanos;
    this.left =
        new LinkedHashMap<>(16, 0.75f, true) {
          private static final long serialVersionUID = 1L;

          @Override
          protected boolean removeEldestEntry(Map.Entry<Long, Left> eldest) {
            return size() > most;
          }
        };
  }

  boolean isUnlimited() {
    return allowance.equals(Allowance.UNLIMITED);
  }

  /** Uses once what {@code caller} is allowed; zero when it was, else how long to wait. */
  public synchronized Duration take(long caller) {
    Left now = now(caller);
    left.put(caller, now.times < 1 ? now : new Left(now.times - 1, now.at));
    return wait(now);
  }

  /** How long {@code caller} must wait for the next time; uses nothing. */
  public synchronized Duration check(long caller) {
    return wait(now(caller));
  }

  private Left now(long caller) {
    long at = nanos.getAsLong();
    Left before = left.get(caller);
    if (before == null) {
      return new Left(allowance.atOnce(), at);
    }
    double grown = before.times + (at - before.at) * allowance.perMinute() / NANOS_PER_MINUTE;
    return new Left(Math.min(grown, allowance.atOnce()), at);
  }

  private Duration wait(Left now) {
    return now.times >= 1
        ? Duration.ZERO
        : Duration.ofNanos(
            (long) Math.ceil((1 - now.times) * NANOS_PER_MINUTE / allowance.perMinute()));
  }

  /** How many times are left, counted at a moment. */
  private record Left(double times, long at) {}
}
