package fr.openl.web.guard;

import java.time.Duration;

/**
 * How much one caller may ask. An allowance is used up by asking and grows again with time; an
 * unlimited one is never used up.
 *
 * @param sendings requests that send something, of one address: generous, for whole houses of
 *     associations share an address
 * @param wrongTokens personal links and receipt codes that open nothing, of one address
 * @param mostAddresses addresses that are told apart at a time
 * @param connections connections that are open at a time
 * @param silence how long a connection may stay silent
 * @param slowestSending bytes a second that a body must arrive with on average
 */
public record Limits(
    Allowance sendings,
    Allowance wrongTokens,
    int mostAddresses,
    int connections,
    Duration silence,
    long slowestSending) {
  public static final Limits USUAL =
      new Limits(
          new Allowance(300, 1_200),
          new Allowance(10, 5),
          50_000,
          4_000,
          Duration.ofSeconds(20),
          50);

  /** The usual limits without those on single addresses, for measurements. */
  public Limits withoutAllowances() {
    return new Limits(
        Allowance.UNLIMITED,
        Allowance.UNLIMITED,
        mostAddresses,
        connections,
        silence,
        slowestSending);
  }

  /**
   * How often something may be done.
   *
   * @param atOnce how often after a long rest
   * @param perMinute how fast it grows again
   */
  public record Allowance(int atOnce, int perMinute) {
    public static final Allowance UNLIMITED = new Allowance(Integer.MAX_VALUE, Integer.MAX_VALUE);

    public Allowance {
      if (atOnce < 1 || perMinute < 1) {
        throw new IllegalArgumentException(
            "An allowance is at least once, found " + atOnce + " and " + perMinute + " a minute");
      }
    }
  }
}
