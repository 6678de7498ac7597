package fr.openl.web.guard;

import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Tells callers apart without knowing their addresses: a keyed hash under a salt that is drawn anew
 * every day and is kept nowhere (HMAC-SHA-256). One IPv6 network of 64 bits is one caller, for it
 * is what one household gets. Safe for many threads.
 */
final class AddressPrints {
  private static final String ALGORITHM = "HmacSHA256";
  private static final int IPV6_BYTES = 16;

  private final SecureRandom random = new SecureRandom();
  private final InstantSource clock;
  private volatile Day day;

  AddressPrints(InstantSource clock) {
    this.clock = clock;
    this.day = draw(today());
  }

  /**
   * The print of an address.
   *
   * @param address an IPv4 or IPv6 literal; anything else has a print of its own
   */
  long of(String address) {
    Day present = day;
    LocalDate today = today();
    if (!present.date.equals(today)) {
      synchronized (this) {
        if (!day.date.equals(today)) {
          day = draw(today);
        }
        present = day;
      }
    }
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(present.salt);
      return ByteBuffer.wrap(mac.doFinal(network(address))).getLong();
    } catch (GeneralSecurityException everyPlatformHasIt) {
      throw new IllegalStateException(everyPlatformHasIt);
    }
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }

  private Day draw(LocalDate date) {
    byte[] salt = new byte[32];
    random.nextBytes(salt);
    return new Day(date, new SecretKeySpec(salt, ALGORITHM));
  }

  private static byte[] network(String address) {
    try {
      byte[] bytes = InetAddress.ofLiteral(address).getAddress();
      return bytes.length == IPV6_BYTES ? Arrays.copyOf(bytes, 8) : bytes;
    } catch (IllegalArgumentException notAnAddress) {
      return address.getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }
  }

  private record Day(LocalDate date, SecretKeySpec salt) {}
}
