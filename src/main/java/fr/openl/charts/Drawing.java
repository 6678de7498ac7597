package fr.openl.charts;

import fr.openl.definition.LocalText.Passage;
import java.util.ArrayList;
import java.util.List;

/** The marks of a chart, from back to front, and the height they need in pixels. */
record Drawing(double height, List<Mark> marks) {
  Drawing {
    marks = List.copyOf(marks);
  }

  /** A sheet that grows downwards while it is drawn on. */
  static final class Sheet {
    private final List<Mark> marks = new ArrayList<>();
    private final String language;
    private double y;

    /** A sheet whose plain words are in {@code language}. */
    Sheet(String language) {
      this.language = language;
    }

    double y() {
      return y;
    }

    Sheet down(double pixels) {
      y += pixels;
      return this;
    }

    Sheet add(Mark mark) {
      marks.add(mark);
      return this;
    }

    /** Writes words in the sheet's own language. */
    Sheet write(
        double x, double baseline, Mark.Anchor anchor, int size, boolean bold, Ink ink, String s) {
      return add(new Mark.Line(x, baseline, anchor, size, bold, ink, new Passage(language, s), ""));
    }

    /** Writes {@code words} from the left edge over as many lines as a phone needs; moves down. */
    Sheet paragraph(Passage words, int size, boolean bold, Ink ink) {
      for (String line : TextFit.wrap(words.words(), TextFit.PHONE, size)) {
        y += Math.round(size * 1.3);
        add(
            new Mark.Line(
                0,
                y - Math.round(size * 0.3),
                Mark.Anchor.START,
                size,
                bold,
                ink,
                new Passage(words.language(), line),
                ""));
      }
      return this;
    }

    /** The last words of a chart: that its data are simulated, where they are. */
    Drawing finish(Setting setting) {
      if (setting.simulated()) {
        y += 16;
        write(100, y - 2, Mark.Anchor.END, 12, true, Ink.TEXT, setting.words().say("simulated"));
        y += 3;
      }
      return new Drawing(Math.ceil(y), marks);
    }
  }
}
