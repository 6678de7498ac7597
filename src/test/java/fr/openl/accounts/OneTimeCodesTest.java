package fr.openl.accounts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.openl.fieldwork.Keyring;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One-time codes agree with the standards and with the clocks of telephones. */
class OneTimeCodesTest {
  private static final Instant NOW = Instant.parse("2026-11-22T15:00:10Z");

  @TempDir Path keys;

  /** RFC 6238, appendix B, SHA-1. */
  @ParameterizedTest
  @CsvSource({
    "59, 94287082",
    "1111111109, 07081804",
    "1111111111, 14050471",
    "1234567890, 89005924",
    "2000000000, 69279037",
    "20000000000, 65353130"
  })
  void codesAreThoseOfTheStandard(long second, String code) {
    byte[] secret = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);
    assertEquals(code, OneTimeCodes.code(secret, second / 30, 8));
  }

  /** RFC 4648, section 10. */
  @ParameterizedTest
  @CsvSource({"f, MY", "fo, MZXQ", "foo, MZXW6", "foob, MZXW6YQ", "fooba, MZXW6YTB"})
  void secretsAreSpelledAsTheStandardSays(String bytes, String spelled) {
    assertEquals(spelled, SecretSpelling.spell(bytes.getBytes(StandardCharsets.US_ASCII)));
  }

  @Test
  void aClockMayBeOneStepOff() {
    OneTimeCodes codes = new OneTimeCodes(Keyring.open(keys));
    Account account = account("ada", 1);
    for (int seconds : new int[] {-30, 0, 30}) {
      String shown = codes.at(account, NOW.plusSeconds(seconds));
      assertTrue(codes.findStep(account, " " + shown + " ", NOW).isPresent(), seconds + " s");
    }
    for (Duration off : new Duration[] {Duration.ofMinutes(-2), Duration.ofMinutes(2)}) {
      String shown = codes.at(account, NOW.plus(off));
      assertTrue(codes.findStep(account, shown, NOW).isEmpty(), off.toString());
    }
  }

  @Test
  void everyAccountAndEverySetUpHasASecretOfItsOwn() {
    OneTimeCodes codes = new OneTimeCodes(Keyring.open(keys));
    assertEquals(codes.secret(account("ada", 1)), codes.secret(account("ada", 1)));
    assertNotEquals(codes.secret(account("ada", 1)), codes.secret(account("ada", 2)));
    assertNotEquals(codes.secret(account("ada", 1)), codes.secret(account("bob", 1)));
    assertEquals(
        "otpauth://totp/OPEN-L:ada?secret=" + codes.secret(account("ada", 1)) + "&issuer=OPEN-L",
        codes.address(account("ada", 1)));
  }

  private static Account account(String name, int enrolment) {
    return new Account(
        name, Role.READER, false, enrolment, Optional.empty(), Optional.empty(), Optional.empty());
  }
}
