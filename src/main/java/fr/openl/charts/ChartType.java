package fr.openl.charts;

/**
 * One way of drawing figures. A new one is a file that implements this and a line in {@link
 * Gallery}.
 */
public interface ChartType {
  /** Its name in the documentation, such as {@code ranked-bars}. */
  String name();

  /** Whether it can show {@code subject} truthfully. */
  boolean suits(Subject subject);

  /** The picture of a subject that it suits. */
  Chart draw(Subject subject, Setting setting);
}
