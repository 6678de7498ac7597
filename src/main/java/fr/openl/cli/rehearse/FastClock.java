package fr.openl.cli.rehearse;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/** The time of a rehearsal: it stands still until it is moved, and only goes forward. */
final class FastClock extends Clock {
  private static final LocalTime MORNING = LocalTime.of(9, 0);

  private final ZoneId zone;
  private volatile Instant now;

  /** At nine in the morning of {@code day}. */
  FastClock(LocalDate day, ZoneId zone) {
    this.zone = zone;
    this.now = day.atTime(MORNING).atZone(zone).toInstant();
  }

  void pass(Duration time) {
    now = now.plus(time);
  }

  /** On to nine in the morning of {@code day}; nothing when that is past. */
  void reach(LocalDate day) {
    Instant then = day.atTime(MORNING).atZone(zone).toInstant();
    if (then.isAfter(now)) {
      now = then;
    }
  }

  LocalDate today() {
    return LocalDate.ofInstant(now, zone);
  }

  @Override
  public Instant instant() {
    return now;
  }

  @Override
  public ZoneId getZone() {
    return zone;
  }

  @Override
  public Clock withZone(ZoneId other) {
    throw new UnsupportedOperationException("A rehearsal takes place in one zone");
  }
}
