package fr.openl.collection.imports;

/** The cell of a foreign file: what counts as blank around its words. */
final class Cells {
  private Cells() {}

  /** White space, no-break spaces, byte order marks and zero-width spaces, wherever they stand. */
  static boolean isBlank(char c) {
    return Character.isWhitespace(c)
        || Character.isSpaceChar(c)
        || c == '\uFEFF'
        || c == '\u200B'
        || c == '\u2060';
  }

  static String trim(String cell) {
    int start = 0;
    int end = cell.length();
    while (start < end && isBlank(cell.charAt(start))) {
      start++;
    }
    while (end > start && isBlank(cell.charAt(end - 1))) {
      end--;
    }
    return cell.substring(start, end);
  }
}
