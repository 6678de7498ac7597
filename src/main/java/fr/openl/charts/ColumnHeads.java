package fr.openl.charts;

import fr.openl.definition.LocalText.Passage;
import java.util.List;

/**
 * Columns side by side over the whole width with their names above: in full where all of them fit,
 * else as letters, with what each letter stands for in a list before.
 */
record ColumnHeads(List<Passage> names, boolean lettered) {
  private static final double GAP = 0.6;
  private static final int SIZE = 11;
  private static final int MOST_LINES = 3;

  ColumnHeads {
    names = List.copyOf(names);
  }

  /** Where a column stands, in percent of the width. */
  record Place(double left, double width) {
    double middle() {
      return tenths(left + width / 2);
    }
  }

  static ColumnHeads of(List<Passage> names) {
    double room = room(names.size());
    boolean fits =
        names.stream()
            .allMatch(
                name ->
                    TextFit.fits(name.words(), room, SIZE)
                        && TextFit.wrapBold(name.words(), room, SIZE).size() <= MOST_LINES);
    return new ColumnHeads(names, !fits);
  }

  /** Draws the names and moves below them. */
  void draw(Drawing.Sheet sheet) {
    if (lettered) {
      for (int i = 0; i < names.size(); i++) {
        Passage name = names.get(i);
        sheet.paragraph(
            new Passage(name.language(), letter(i) + "\u00a0: " + name.words()),
            12,
            false,
            Ink.SOFT);
      }
      sheet.down(8);
    }
    double top = sheet.y();
    int lines = 1;
    for (int i = 0; i < names.size(); i++) {
      List<String> words =
          lettered
              ? List.of(letter(i))
              : TextFit.wrapBold(names.get(i).words(), room(names.size()), SIZE);
      for (int line = 0; line < words.size(); line++) {
        sheet.write(
            place(i).middle(),
            top + 12 + line * 13,
            Mark.Anchor.MIDDLE,
            SIZE,
            true,
            Ink.TEXT,
            words.get(line));
      }
      lines = Math.max(lines, words.size());
    }
    sheet.down(lines * 13 + 4);
  }

  /** In tenths of a percent: a finer place is not seen, and longer to write. */
  Place place(int column) {
    double step = 100.0 / names.size();
    double left = tenths(column * step + GAP / 2);
    return new Place(left, tenths((column + 1) * step - GAP / 2) - left);
  }

  private static double tenths(double percent) {
    return Math.round(percent * 10) / 10.0;
  }

  private static double room(int columns) {
    return TextFit.PHONE / (double) columns - 6;
  }

  private static String letter(int column) {
    return String.valueOf((char) ('A' + column));
  }
}
