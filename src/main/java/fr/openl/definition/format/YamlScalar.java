package fr.openl.definition.format;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * How a text is spelled in YAML so that every reader takes it for a text: plain where that is safe,
 * else in quotes.
 */
final class YamlScalar {
  /** What YAML 1.2 takes for a number, and nothing but a number. */
  private static final Pattern NUMBER =
      Pattern.compile(
          "[-+]?(\\.[0-9]+|[0-9]+(\\.[0-9]*)?)([eE][-+]?[0-9]+)?"
              + "|0o[0-7]+|0x[0-9a-fA-F]+|[-+]?\\.(inf|Inf|INF)|\\.(nan|NaN|NAN)");

  /** Words that are no texts, or were none in YAML 1.1, which many tools still read. */
  private static final Set<String> WORDS =
      Set.of("null", "~", "true", "false", "yes", "no", "on", "off", "y", "n", "=", "<<");

  private static final String INDICATORS = "-?:,[]{}#&*!|>'\"%@` ";

  private YamlScalar() {}

  /**
   * The spelling of {@code text} on one line.
   *
   * @param inFlow whether it stands inside {@code {…}} or {@code […]}
   */
  static String of(String text, boolean inFlow) {
    if (isPlain(text, inFlow)) {
      return text;
    }
    boolean special = text.codePoints().anyMatch(YamlScalar::needsEscape);
    if (!special && (text.contains("\"") || text.contains("\\"))) {
      return "'" + text.replace("'", "''") + "'";
    }
    return doubleQuoted(text);
  }

  private static boolean isPlain(String text, boolean inFlow) {
    if (text.isEmpty()
        || INDICATORS.indexOf(text.charAt(0)) >= 0
        || text.endsWith(" ")
        || text.endsWith(":")
        || text.contains(": ")
        || text.contains(" #")
        || text.startsWith("...")
        || WORDS.contains(text.toLowerCase(Locale.ROOT))
        || NUMBER.matcher(text).matches()) {
      return false;
    }
    return text.codePoints().noneMatch(c -> needsEscape(c) || (inFlow && ",[]{}".indexOf(c) >= 0));
  }

  /** Whether an editor shows the character as it is. */
  static boolean isVisible(int c) {
    return !needsEscape(c);
  }

  /** Line ends, control characters and what no editor shows. */
  private static boolean needsEscape(int c) {
    return c < ' '
        || (c >= 0x7F && c < 0xA0)
        || c == 0x2028
        || c == 0x2029
        || c == 0xFEFF
        || (c >= 0xD800 && c <= 0xDFFF)
        || c == 0xFFFE
        || c == 0xFFFF;
  }

  private static String doubleQuoted(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    text.codePoints()
        .forEach(
            c -> {
              switch (c) {
                case '"' -> quoted.append("\\\"");
                case '\\' -> quoted.append("\\\\");
                case '\n' -> quoted.append("\\n");
                case '\t' -> quoted.append("\\t");
                default -> {
                  if (!needsEscape(c)) {
                    quoted.appendCodePoint(c);
                  } else if (c > 0xFFFF) {
                    quoted.append("\\U%08x".formatted(c));
                  } else {
                    quoted.append("\\u%04x".formatted(c));
                  }
                }
              }
            });
    return quoted.append('"').toString();
  }
}
