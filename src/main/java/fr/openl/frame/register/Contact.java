package fr.openl.frame.register;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A person of a unit who can be written to. It never leaves the register for an analysis.
 *
 * @param address mail address in lower case
 * @param language in which to write, as a language code of the study
 */
public record Contact(String address, String language) {
  private static final Pattern ADDRESS =
      Pattern.compile(
          "[a-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*"
              + "@([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z]([a-z0-9-]{0,61}[a-z0-9])");
  private static final int LONGEST = 254;

  public Contact {
    if (!isAddress(address)) {
      throw new IllegalArgumentException("Not a mail address");
    }
  }

  /** The address that {@code typed} spells, after RFC 5321; empty when it spells none. */
  public static Optional<String> address(String typed) {
    return Optional.of(typed.strip().toLowerCase(java.util.Locale.ROOT)).filter(Contact::isAddress);
  }

  private static boolean isAddress(String address) {
    return address.length() <= LONGEST
        && address.indexOf('@') <= 64
        && ADDRESS.matcher(address).matches();
  }

  @Override
  public String toString() {
    return "a contact";
  }
}
