package fr.openl.fieldwork.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/**
 * The words of a letter in one language, with placeholders such as {@code {{link}}}: a subject, an
 * empty line, then Markdown. What stands in for a placeholder is never read as Markdown or HTML.
 */
public final class LetterTemplate {
  static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{\\s*([^{}]*?)\\s*}}");
  private static final Pattern LINK = Pattern.compile("\\[([^\\]]*)]\\(([^)]*)\\)");
  private static final Pattern STAND_IN = Pattern.compile("openlplaceholder(\\d+)x");
  private static final String SUBJECT = "Subject:";

  private final String language;
  private final String subject;
  private final String body;
  private final String html;
  private final List<String> order;

  private LetterTemplate(
      String language, String subject, String body, String html, List<String> order) {
    this.language = language;
    this.subject = subject;
    this.body = body;
    this.html = html;
    this.order = order;
  }

  /** A template whose {@link LetterCheck} found no problem. */
  static LetterTemplate of(String text, String language) {
    List<String> lines = text.lines().toList();
    String subject = lines.getFirst().substring(SUBJECT.length()).strip();
    String body = String.join("\n", lines.subList(1, lines.size())).strip() + "\n";
    List<String> order = new ArrayList<>();
    String marked =
        PLACEHOLDER
            .matcher(body)
            .replaceAll(
                found -> {
                  order.add(found.group(1));
                  return "openlplaceholder" + (order.size() - 1) + "x";
                });
    return new LetterTemplate(language, subject, body, html(marked), order);
  }

  /** Whether the first line of a letter says what it is about. */
  static boolean hasSubject(String text) {
    return text.startsWith(SUBJECT)
        && !text.lines().findFirst().orElseThrow().substring(SUBJECT.length()).isBlank();
  }

  /** The letter with the values of its placeholders. */
  public Letter fill(Map<String, String> values) {
    String title = plain(subject, values).replaceAll("\\s+", " ");
    String inner =
        STAND_IN
            .matcher(html)
            .replaceAll(
                found -> {
                  String value = values.get(order.get(Integer.parseInt(found.group(1))));
                  return Matcher.quoteReplacement(escaped(String.valueOf(value)));
                });
    String colon = language.equals("fr") ? "$1 : $2" : "$1: $2";
    String text = plain(LINK.matcher(body).replaceAll(colon), values);
    return new Letter(language, title, text, page(title, inner));
  }

  private static String plain(String words, Map<String, String> values) {
    return PLACEHOLDER
        .matcher(words)
        .replaceAll(found -> Matcher.quoteReplacement(String.valueOf(values.get(found.group(1)))));
  }

  private static String html(String words) {
    return HtmlRenderer.builder()
        .escapeHtml(true)
        .build()
        .render(Parser.builder().build().parse(words));
  }

  private String page(String title, String inner) {
    return """
    <!doctype html>
    <html lang="%s"><head><meta charset="utf-8"><title>%s</title></head>
    <body style="font: 16px/1.5 sans-serif; max-width: 40em; margin: 1em auto">
    %s</body></html>
    """
        .formatted(language, escaped(title), inner);
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
