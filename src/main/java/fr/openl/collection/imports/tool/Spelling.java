package fr.openl.collection.imports.tool;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Names as two tools may spell them: without the differences that mean nothing. */
final class Spelling {
  private static final Pattern TAGS = Pattern.compile("<[^>]{1,200}>");
  private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}\\uFEFF\\u200B\\u2060]+");

  private Spelling() {}

  /** Without markup, apostrophes and spaces of one kind, in small letters. */
  static String typed(String name) {
    String words = TAGS.matcher(name).replaceAll(" ").replace('’', '\'');
    return BLANKS
        .matcher(Normalizer.normalize(words, Normalizer.Form.NFKC))
        .replaceAll(" ")
        .strip()
        .toLowerCase(Locale.ROOT);
  }

  /** As typed, without a colon, mark or star at the end. */
  static String of(String name) {
    return typed(name).replaceFirst("[\\s:?*.…]+$", "");
  }
}
