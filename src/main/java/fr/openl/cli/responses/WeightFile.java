package fr.openl.cli.responses;

import fr.openl.Refusal;
import fr.openl.dataset.WaveDataSet;
import fr.openl.indicators.ResponseWeight;
import fr.openl.indicators.WaveWeights;
import fr.openl.store.Snapshot;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * The weights of a snapshot's responses with every step that led to them: CSV (RFC 4180), a row a
 * response by its id, in the order of the ids. Computed again from the same snapshot it is the same
 * file.
 */
record WeightFile(Path path) {

  /** The file in the snapshot's folder, which goes where the snapshot goes. */
  static WeightFile beside(Snapshot snapshot) {
    return new WeightFile(snapshot.folder().resolve("weights.csv"));
  }

  /**
   * Writes the file, which appears whole or not at all.
   *
   * @throws Refusal when it cannot be written
   */
  void write(WaveWeights weights, WaveDataSet data) {
    Path draft = path.resolveSibling(".weights.csv");
    try {
      try (Writer out = Files.newBufferedWriter(draft);
          CSVPrinter rows = new CSVPrinter(out, CSVFormat.RFC4180)) {
        rows.printRecord("response", "base", "adjusted", "calibrated", "trimmed", "final");
        for (ResponseWeight weight : weights.ofResponses(data)) {
          rows.printRecord(
              weight.response(),
              weight.base(),
              weight.adjusted(),
              weight.calibrated(),
              weight.trimmed(),
              weight.last());
        }
      }
      Files.move(draft, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException failure) {
      throw new Refusal(path + ": the weights cannot be written (" + failure + ")", failure);
    }
  }
}
