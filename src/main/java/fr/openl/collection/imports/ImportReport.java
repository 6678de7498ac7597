package fr.openl.collection.imports;

import fr.openl.Refusal;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What became of a foreign file: nothing is dropped silently.
 *
 * @param rows how many rows of responses the file holds
 * @param responses how many of them became responses
 */
public record ImportReport(long rows, long responses, List<Finding> findings) {
  public ImportReport {
    findings = List.copyOf(findings);
  }

  /**
   * Accepts only a file in which everything fits.
   *
   * @throws Refusal with every finding to which a strict import objects
   */
  void requireNoObjection() {
    List<Finding> objections =
        findings.stream().filter(finding -> finding.kind().refusedWhenStrict()).toList();
    if (!objections.isEmpty()) {
      throw new Refusal(
          "Refused, for the import is strict; nothing was taken in:\n"
              + objections.stream()
                  .map(finding -> "  " + finding.sentence())
                  .collect(Collectors.joining("\n")));
    }
  }

  /** How many rows were found to be of this kind. */
  public long count(Finding.Kind kind) {
    return findings.stream().filter(f -> f.kind() == kind).mapToLong(Finding::count).sum();
  }
}
