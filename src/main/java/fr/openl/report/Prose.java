package fr.openl.report;

import java.util.List;

/**
 * What the authors of a study wrote for a page, with charts between the paragraphs.
 *
 * @param language of the authors' words
 */
public record Prose(String language, List<Piece> pieces) {
  public Prose {
    pieces = List.copyOf(pieces);
  }

  /** Paragraphs, or a figure between them. */
  public sealed interface Piece {}

  /** HTML made from the authors' words, every tag of theirs escaped. */
  public record Paragraphs(String html) implements Piece {}

  /**
   * The figure of an indicator.
   *
   * @param file the indicator's page
   */
  public record Placed(String file, Figure figure) implements Piece {}

  /** Whether {@code figure} stands in it. */
  boolean places(Figure figure) {
    return pieces.stream()
        .anyMatch(piece -> piece instanceof Placed placed && placed.figure().equals(figure));
  }
}
