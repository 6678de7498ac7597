package fr.openl.report;

import fr.openl.charts.Chart;
import fr.openl.charts.DataTable;
import fr.openl.charts.Gallery;
import fr.openl.charts.Setting;
import fr.openl.charts.Subject;
import java.util.Optional;

/** A table of figures and, where there is one that shows them, their chart. */
public record Figure(Optional<Chart> chart, DataTable table) {
  /** More lines than this are folded away under a chart. */
  private static final int LONG = 12;

  /**
   * The figures of {@code subject}.
   *
   * @param drawn whether a chart is wanted; there is one only where a kind of chart suits
   */
  static Figure of(Subject subject, boolean drawn, Setting setting) {
    return new Figure(
        drawn ? Gallery.findChart(subject, setting) : Optional.empty(),
        DataTable.of(subject, setting));
  }

  /**
   * Whether the table opens only when it is asked for.
   *
   * @param brief on a page that leads to others, every table under a chart does
   */
  public boolean folded(boolean brief) {
    return chart.isPresent() && (brief || table.rows().size() > LONG);
  }
}
