package fr.openl.collection;

import java.math.BigInteger;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * What a respondent keeps as proof that a response is safely stored. Its code is the response's
 * random id in letters and digits that are not confused when copied by hand: whoever holds it can
 * name the response, nobody can guess it.
 *
 * @param code 26 characters in groups of five or six, such as {@code 3FZ0K-…}
 * @param received when the response was sent; absent when that is not recorded
 */
public record Receipt(String code, Optional<Instant> received) {
  /** Crockford's base 32: no I, L, O or U. */
  private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

  private static final int LENGTH = 26;

  public static Receipt of(Response response) {
    return new Receipt(code(response.id()), response.submitted());
  }

  /** The response that a code names, however it was typed; empty when it is not a code. */
  public static Optional<UUID> findResponse(String code) {
    String letters =
        code.toUpperCase(Locale.ROOT)
            .replace('O', '0')
            .replace('I', '1')
            .replace('L', '1')
            .replaceAll("[\\s-]", "");
    if (letters.length() != LENGTH || !letters.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0)) {
      return Optional.empty();
    }
    BigInteger number = BigInteger.ZERO;
    for (int i = 0; i < LENGTH; i++) {
      number = number.shiftLeft(5).or(BigInteger.valueOf(ALPHABET.indexOf(letters.charAt(i))));
    }
    return number.bitLength() > 128
        ? Optional.empty()
        : Optional.of(new UUID(number.shiftRight(64).longValue(), number.longValue()));
  }

  private static String code(UUID id) {
    BigInteger number =
        unsigned(id.getMostSignificantBits())
            .shiftLeft(64)
            .or(unsigned(id.getLeastSignificantBits()));
    StringBuilder letters = new StringBuilder();
    for (int i = LENGTH - 1; i >= 0; i--) {
      letters.append(ALPHABET.charAt(number.shiftRight(5 * i).intValue() & 31));
      if (i > 1 && i % 5 == 1) {
        letters.append('-');
      }
    }
    return letters.toString();
  }

  private static BigInteger unsigned(long bits) {
    return new BigInteger(Long.toUnsignedString(bits));
  }
}
