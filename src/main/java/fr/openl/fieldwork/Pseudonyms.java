package fr.openl.fieldwork;

import fr.openl.Refusal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The pseudonyms of one study: a unit has the same in every wave, and without the study's key
 * nobody can tell which unit it is. Destroying the key makes the link impossible for good
 * (HMAC-SHA-256, RFC 2104).
 */
public final class Pseudonyms {
  private static final String ALGORITHM = "HmacSHA256";
  private static final int BYTES = 16;

  private final byte[] key;

  private Pseudonyms(byte[] key) {
    this.key = key.clone();
  }

  /**
   * The pseudonyms of a study, with the key in {@code folder}; it is drawn when there is none yet.
   *
   * @throws Refusal when the key cannot be read or kept
   */
  public static Pseudonyms open(Path folder, String study) {
    return new Pseudonyms(file(folder, study).readOrDraw());
  }

  /** The pseudonyms of a study whose key there is; empty when it was destroyed or never drawn. */
  public static Optional<Pseudonyms> find(Path folder, String study) {
    return file(folder, study).find().map(Pseudonyms::new);
  }

  /** Destroys the key of a study; false when there is none. */
  public static boolean destroyKey(Path folder, String study) {
    return file(folder, study).destroy();
  }

  /** The pseudonym of a unit: 26 letters and digits in lower case. */
  public String of(String unit) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(key, ALGORITHM));
      byte[] hash = mac.doFinal(unit.getBytes(StandardCharsets.UTF_8));
      return fr.openl.collection.Base32.write(Arrays.copyOf(hash, BYTES))
          .toLowerCase(java.util.Locale.ROOT);
    } catch (GeneralSecurityException everyPlatformHasIt) {
      throw new IllegalStateException(everyPlatformHasIt);
    }
  }

  private static KeyFile file(Path folder, String study) {
    return KeyFile.of(folder.resolve(study + ".key"));
  }
}
