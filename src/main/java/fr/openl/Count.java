package fr.openl;

import java.util.Locale;

/**
 * A number of things as an English sentence says it: {@code 1 mail}, {@code 1,000 mails}.
 *
 * @param one what stands behind 1
 * @param many what stands behind every other number, 0 among them
 */
public record Count(long number, String one, String many) {
  /** Things whose name takes an s when there are several. */
  public static Count of(long number, String one) {
    return new Count(number, one, one + "s");
  }

  @Override
  public String toString() {
    return String.format(Locale.ROOT, "%,d %s", number, number == 1 ? one : many);
  }
}
