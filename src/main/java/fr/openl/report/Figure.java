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

  /** Drawn and tabulated. */
  static Figure drawn(Subject subject, Setting setting) {
    return new Figure(Gallery.findChart(subject, setting), DataTable.of(subject, setting));
  }

  /** Only tabulated. */
  static Figure tabulated(Subject subject, Setting setting) {
    return new Figure(Optional.empty(), DataTable.of(subject, setting));
  }

  public boolean folded() {
    return chart.isPresent() && table.rows().size() > LONG;
  }
}
