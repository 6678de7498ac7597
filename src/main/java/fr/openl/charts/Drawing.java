package fr.openl.charts;

import fr.openl.definition.LocalText.Passage;
import fr.openl.disclosure.Suppressed;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The marks of a chart, from back to front, and the height they need in pixels. */
record Drawing(double height, List<Mark> marks) {
  Drawing {
    marks = List.copyOf(marks);
  }

  /** Whether anything of it is hatched. */
  boolean isHatched() {
    return marks.stream().anyMatch(Mark.Hatch.class::isInstance);
  }

  /** From back to front: areas, grounds, bars, hatching, lines, dots, words; each in its order. */
  private static int layer(Mark mark) {
    return switch (mark) {
      case Mark.Area area -> 0;
      case Mark.Ribbon ribbon -> 0;
      case Mark.Box box -> box.fill() == Ink.TRACK ? 1 : 3;
      case Mark.Hatch hatch -> 4;
      case Mark.Rule rule -> rule.ink() == Ink.GRID ? 2 : 5;
      case Mark.Dot dot -> 6;
      case Mark.Ring ring -> 6;
      case Mark.Panel panel -> 7;
      case Mark.Line line -> 8;
    };
  }

  /** Where marks of one layer are alike they stand together: they are written shorter then. */
  private static String kind(Mark mark) {
    return switch (mark) {
      case Mark.Box box -> box.fill().name() + box.outline().map(Ink::name).orElse("");
      case Mark.Rule rule -> rule.ink().name() + rule.dashed();
      case Mark.Area area -> area.fill().name();
      case Mark.Ribbon ribbon -> ribbon.fill().name();
      case Mark.Dot dot -> "a dot";
      case Mark.Ring ring -> "a ring";
      case Mark.Hatch hatch -> "";
      case Mark.Panel panel -> "";
      case Mark.Line line -> "";
    };
  }

  /** A sheet that grows downwards while it is drawn on. */
  static final class Sheet {
    private final List<Mark> marks = new ArrayList<>();
    private final String language;
    private final int narrowest;
    private double y;

    /** A sheet whose plain words are in {@code language}. */
    Sheet(String language) {
      this(language, TextFit.PHONE);
    }

    private Sheet(String language, int narrowest) {
      this.language = language;
      this.narrowest = narrowest;
    }

    /** A sheet that is only printed. */
    static Sheet ofPaper(String language) {
      return new Sheet(language, TextFit.PAPER);
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

    /**
     * Writes {@code words} from the left edge below each other, without moving down.
     *
     * @param room how much of the width they have, in percent
     * @param baseline of the first line
     * @param step from one line to the next
     * @return how many lines they need
     */
    int lines(Passage words, double room, double baseline, int size, int step, Ink ink) {
      List<String> lines = TextFit.wrap(words.words(), narrowest * room / 100, size);
      for (int i = 0; i < lines.size(); i++) {
        Passage line = new Passage(words.language(), lines.get(i));
        add(new Mark.Line(0, baseline + i * step, Mark.Anchor.START, size, false, ink, line, ""));
      }
      return lines.size();
    }

    /** Writes {@code words} from the left edge over as many lines as it needs; moves down. */
    Sheet paragraph(Passage words, int size, boolean bold, Ink ink) {
      double wide = bold ? size * TextFit.BOLD : size;
      for (String line : TextFit.wrap(words.words(), narrowest, wide)) {
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

    /**
     * Writes words in the sheet's own language where on the narrowest ground they lie neither on
     * other words nor beyond the edge; else leaves them out.
     *
     * @return whether they were written
     */
    boolean writeWhereFree(
        double x, double baseline, Mark.Anchor anchor, int size, boolean bold, Ink ink, String s) {
      Mark.Line line =
          new Mark.Line(x, baseline, anchor, size, bold, ink, new Passage(language, s), "");
      double from = line.start(narrowest);
      boolean free =
          from >= 0
              && from + line.length() <= narrowest
              && marks.stream()
                  .filter(Mark.Line.class::isInstance)
                  .noneMatch(mark -> ((Mark.Line) mark).overlaps(line, narrowest));
      if (free) {
        marks.add(line);
      }
      return free;
    }

    /** Writes a number in words, and after it where there is room what surrounds it. */
    Sheet number(double x, double baseline, String strong, String after) {
      Passage words = new Passage(language, strong);
      Mark.Line whole =
          new Mark.Line(
              x, baseline, Mark.Anchor.START, RowList.LABEL, true, Ink.TEXT, words, after);
      double room = narrowest * (100 - x) / 100;
      return add(
          whole.length() <= room
              ? whole
              : new Mark.Line(
                  x, baseline, Mark.Anchor.START, RowList.LABEL, true, Ink.TEXT, words, ""));
    }

    /** Draws the empty outline that stands for an absent number, with its sign in it. */
    Sheet absent(Suppressed absent, double x, double width, double height, Setting setting) {
      add(Mark.Box.outlined(x, y, width, height, Ink.PAPER, Ink.ABSENT));
      return add(
          new Mark.Line(
              x + 2,
              y + height / 2 + 4,
              Mark.Anchor.START,
              12,
              true,
              Ink.TEXT,
              new Passage(language, absent.sign().code()),
              setting.word(absent)));
    }

    /** What is on the sheet by now. */
    List<Mark> marks() {
      return List.copyOf(marks);
    }

    /** The last words of a chart: that its data are simulated, where they are. */
    Drawing finish(Setting setting) {
      if (setting.simulated()) {
        y += 16;
        write(100, y - 2, Mark.Anchor.END, 12, true, Ink.TEXT, setting.words().say("simulated"));
        y += 3;
      }
      marks.sort(Comparator.comparingInt((Mark mark) -> layer(mark)).thenComparing(Drawing::kind));
      return new Drawing(Math.ceil(y), marks);
    }
  }
}
