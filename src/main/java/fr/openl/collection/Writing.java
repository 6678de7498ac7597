package fr.openl.collection;

import java.text.Normalizer;

/** What people write, brought to one form. */
final class Writing {
  private Writing() {}

  /** One composed form per character, line feeds as line ends, nothing around. */
  static String tidy(String text) {
    if (isPlain(text)) {
      return text.strip();
    }
    return Normalizer.normalize(text, Normalizer.Form.NFC)
        .replace("\r\n", "\n")
        .replace('\r', '\n')
        .strip();
  }

  /** Whether it is printable ASCII alone, as nearly all codes and most words are: nothing to do. */
  static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < ' ' || c > '~') {
        return false;
      }
    }
    return true;
  }
}
