package fr.openl.web.door;

import fr.openl.fieldwork.Keyring;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;

/**
 * The seal on a form: that this observatory has made it, for this address, and when. No cookie goes
 * with it, for a personal link is all that opens a page.
 */
public final class FormSeal {
  /** The name of the field. */
  public static final String FIELD = "_seal";

  private static final Duration LONGEST = Duration.ofHours(24);
  private static final Duration BROKEN = Duration.ofSeconds(Long.MAX_VALUE);
  private static final int RADIX = 36;

  private final Keyring keys;
  private final OpenWaves waves;

  public FormSeal(Keyring keys, OpenWaves waves) {
    this.keys = keys;
    this.waves = waves;
  }

  /**
   * A seal for a form that is shown now.
   *
   * @param path the address to which the form is sent
   */
  public String put(String path) {
    String issued = Long.toString(waves.now().getEpochSecond(), RADIX);
    return issued + "-" + keys.seal("form", path, issued);
  }

  /** Whether a seal is ours, for this address, and not too old. */
  public boolean holds(String path, String seal) {
    return age(path, seal).compareTo(LONGEST) <= 0;
  }

  /** Whether a form with this seal was before its reader for at least so long. */
  public boolean isOlderThan(Duration time, String path, String seal) {
    return age(path, seal).compareTo(time) >= 0;
  }

  /** How long ago a seal was put; endless when it is broken or from the future. */
  private Duration age(String path, String seal) {
    String issued = seal.substring(0, Math.max(0, seal.indexOf('-')));
    String expected = issued + "-" + keys.seal("form", path, issued);
    if (!issued.matches("[0-9a-z]{1,10}") || !isSame(expected, seal)) {
      return BROKEN;
    }
    Duration age =
        Duration.between(Instant.ofEpochSecond(Long.parseLong(issued, RADIX)), waves.now());
    return age.isNegative() ? BROKEN : age;
  }

  private static boolean isSame(String one, String other) {
    return MessageDigest.isEqual(
        one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
  }
}
