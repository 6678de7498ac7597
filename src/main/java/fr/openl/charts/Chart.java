package fr.openl.charts;

import fr.openl.definition.LocalText.Passage;
import java.awt.Graphics2D;
import java.util.List;

/**
 * A picture of released figures, ready to be shown: as SVG for a page, as an SVG file, as PNG, and
 * in words. Nothing of a hidden number is in any of them.
 */
public final class Chart {
  private static final int FILE_WIDTH = 720;

  private final String id;
  private final Passage title;
  private final Drawing drawing;
  private final Drawing paper;
  private final TextAlternative alternative;
  private final List<Passage> notes;
  private final Bitmap bitmap;

  Chart(
      String id,
      Passage title,
      Drawing drawing,
      TextAlternative alternative,
      List<Passage> notes,
      Bitmap bitmap) {
    this(id, title, drawing, drawing, alternative, notes, bitmap);
  }

  /**
   * @param paper the drawing for grounds that are always wide
   */
  Chart(
      String id,
      Passage title,
      Drawing drawing,
      Drawing paper,
      TextAlternative alternative,
      List<Passage> notes,
      Bitmap bitmap) {
    this.id = id;
    this.title = title;
    this.drawing = drawing;
    this.paper = paper;
    this.alternative = alternative;
    this.notes = List.copyOf(notes);
    this.bitmap = bitmap;
  }

  /** Unique on its page and usable as a file name. */
  public String id() {
    return id;
  }

  public Passage title() {
    return title;
  }

  public TextAlternative alternative() {
    return alternative;
  }

  /** What a reader must know beside the picture: intervals, signs, breaks, remarks. */
  public List<Passage> notes() {
    return notes;
  }

  /** SVG to put into a page, as wide as its place there. */
  public String svg() {
    return SvgWriter.inline(this);
  }

  /** An SVG file that stands alone, with its title and notes. */
  public String standaloneSvg() {
    return SvgWriter.standalone(this, FILE_WIDTH);
  }

  /** A PNG file, 1440 pixels wide, with its title. */
  public byte[] png() {
    return bitmap.png(this);
  }

  /** How many pixels it is high on paper. */
  public double heightOnPaper() {
    return paper.height();
  }

  /** Paints it, without its title, on paper that is {@code width} pixels wide, at least 800. */
  public void print(Graphics2D ground, double width) {
    Painter.paint(paper, ground, width);
  }

  Drawing drawing() {
    return drawing;
  }

  Drawing onPaper() {
    return paper;
  }

  /** The drawing between its title and its notes, for files that leave the page. */
  Drawing captioned() {
    return Caption.around(this, drawing).whole();
  }

  /** How a chart becomes pixels. */
  @FunctionalInterface
  interface Bitmap {
    byte[] png(Chart chart);
  }
}
