package fr.openl.accounts;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** Passwords are kept as Argon2id and as nothing else. */
class PasswordsTest {
  /** From the tests of the reference implementation (phc-winner-argon2, src/test.c). */
  private static final String REFERENCE =
      "$argon2id$v=19$m=256,t=2,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4";

  private final Passwords passwords = new Passwords();

  @Test
  void hashesAreThoseOfTheReference() {
    assertTrue(passwords.matches("password", REFERENCE));
    assertFalse(passwords.matches("differentpassword", REFERENCE));
  }

  @Test
  void aPasswordMatchesItsOwnHashOnly() {
    String hash = passwords.hash("une phrase assez longue");
    assertTrue(hash.startsWith("$argon2id$v=19$m=19456,t=2,p=1$"), hash);
    assertTrue(passwords.matches("une phrase assez longue", hash));
    assertFalse(passwords.matches("une phrase assez longue ", hash));
    assertNotEquals(hash, passwords.hash("une phrase assez longue"), "each has a salt");
  }

  @Test
  void lettersThatLookAlikeAreTheSameHoweverTheyAreTyped() {
    String hash = passwords.hash("caf\u00e9 au petit matin");
    assertTrue(passwords.matches("cafe\u0301 au petit matin", hash));
  }

  @Test
  void nobodysPasswordIsNeverRight() {
    assertFalse(passwords.matchesNobody("une phrase assez longue"));
    assertFalse(passwords.matchesNobody(""));
  }

  @Test
  void shortAndEndlessPasswordsAreRefused() {
    assertFalse(Passwords.isLongEnough("onze lettre"));
    assertTrue(Passwords.isLongEnough("douze lettre"));
    assertFalse(Passwords.isLongEnough("x".repeat(201)));
  }
}
