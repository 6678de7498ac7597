package fr.openl.definition.exchange;

import fr.openl.definition.LocalText;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** Texts of a form: what is blank is absent, and formatting gives way to the words in it. */
public final class Texts {
  private static final Pattern BREAK = Pattern.compile("(?i)<br\\s*/?>|</(p|div|li|h[1-6]|tr)>");
  private static final Pattern TAG = Pattern.compile("</?[a-zA-Z][^<>]*>|<!--.*?-->");
  private static final Pattern ENTITY = Pattern.compile("&(nbsp|lt|gt|quot|#39|rsquo|eacute|amp);");
  private static final Pattern SCRIPT = Pattern.compile("(?is)<(script|style)\\b.*?</\\1\\s*>");

  private Texts() {}

  static LocalText of(String language, String words, String second, String others) {
    Map<String, String> text = new LinkedHashMap<>();
    text.put(language, words);
    text.put(second, others);
    return new LocalText(text);
  }

  /** The text in the languages in which there are words; absent when there are none. */
  public static Optional<LocalText> of(Map<String, String> byLanguage) {
    Map<String, String> kept = new LinkedHashMap<>();
    byLanguage.forEach(
        (language, words) -> {
          String plain = trimmed(words);
          if (!plain.isEmpty()) {
            kept.put(language, plain);
          }
        });
    return kept.isEmpty() ? Optional.empty() : Optional.of(new LocalText(kept));
  }

  /** Every language's words, changed. */
  public static LocalText map(LocalText text, UnaryOperator<String> change) {
    Map<String, String> changed = new LinkedHashMap<>();
    text.byLanguage().forEach((language, words) -> changed.put(language, change.apply(words)));
    return new LocalText(changed);
  }

  /** Without spaces, no-break spaces and byte order marks at both ends. */
  public static String trimmed(String words) {
    int from = 0;
    int to = words.length();
    while (from < to && isBlank(words.charAt(from))) {
      from++;
    }
    while (to > from && isBlank(words.charAt(to - 1))) {
      to--;
    }
    return words.substring(from, to).replace("\r\n", "\n");
  }

  private static boolean isBlank(char c) {
    return c <= ' ' || c == '\u00A0' || c == '\uFEFF' || c == '\u200B';
  }

  /** The words of an HTML text; a text without tags stays as it is. */
  public static String withoutHtml(String words) {
    if (!TAG.matcher(words).find() && !ENTITY.matcher(words).find()) {
      return words;
    }
    String lines = BREAK.matcher(SCRIPT.matcher(words).replaceAll("")).replaceAll("\n");
    String plain =
        TAG.matcher(lines)
            .replaceAll("")
            .replace("&nbsp;", " ")
            .replace("&lt;", "<")
            .replace("&gt;", ">")
            .replace("&quot;", "\"")
            .replace("&#39;", "'")
            .replace("&rsquo;", "’")
            .replace("&eacute;", "é")
            .replace("&amp;", "&");
    return trimmed(plain.replaceAll("[ \\t]+", " ").replaceAll(" ?\\n\\s*", "\n"));
  }
}
