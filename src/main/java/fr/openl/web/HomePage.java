package fr.openl.web;

import java.util.List;

/** The open surveys and the published reports. */
public record HomePage(
    PageFrame frame, List<WaveDoor> open, List<PublishedReports.Report> reports) {
  public HomePage {
    open = List.copyOf(open);
    reports = List.copyOf(reports);
  }
}
