package fr.openl.web.reading;

import fr.openl.web.door.PageFrame;
import fr.openl.web.door.WaveDoor;
import java.util.List;

/** The open surveys and the published reports. */
public record HomePage(
    PageFrame frame, List<WaveDoor> open, List<PublishedReports.Report> reports) {
  public HomePage {
    open = List.copyOf(open);
    reports = List.copyOf(reports);
  }
}
