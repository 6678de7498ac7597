package fr.openl.dataset;

/** A column of single responses. */
public sealed interface RowColumn {
  /** A column of the wave's rows, by its name in the snapshot. */
  record Value(String name) implements RowColumn {}

  /**
   * What was written to a text item, from the snapshot's file of texts; missing unless it is given.
   *
   * @param state the column of the item's state
   */
  record Text(String name, String state) implements RowColumn {}
}
