package fr.openl.accounts;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;

/**
 * One thing done at the desk or to its accounts. Each entry seals those before it: its link is the
 * SHA-256 of the link before and of all that it says, so that none can be changed, taken out or put
 * in between without breaking all after it.
 *
 * @param number from 1 on, without gaps
 * @param account who did it; {@code -} for somebody at the prompt
 * @param about what it was done to, such as {@code study/wave} or an account; may be empty
 * @param detail numbers and names of what was done; never an answer, never an address
 * @param link 64 hexadecimal digits
 */
public record AuditEntry(
    long number,
    Instant moment,
    String account,
    Act act,
    String about,
    String detail,
    String link) {
  /** The link before the first entry. */
  public static final String START = "0".repeat(64);

  /** Whoever types commands, and has no account. */
  public static final String PROMPT = "-";

  /** What can be done. */
  public enum Act {
    ACCOUNT_ADDED,
    ACCOUNT_RESET,
    ACCOUNT_DISABLED,
    ACCOUNT_ENABLED,
    ACCOUNT_ENROLLED,
    SIGNED_IN,
    SIGN_IN_REFUSED,
    RECOVERY_CODE_USED,
    SIGNED_OUT,
    WAVE_OPENED,
    WAVE_CLOSED,
    WAVE_DRAFTED,
    WAVE_PUBLISHED,
    TARGET_SET,
    LETTERS_SENT,
    EXPORTED,
    UNIT_ERASED
  }

  /** The entry that follows one with the link {@code before}. */
  public static AuditEntry after(
      String before,
      long number,
      Instant moment,
      String account,
      Act act,
      String about,
      String detail) {
    return new AuditEntry(
        number,
        moment,
        account,
        act,
        about,
        detail,
        link(before, number, moment, account, act, about, detail));
  }

  /** Whether this entry follows one with the link {@code before}, unchanged. */
  public boolean follows(String before) {
    return link.equals(link(before, number, moment, account, act, about, detail));
  }

  private static String link(
      String before,
      long number,
      Instant moment,
      String account,
      Act act,
      String about,
      String detail) {
    StringBuilder said = new StringBuilder();
    for (Object part : new Object[] {before, number, moment, account, act, about, detail}) {
      String text = part.toString();
      said.append(text.length()).append(':').append(text);
    }
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256")
                  .digest(said.toString().getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException everyPlatformHasIt) {
      throw new IllegalStateException(everyPlatformHasIt);
    }
  }
}
