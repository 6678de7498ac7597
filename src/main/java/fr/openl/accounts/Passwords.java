package fr.openl.accounts;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Base64;
import java.util.concurrent.Semaphore;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * Hashes of passwords by Argon2id (RFC 9106) with 19 MiB, 2 passes and one lane, as OWASP's
 * Password Storage Cheat Sheet recommends for servers, written as PHC strings. A password that
 * nobody has costs as much time as one that is wrong. Safe for many threads, of which two hash at a
 * time.
 */
public final class Passwords {
  /** The fewest characters of a password. */
  public static final int SHORTEST = 12;

  /** The most characters of a password. */
  public static final int LONGEST = 200;

  private static final int SALT_BYTES = 16;
  private static final int HASH_BYTES = 32;
  private static final int AT_ONCE = 2;
  private static final Pattern PHC =
      Pattern.compile(
          "\\$argon2id\\$v=19\\$m=(\\d{1,8}),t=(\\d{1,3}),p=(\\d{1,3})\\$([^$]+)\\$([^$]+)");
  private static final Cost USUAL = new Cost(19 * 1024, 2, 1);

  private final SecureRandom random = new SecureRandom();
  private final Semaphore turns = new Semaphore(AT_ONCE, true);
  private final String nobodys;

  public Passwords() {
    byte[] unknown = new byte[SALT_BYTES];
    random.nextBytes(unknown);
    this.nobodys = hash(Base64.getEncoder().encodeToString(unknown));
  }

  /** Whether a password has an accepted length, in characters. */
  public static boolean isLongEnough(String password) {
    int length = password.codePointCount(0, password.length());
    return length >= SHORTEST && length <= LONGEST;
  }

  /** The hash of a password, with a salt of its own. */
  public String hash(String password) {
    byte[] salt = new byte[SALT_BYTES];
    random.nextBytes(salt);
    Base64.Encoder base64 = Base64.getEncoder().withoutPadding();
    return "$argon2id$v=19$m=%d,t=%d,p=%d$%s$%s"
        .formatted(
            USUAL.kibibytes,
            USUAL.passes,
            USUAL.lanes,
            base64.encodeToString(salt),
            base64.encodeToString(hash(password, salt, USUAL, HASH_BYTES)));
  }

  /**
   * Whether a password has this hash.
   *
   * @throws IllegalArgumentException when it is no hash of this class
   */
  public boolean matches(String password, String hash) {
    Matcher parts = PHC.matcher(hash);
    if (!parts.matches()) {
      throw new IllegalArgumentException("Not a hash of a password");
    }
    byte[] expected = Base64.getDecoder().decode(parts.group(5));
    return MessageDigest.isEqual(
        expected,
        hash(
            password,
            Base64.getDecoder().decode(parts.group(4)),
            new Cost(
                Integer.parseInt(parts.group(1)),
                Integer.parseInt(parts.group(2)),
                Integer.parseInt(parts.group(3))),
            expected.length));
  }

  /** Takes as long as {@link #matches} and is false: for a name that has no password. */
  public boolean matchesNobody(String password) {
    return matches(password, nobodys) && password.isEmpty();
  }

  private byte[] hash(String password, byte[] salt, Cost cost, int length) {
    byte[] bytes =
        Normalizer.normalize(password, Normalizer.Form.NFKC).getBytes(StandardCharsets.UTF_8);
    turns.acquireUninterruptibly();
    try {
      Argon2BytesGenerator argon = new Argon2BytesGenerator();
      argon.init(
          new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
              .withVersion(Argon2Parameters.ARGON2_VERSION_13)
              .withMemoryAsKB(cost.kibibytes)
              .withIterations(cost.passes)
              .withParallelism(cost.lanes)
              .withSalt(salt)
              .build());
      byte[] hash = new byte[length];
      argon.generateBytes(bytes, hash);
      return hash;
    } finally {
      turns.release();
      Arrays.fill(bytes, (byte) 0);
    }
  }

  private record Cost(int kibibytes, int passes, int lanes) {}
}
