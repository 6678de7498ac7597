package fr.openl.fieldwork.mail;

import fr.openl.definition.document.Place;
import fr.openl.definition.document.Problems;
import fr.openl.definition.document.Reading;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/**
 * The words of a letter in one language, with placeholders such as {@code {{link}}}: a subject, an
 * empty line, then Markdown. What stands in for a placeholder is never read as Markdown or HTML.
 */
public final class LetterTemplate {
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{\\s*([^{}]*?)\\s*}}");
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

  /**
   * Reads a template.
   *
   * @param name the file, as a person knows it
   * @param known the placeholders that may stand in it
   * @param required those that must
   */
  static Reading<LetterTemplate> read(
      String name, String text, String language, List<String> known, List<String> required) {
    Problems problems = new Problems();
    String[] lines = text.replace("\r\n", "\n").split("\n", -1);
    for (int i = 0; i < lines.length; i++) {
      Matcher found = PLACEHOLDER.matcher(lines[i]);
      while (found.find()) {
        if (!known.contains(found.group(1))) {
          problems.unknown(
              new Place(name, i + 1, found.start() + 1), "placeholder", found.group(1), known);
        }
      }
    }
    if (!lines[0].startsWith(SUBJECT) || lines[0].length() == SUBJECT.length()) {
      problems.error(
          Place.startOf(name), "no subject in the first line", "\"Subject: \" and its words");
    }
    for (String placeholder : required) {
      if (!text.replaceAll("\\s", "").contains("{{" + placeholder + "}}")) {
        problems.error(Place.startOf(name), "no {{" + placeholder + "}}", "it in the letter");
      }
    }
    String body = String.join("\n", List.of(lines).subList(1, lines.length)).strip() + "\n";
    List<String> order = new ArrayList<>();
    String marked =
        PLACEHOLDER
            .matcher(body)
            .replaceAll(
                found -> {
                  order.add(found.group(1));
                  return "openlplaceholder" + (order.size() - 1) + "x";
                });
    String subject = lines[0].substring(Math.min(SUBJECT.length(), lines[0].length())).strip();
    return Reading.of(
        Optional.of(new LetterTemplate(language, subject, body, html(marked), order)), problems);
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
