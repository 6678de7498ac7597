package fr.openl.definition.document;

import java.util.Comparator;

/**
 * Where something stands in a definition file.
 *
 * @param file path from the folder that holds {@code surveys/}, with {@code /}
 * @param line from 1
 * @param column from 1, in characters
 */
public record Place(String file, int line, int column) implements Comparable<Place> {
  private static final Comparator<Place> ORDER =
      Comparator.comparing(Place::file)
          .thenComparingInt(Place::line)
          .thenComparingInt(Place::column);

  public Place {
    if (line < 1 || column < 1) {
      throw new IllegalArgumentException("Lines and columns count from 1");
    }
  }

  /** The beginning of {@code file}. */
  public static Place startOf(String file) {
    return new Place(file, 1, 1);
  }

  /** This place, {@code columns} further to the right. */
  public Place right(int columns) {
    return new Place(file, line, column + columns);
  }

  @Override
  public int compareTo(Place other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return file + ":" + line + ":" + column;
  }
}
