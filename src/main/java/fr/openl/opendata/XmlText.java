package fr.openl.opendata;

import java.util.ArrayDeque;
import java.util.Deque;

/** XML 1.0 for people to read, the same on every machine: one element a line, indented. */
final class XmlText {
  private final StringBuilder text =
      new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
  private final Deque<String> open = new ArrayDeque<>();

  /**
   * Begins an element.
   *
   * @param attributes names and values by turns; those with an empty value are left out
   */
  XmlText begin(String name, String... attributes) {
    start(name, attributes);
    text.append(">\n");
    open.push(name);
    return this;
  }

  /** Ends the element begun last. */
  XmlText end() {
    String name = open.pop();
    indent();
    text.append("</").append(name).append(">\n");
    return this;
  }

  /** An element with nothing but words, or with nothing at all. */
  XmlText element(String name, String words, String... attributes) {
    start(name, attributes);
    if (words.isEmpty()) {
      text.append("/>\n");
    } else {
      text.append('>');
      escape(words);
      text.append("</").append(name).append(">\n");
    }
    return this;
  }

  /** The whole document, when every element has ended. */
  String document() {
    if (!open.isEmpty()) {
      throw new IllegalStateException("Not ended: " + open);
    }
    return text.toString();
  }

  private void start(String name, String... attributes) {
    indent();
    text.append('<').append(name);
    for (int i = 0; i < attributes.length; i += 2) {
      if (!attributes[i + 1].isEmpty()) {
        text.append(' ').append(attributes[i]).append("=\"");
        escape(attributes[i + 1]);
        text.append('"');
      }
    }
  }

  private void indent() {
    text.append("  ".repeat(open.size()));
  }

  /** Characters that XML 1.0 has no way to write are left out. */
  private void escape(String words) {
    words
        .codePoints()
        .forEach(
            c -> {
              switch (c) {
                case '&' -> text.append("&amp;");
                case '<' -> text.append("&lt;");
                case '>' -> text.append("&gt;");
                case '"' -> text.append("&quot;");
                case '\n', '\t' -> text.appendCodePoint(c);
                default -> {
                  if (c >= ' ' && c != 0xFFFE && c != 0xFFFF && !isHalf(c)) {
                    text.appendCodePoint(c);
                  }
                }
              }
            });
  }

  private static boolean isHalf(int character) {
    return character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE;
  }
}
