package fr.openl.dataset.formats;

/**
 * Words that a spreadsheet opens as words. A cell of CSV that begins with a sign of formulas gets
 * an apostrophe before it (OWASP, "CSV Injection"): otherwise what a stranger wrote is computed on
 * the reader's machine.
 */
public final class SpreadsheetText {
  private static final String SIGNS = "=+-@\t\r\n|";

  private SpreadsheetText() {}

  /** The words, with an apostrophe before them where a spreadsheet would compute them. */
  public static String guarded(String words) {
    return !words.isEmpty() && SIGNS.indexOf(words.charAt(0)) >= 0 ? "'" + words : words;
  }
}
