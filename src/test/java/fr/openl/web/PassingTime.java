package fr.openl.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicReference;

/** A clock on which a second passes whenever somebody looks at it, and more when told so. */
final class PassingTime extends Clock {
  private final AtomicReference<Instant> now;
  private final ZoneId zone;

  PassingTime(Instant start, ZoneId zone) {
    this.now = new AtomicReference<>(start);
    this.zone = zone;
  }

  void pass(Duration time) {
    now.updateAndGet(before -> before.plus(time));
  }

  @Override
  public Instant instant() {
    return now.getAndUpdate(before -> before.plusSeconds(1));
  }

  @Override
  public ZoneId getZone() {
    return zone;
  }

  @Override
  public Clock withZone(ZoneId other) {
    return new PassingTime(now.get(), other);
  }
}
