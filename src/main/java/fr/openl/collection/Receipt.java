package fr.openl.collection;

import java.time.Instant;
import java.util.Optional;

/**
 * What a respondent keeps as proof that a response is safely stored. Whoever holds its code can
 * find the response; nobody can guess it, and it cannot be found from anything that is stored.
 *
 * @param code 26 letters and digits in groups, such as {@code 3FZ0KW-…}
 * @param received when the response was sent, as precisely as the study keeps it
 */
public record Receipt(String code, Optional<Instant> received) {
  /** Size of the number behind a code, in bytes. */
  public static final int BYTES = 16;

  /** The receipt whose code spells {@code secret}, of {@link #BYTES} bytes. */
  public static Receipt of(byte[] secret, Optional<Instant> received) {
    StringBuilder code = new StringBuilder(Base32.write(secret));
    for (int at = 21; at > 1; at -= 5) {
      code.insert(at, '-');
    }
    return new Receipt(code.toString(), received);
  }

  /** What a code spells, however it was typed; empty when it is not a code. */
  public static Optional<byte[]> secret(String code) {
    return Base32.read(code, BYTES);
  }
}
