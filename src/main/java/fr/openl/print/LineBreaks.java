package fr.openl.print;

import com.openhtmltopdf.extend.FSTextBreaker;
import java.text.BreakIterator;
import java.util.Locale;

/** Where a line may end: as a language has it, and never after an apostrophe. */
final class LineBreaks implements FSTextBreaker {
  private final BreakIterator breaks;
  private String text = "";

  LineBreaks(Locale language) {
    breaks = BreakIterator.getLineInstance(language);
  }

  @Override
  public void setText(String words) {
    text = words;
    breaks.setText(words);
  }

  @Override
  public int next() {
    int place = breaks.next();
    while (place > 0 && place < text.length() && isApostrophe(text.charAt(place - 1))) {
      place = breaks.next();
    }
    return place;
  }

  private static boolean isApostrophe(char letter) {
    return letter == '\u2019' || letter == '\'';
  }
}
