package fr.openl.cli.responses;

import fr.openl.Count;
import fr.openl.collection.imports.Finding;
import fr.openl.collection.imports.ImportReport;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * An import report for a person at a prompt: counts first, the most frequent findings of each kind.
 */
final class ImportReportText {
  private static final int SHOWN = 12;

  private final ImportReport report;

  ImportReportText(ImportReport report) {
    this.report = report;
  }

  void print(PrintWriter out, String heading) {
    out.printf(
        "%s: %s read, %s.%n",
        heading, Count.of(report.rows(), "row"), Count.of(report.responses(), "response"));
    Map<Finding.Kind, List<Finding>> byKind =
        report.findings().stream()
            .collect(Collectors.groupingBy(Finding::kind, LinkedHashMap::new, Collectors.toList()));
    byKind.forEach((kind, findings) -> print(out, kind, findings));
    out.flush();
  }

  private void print(PrintWriter out, Finding.Kind kind, List<Finding> findings) {
    out.printf("  %,d × %s%n", report.count(kind), kind.meaning());
    findings.stream().limit(SHOWN).forEach(finding -> out.println("    " + described(finding)));
    if (findings.size() > SHOWN) {
      out.printf("    … and %,d more; --report FILE writes them all%n", findings.size() - SHOWN);
    }
  }

  private static String described(Finding finding) {
    String what =
        (finding.place()
                + (finding.found().isEmpty() ? "" : " \"" + shortened(finding.found()) + "\""))
            .strip();
    if (finding.kind().isOfColumn()) {
      return what;
    }
    String rows =
        finding.rows().stream().map(String::valueOf).collect(Collectors.joining(", "))
            + (finding.count() > finding.rows().size() ? ", …" : "");
    return "%,6d  %s  (row%s %s)"
        .formatted(finding.count(), what, finding.count() == 1 ? "" : "s", rows);
  }

  private static String shortened(String text) {
    String line = text.replaceAll("\\s+", " ");
    return line.length() <= 80 ? line : line.substring(0, 79) + "…";
  }
}
