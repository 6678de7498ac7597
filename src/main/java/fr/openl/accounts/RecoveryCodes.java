package fr.openl.accounts;

import fr.openl.fieldwork.Keyring;
import fr.openl.fieldwork.PersonalToken;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Codes for the day when the telephone is lost: each stands once for a one-time code. They are
 * shown once; what is kept of them cannot open anything.
 *
 * @param codes as they are written down, each of 16 letters and digits in groups of four
 */
public record RecoveryCodes(List<String> codes) {
  private static final int MANY = 8;
  private static final int LENGTH = 16;

  public RecoveryCodes {
    codes = List.copyOf(codes);
  }

  static RecoveryCodes draw() {
    return new RecoveryCodes(
        Stream.generate(PersonalToken::draw)
            .limit(MANY)
            .map(token -> token.spelled().substring(0, LENGTH).replaceAll("(.{4})(?=.)", "$1-"))
            .toList());
  }

  /** What is kept of them. */
  Set<String> prints(Keyring keys, String account) {
    return codes.stream().map(code -> print(keys, account, code)).collect(Collectors.toSet());
  }

  /** Under which name a typed code is kept; dashes, spaces and case do not matter. */
  static String print(Keyring keys, String account, String typed) {
    return keys.seal("recovery", account, typed.replaceAll("[\\s-]", "").toLowerCase(Locale.ROOT));
  }

  /** Whether what was typed may be such a code rather than one of six digits. */
  static boolean isLike(String typed) {
    return typed.replaceAll("[\\s-]", "").length() == LENGTH;
  }
}
