package fr.openl.collection;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * Random bits in letters and digits that are not confused when copied by hand: Crockford's base 32,
 * without I, L, O and U.
 */
public final class Base32 {
  private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final int BITS = 5;

  private Base32() {}

  /** {@code bytes} as upper-case letters and digits, the highest bits first. */
  public static String write(byte[] bytes) {
    BigInteger number = new BigInteger(1, bytes);
    StringBuilder letters = new StringBuilder();
    for (int i = length(bytes.length) - 1; i >= 0; i--) {
      letters.append(ALPHABET.charAt(number.shiftRight(BITS * i).intValue() & 31));
    }
    return letters.toString();
  }

  /**
   * The {@code size} bytes that a text spells, however it was typed: in either case, with spaces
   * and dashes, O for 0, I and L for 1; empty when it spells none.
   */
  public static Optional<byte[]> read(String text, int size) {
    if (text.length() > 4 * length(size)) {
      return Optional.empty();
    }
    String letters =
        text.toUpperCase(Locale.ROOT)
            .replace('O', '0')
            .replace('I', '1')
            .replace('L', '1')
            .replaceAll("[\\s-]", "");
    if (letters.length() != length(size)
        || !letters.chars().allMatch(letter -> ALPHABET.indexOf(letter) >= 0)) {
      return Optional.empty();
    }
    BigInteger number = BigInteger.ZERO;
    for (int i = 0; i < letters.length(); i++) {
      number = number.shiftLeft(BITS).or(BigInteger.valueOf(ALPHABET.indexOf(letters.charAt(i))));
    }
    return number.bitLength() > 8 * size ? Optional.empty() : Optional.of(bytes(number, size));
  }

  private static byte[] bytes(BigInteger number, int size) {
    byte[] raw = number.toByteArray();
    byte[] bytes = new byte[size];
    int length = Math.min(raw.length, size);
    System.arraycopy(raw, raw.length - length, bytes, size - length, length);
    Arrays.fill(raw, (byte) 0);
    return bytes;
  }

  private static int length(int size) {
    return (8 * size + BITS - 1) / BITS;
  }
}
