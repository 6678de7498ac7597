package fr.openl.charts;

import fr.openl.definition.LocalText.Passage;
import java.util.ArrayList;
import java.util.List;

/**
 * A chart's drawing with its title above and its notes below it, for files that leave their page.
 *
 * @param top where the drawing begins in the whole, in pixels
 */
record Caption(Drawing whole, double top) {
  private static final int ROOM = 660;
  private static final int TITLE = 18;
  private static final int NOTE = 12;

  /** Puts the words of {@code chart} around {@code middle}. */
  static Caption around(Chart chart, Drawing middle) {
    List<Mark> marks = new ArrayList<>();
    double top = write(marks, chart.title(), 14, TITLE, true, Ink.TEXT) + 12;
    for (Mark mark : middle.marks()) {
      marks.add(mark.down(top));
    }
    double y = top + middle.height() + 8;
    for (Passage note : chart.notes()) {
      y = write(marks, note, y, NOTE, false, Ink.SOFT) + 3;
    }
    return new Caption(new Drawing(Math.ceil(y + 12), marks), top);
  }

  private static double write(
      List<Mark> marks, Passage words, double from, int size, boolean bold, Ink ink) {
    double y = from;
    List<String> lines =
        bold
            ? TextFit.wrapBold(words.words(), ROOM, size)
            : TextFit.wrap(words.words(), ROOM, size);
    for (String line : lines) {
      y += Math.round(size * 1.3);
      Passage passage = new Passage(words.language(), line);
      marks.add(new Mark.Line(0, y, Mark.Anchor.START, size, bold, ink, passage, ""));
    }
    return y;
  }
}
