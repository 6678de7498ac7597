package fr.openl.accounts;

import fr.openl.fieldwork.Keyring;
import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The codes of six digits that an app on the telephone shows for thirty seconds each (TOTP, RFC
 * 6238 over HOTP, RFC 4226, with HMAC-SHA-1). The secret of an account is made from the
 * observatory's key and kept nowhere.
 */
public final class OneTimeCodes {
  /** How long a code is shown. */
  static final Duration STEP = Duration.ofSeconds(30);

  /** Clocks may differ by one step. */
  private static final int TOLERANCE = 1;

  private static final int DIGITS = 6;
  private static final String ALGORITHM = "HmacSHA1";
  private static final String ISSUER = "OPEN-L";

  private final Keyring keys;

  public OneTimeCodes(Keyring keys) {
    this.keys = keys;
  }

  /** The secret as an app takes it when it is typed. */
  public String secret(Account account) {
    return SecretSpelling.spell(keys.oneTimeSecret(account.name(), account.enrolment()));
  }

  /** The address that an app reads from a picture or follows. */
  public String address(Account account) {
    String label = URLEncoder.encode(account.name(), StandardCharsets.UTF_8);
    return "otpauth://totp/%s:%s?secret=%s&issuer=%s"
        .formatted(ISSUER, label, secret(account), ISSUER);
  }

  /** The code that is shown at {@code moment}. */
  public String at(Account account, Instant moment) {
    return code(keys.oneTimeSecret(account.name(), account.enrolment()), step(moment), DIGITS);
  }

  /**
   * The time step whose code was typed; empty when it is none of those that may be shown now.
   *
   * @param typed spaces are passed over
   */
  public OptionalLong findStep(Account account, String typed, Instant now) {
    byte[] secret = keys.oneTimeSecret(account.name(), account.enrolment());
    byte[] code = typed.replaceAll("\\s", "").getBytes(StandardCharsets.UTF_8);
    OptionalLong found = OptionalLong.empty();
    for (long step = step(now) - TOLERANCE; step <= step(now) + TOLERANCE; step++) {
      byte[] expected = code(secret, step, DIGITS).getBytes(StandardCharsets.UTF_8);
      if (MessageDigest.isEqual(expected, code)) {
        found = OptionalLong.of(step);
      }
    }
    return found;
  }

  private static long step(Instant moment) {
    return Math.floorDiv(moment.getEpochSecond(), STEP.toSeconds());
  }

  /** The code of a step: HOTP with the step as its counter (RFC 4226, section 5.3). */
  static String code(byte[] secret, long step, int digits) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(secret, ALGORITHM));
      byte[] hash = mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
      int offset = hash[hash.length - 1] & 0xF;
      int number = ByteBuffer.wrap(hash).getInt(offset) & 0x7FFF_FFFF;
      return String.format(Locale.ROOT, "%0" + digits + "d", number % (long) Math.pow(10, digits));
    } catch (GeneralSecurityException everyPlatformHasIt) {
      throw new IllegalStateException(everyPlatformHasIt);
    }
  }
}
