package fr.openl.collection;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReceiptTest {
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
  void theCodeSpellsItsSecretHoweverItIsTyped(int seed) {
    byte[] secret = new byte[Receipt.BYTES];
    new Random(seed).nextBytes(secret);
    String code = Receipt.of(secret, Optional.empty()).code();
    String mistyped =
        " " + code.toLowerCase(Locale.ROOT).replace('0', 'o').replace('1', 'l').replace('-', ' ');

    assertEquals(26, code.replace("-", "").length());
    assertArrayEquals(secret, Receipt.secret(code).orElseThrow());
    assertArrayEquals(secret, Receipt.secret(mistyped).orElseThrow());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "ABC", "ZZZZZZZZZZZZZZZZZZZZZZZZZZ", "0000000000000000000000000U"})
  void whatIsNoCodeSpellsNothing(String text) {
    assertTrue(Receipt.secret(text).isEmpty());
  }
}
