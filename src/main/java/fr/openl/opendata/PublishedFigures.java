package fr.openl.opendata;

import fr.openl.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * The figures of one edition as its published file tells them. Whoever asks here learns what
 * anybody can download, and nothing else.
 */
public final class PublishedFigures {
  /** The file's name in the folder of an edition. */
  public static final String FILE = FiguresTable.NAME + ".csv";

  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

  /** Indicator, category, breakdown, domain → what is told. */
  private final Map<List<String>, Told> told = new LinkedHashMap<>();

  private boolean simulated;

  private PublishedFigures() {}

  /**
   * The figures of {@code wave} in the published file {@code csv}; those of other waves, which are
   * there for trends, are left out.
   *
   * @throws Refusal when it cannot be read, or is no file of figures
   */
  public static PublishedFigures read(Path csv, String wave) {
    PublishedFigures figures = new PublishedFigures();
    try (CSVParser lines = CSVParser.parse(Files.newBufferedReader(csv), FORMAT)) {
      for (CSVRecord line : lines) {
        if (line.get("wave").equals(wave)) {
          figures.add(line);
        }
      }
      return figures;
    } catch (IOException | IllegalArgumentException unreadable) {
      throw new Refusal(
          csv + ": found " + unreadable.getMessage() + "; expected an edition's figures",
          unreadable);
    }
  }

  /**
   * One number.
   *
   * @param category the indicator's id where it has a single row
   * @param breakdown the variable of the domain; empty for everyone
   * @param domain the category of that variable; empty for everyone
   */
  public Optional<Told> find(String indicator, String category, String breakdown, String domain) {
    return Optional.ofNullable(told.get(List.of(indicator, category, breakdown, domain)));
  }

  /** Whether any response behind the figures was made up. */
  public boolean simulated() {
    return simulated;
  }

  private void add(CSVRecord line) {
    String status = line.get("status");
    simulated |= Boolean.parseBoolean(line.get("simulated"));
    told.put(
        List.of(
            line.get("indicator"), line.get("category"), line.get("breakdown"), line.get("domain")),
        status.equals(FiguresTable.PUBLISHED)
            ? new Told.Figure(Double.parseDouble(line.get("value")))
            : new Told.Hidden(status));
  }

  /** A number of the file, or the sign that stands in its place. */
  public sealed interface Told {
    /**
     * A published number.
     *
     * @param value a share from 0 to 1, or a quantity in its unit
     */
    record Figure(double value) implements Told {}

    /**
     * A number that is not published.
     *
     * @param sign such as {@code s} for secret
     */
    record Hidden(String sign) implements Told {}
  }
}
