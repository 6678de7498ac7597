package fr.openl.fieldwork;

import fr.openl.collection.Base32;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The secret of a personal link: 128 random bits. It is told once, in the link, and never kept;
 * whatever is kept of it is a keyed hash. It does not show itself in logs.
 */
public final class PersonalToken {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int BYTES = 16;

  private final byte[] secret;

  private PersonalToken(byte[] secret) {
    this.secret = secret;
  }

  /** A new token that nobody can guess. */
  public static PersonalToken draw() {
    byte[] secret = new byte[BYTES];
    RANDOM.nextBytes(secret);
    return new PersonalToken(secret);
  }

  /** The token that these 128 bits are; derived, so that it can be found again. */
  static PersonalToken of(byte[] secret) {
    return new PersonalToken(Arrays.copyOf(secret, BYTES));
  }

  /** The token that a link spells; empty when it spells none. */
  public static Optional<PersonalToken> parse(String spelled) {
    return Base32.read(spelled, BYTES).map(PersonalToken::new);
  }

  /** The token as it stands in a link: 26 letters and digits in lower case. */
  public String spelled() {
    return Base32.write(secret).toLowerCase(java.util.Locale.ROOT);
  }

  byte[] secret() {
    return secret.clone();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof PersonalToken token && Arrays.equals(secret, token.secret);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(secret);
  }

  @Override
  public String toString() {
    return "a personal token";
  }
}
