package fr.openl.frame.register;

/**
 * Why a row of a frame cannot be taken.
 *
 * @param row from 1, the header included
 * @param column as the file names it
 */
public record FrameProblem(String file, long row, String column, String found, String expected) {
  @Override
  public String toString() {
    return "%s: row %d, %s: found %s, expected %s".formatted(file, row, column, found, expected);
  }
}
