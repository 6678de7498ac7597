package fr.openl.definition.exchange;

import fr.openl.definition.Item;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Names of another tool made into ids or codes of this house, each its own. What is allowed stays
 * as it is; else letters become small and lose their accents, other signs become {@code _}.
 */
final class Aliases {
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern WHOLE = Pattern.compile("(-?\\d+)\\.0+");

  private final boolean codes;
  private final String prefix;
  private final Set<String> taken = new HashSet<>();

  private Aliases(boolean codes, String prefix) {
    this.codes = codes;
    this.prefix = prefix;
  }

  /** Ids, which begin with a letter; {@code prefix} stands before what does not. */
  static Aliases ids(String prefix) {
    return new Aliases(false, prefix);
  }

  /** Codes of categories. */
  static Aliases codes() {
    return new Aliases(true, "c");
  }

  /** A further id for {@code name}, with a number behind it where the plain one is taken. */
  String add(String name) {
    String plain = allowed(name);
    String own = plain;
    for (int i = 2; !taken.add(own); i++) {
      own = plain + "_" + i;
    }
    return own;
  }

  /** Takes {@code id} out of those that may be given. */
  Aliases without(Set<String> ids) {
    taken.addAll(ids);
    return this;
  }

  /** A whole number that a spreadsheet wrote with a decimal is that number. */
  static String spelled(String code) {
    return WHOLE.matcher(code).replaceFirst("$1");
  }

  private String allowed(String name) {
    String plain =
        MARKS
            .matcher(Normalizer.normalize(spelled(name), Normalizer.Form.NFD))
            .replaceAll("")
            .toLowerCase(Locale.ROOT);
    if (name.equals("-oth-")) {
      return Item.OTHER;
    }
    if (codes) {
      String code = plain.replaceAll("[^a-z0-9_.+-]+", "_");
      String begun = code.startsWith("-") ? "minus" + code.replaceFirst("-", "_") : code;
      return begun.matches("[a-z0-9].*") ? begun : prefix + begun;
    }
    String id = plain.replaceAll("[^a-z0-9_]+", "_");
    return id.matches("[a-z].*") ? id : prefix + (id.startsWith("_") ? id : "_" + id);
  }
}
