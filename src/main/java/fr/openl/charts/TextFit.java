package fr.openl.charts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * How much room words take. The reader's font is unknown, so widths are those of a rather wide sans
 * serif: what fits here fits there.
 */
final class TextFit {
  /** The narrowest chart that must be readable, in pixels. */
  static final int PHONE = 320;

  /** The narrowest chart on paper, in its own pixels. */
  static final int PAPER = 800;

  /** How much wider words are when set in bold. */
  static final double BOLD = 1.12;

  private TextFit() {}

  /** The width of {@code words} in pixels at {@code size} pixels. */
  static double width(String words, double size) {
    return words.codePoints().mapToDouble(TextFit::share).sum() * size;
  }

  /** The words, cut with an ellipsis where they are wider than {@code room} pixels. */
  static String shorten(String words, double room, double size) {
    int end = words.length();
    while (end > 1 && width(words.substring(0, end) + "…", size) > room) {
      end--;
    }
    return width(words, size) <= room ? words : words.substring(0, end).stripTrailing() + "…";
  }

  /** Whether no single word is wider than {@code room} pixels in bold. */
  static boolean fits(String words, double room, double size) {
    return Arrays.stream(words.strip().split("[ \\n\\t]+", -1))
        .allMatch(word -> width(word, size * BOLD) <= room);
  }

  /** The words over lines of at most {@code room} pixels when set in bold. */
  static List<String> wrapBold(String words, double room, double size) {
    return wrap(words, room, size * BOLD);
  }

  /** The words over lines of at most {@code room} pixels; a longer single word is cut. */
  static List<String> wrap(String words, double room, double size) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : words.strip().split("[ \\n\\t]+", -1)) {
      if (!line.isEmpty() && width(line + " " + word, size) > room) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.isEmpty() ? "" : " ").append(word);
      while (width(line.toString(), size) > room && line.length() > 1) {
        int cut = 1;
        while (width(line.substring(0, cut + 1), size) <= room) {
          cut++;
        }
        lines.add(line.substring(0, cut));
        line.delete(0, cut);
      }
    }
    lines.add(line.toString());
    return lines;
  }

  private static double share(int codePoint) {
    if ("iljtfr.,:;'’!|()[] \u202f\u00a0".indexOf(codePoint) >= 0) {
      return 0.36;
    }
    if ("mwMW%@œæ—".indexOf(codePoint) >= 0 || codePoint > 0x2fff) {
      return 1.0;
    }
    return Character.isUpperCase(codePoint) ? 0.72 : 0.6;
  }
}
