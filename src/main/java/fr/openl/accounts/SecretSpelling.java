package fr.openl.accounts;

/** Bytes as capital letters and digits that authenticator apps take (RFC 4648, section 6). */
final class SecretSpelling {
  private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  private static final int BITS = 5;

  private SecretSpelling() {}

  /** Without padding. */
  static String spell(byte[] bytes) {
    StringBuilder spelled = new StringBuilder();
    int held = 0;
    int value = 0;
    for (byte next : bytes) {
      value = (value << Byte.SIZE) | (next & 0xFF);
      held += Byte.SIZE;
      while (held >= BITS) {
        held -= BITS;
        spelled.append(ALPHABET.charAt((value >>> held) & 31));
      }
    }
    if (held > 0) {
      spelled.append(ALPHABET.charAt((value << (BITS - held)) & 31));
    }
    return spelled.toString();
  }
}
