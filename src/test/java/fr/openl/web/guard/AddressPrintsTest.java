package fr.openl.web.guard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** Callers are told apart for a day, and nobody can tell who they were. */
class AddressPrintsTest {
  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2026-11-22T15:00:00Z"));
  private final AddressPrints prints = new AddressPrints(now::get);

  @Test
  void anAddressHasOnePrintForOneDay() {
    long first = prints.of("192.0.2.7");
    assertEquals(first, prints.of("192.0.2.7"));
    assertNotEquals(first, prints.of("192.0.2.8"));
    now.updateAndGet(at -> at.plus(Duration.ofHours(8)));
    assertEquals(first, prints.of("192.0.2.7"));
    now.updateAndGet(at -> at.plus(Duration.ofHours(2)));
    assertNotEquals(first, prints.of("192.0.2.7"));
  }

  @Test
  void anotherServerPrintsOtherwise() {
    assertNotEquals(prints.of("192.0.2.7"), new AddressPrints(now::get).of("192.0.2.7"));
  }

  @Test
  void oneNetworkOfVersion6IsOneCaller() {
    long first = prints.of("2001:db8:1:2::7");
    assertEquals(first, prints.of("2001:db8:1:2:ffff:0:0:1"));
    assertNotEquals(first, prints.of("2001:db8:1:3::7"));
  }

  @Test
  void whatIsNoAddressHasAPrintToo() {
    assertEquals(prints.of("unknown"), prints.of("unknown"));
  }
}
