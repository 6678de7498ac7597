package fr.openl.web.guard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.openl.web.guard.Limits.Allowance;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** An allowance is used up by asking and grows again with time, for each caller alone. */
class RateLimitTest {
  private final AtomicLong now = new AtomicLong(-5_000);
  private final RateLimit limit = new RateLimit(new Allowance(3, 6), 2, now::get);

  @Test
  void whoHasUsedItUpWaitsForTheNextTime() {
    whenTaken(1, 3);
    assertEquals(Duration.ofSeconds(10), limit.take(1));
    pass(Duration.ofSeconds(4));
    assertEquals(Duration.ofSeconds(6), limit.check(1));
    pass(Duration.ofSeconds(6));
    assertEquals(Duration.ZERO, limit.take(1));
    assertTrue(limit.take(1).isPositive());
  }

  @Test
  void aLongRestGivesNoMoreThanTheAllowance() {
    whenTaken(1, 1);
    pass(Duration.ofDays(3));
    whenTaken(1, 3);
    assertTrue(limit.take(1).isPositive());
  }

  @Test
  void oneCallerDoesNotUseUpWhatAnotherMay() {
    whenTaken(1, 3);
    whenTaken(2, 3);
    assertTrue(limit.take(1).isPositive());
    assertTrue(limit.take(2).isPositive());
  }

  @Test
  void onlyTheLastCallersAreRemembered() {
    whenTaken(1, 3);
    whenTaken(2, 1);
    whenTaken(3, 1);
    assertEquals(Duration.ZERO, limit.check(1));
  }

  @Test
  void lookingUsesNothing() {
    for (int i = 0; i < 10; i++) {
      assertEquals(Duration.ZERO, limit.check(1));
    }
    whenTaken(1, 3);
  }

  @Test
  void anAllowanceIsAtLeastOnce() {
    assertThrows(IllegalArgumentException.class, () -> new Allowance(0, 1));
  }

  private void whenTaken(long caller, int times) {
    for (int i = 0; i < times; i++) {
      assertEquals(Duration.ZERO, limit.take(caller));
    }
  }

  private void pass(Duration time) {
    now.addAndGet(time.toNanos());
  }
}
