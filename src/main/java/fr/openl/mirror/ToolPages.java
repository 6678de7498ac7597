package fr.openl.mirror;

import fr.openl.Refusal;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Where to read about the tools of a catalogue, and who offers them: a CSV file with the columns
 * {@code tool}, {@code address} and {@code offered_by}. It stands beside the catalogue, for an
 * address may change while a wave is open and what is asked may not.
 */
public final class ToolPages {
  /** Nothing known of any tool. */
  static final ToolPages NONE = new ToolPages(Map.of());

  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

  private final Map<String, ToolPage> pages;

  /** Those who offer tools, the one that the file names first before the others. */
  private final Set<String> offering = new LinkedHashSet<>();

  private ToolPages(Map<String, ToolPage> pages) {
    this.pages = pages;
    pages.values().forEach(page -> page.offeredBy().ifPresent(offering::add));
  }

  /**
   * Reads the file.
   *
   * @throws Refusal when it cannot be read, with the line of the first wrong address
   */
  static ToolPages read(Path file) {
    Map<String, ToolPage> pages = new LinkedHashMap<>();
    try (CSVParser lines = CSVParser.parse(Files.newBufferedReader(file), FORMAT)) {
      for (CSVRecord line : lines) {
        String address = line.get("address");
        if (!address.matches("https://[^\\s\"<>]+")) {
          throw new Refusal(
              "%s:%d: found the address \"%s\", expected one that begins with https://"
                  .formatted(file, lines.getCurrentLineNumber(), address));
        }
        pages.put(
            line.get("tool"),
            new ToolPage(
                URI.create(address),
                Optional.of(line.get("offered_by")).filter(name -> !name.isBlank())));
      }
      return new ToolPages(pages);
    } catch (IOException | IllegalArgumentException unreadable) {
      throw new Refusal(
          file + ": found " + unreadable.getMessage() + "; expected tool, address, offered_by",
          unreadable);
    }
  }

  Optional<ToolPage> find(String tool) {
    return Optional.ofNullable(pages.get(tool));
  }

  /** How near a tool is: what the file's first offerer offers is nearest, then the others'. */
  int rank(Optional<ToolPage> page) {
    return page.flatMap(ToolPage::offeredBy)
        .map(name -> offering.stream().toList().indexOf(name))
        .orElse(offering.size());
  }

  /**
   * Where to read about a tool.
   *
   * @param offeredBy who gives it to collectives; empty for software that many hosts offer
   */
  public record ToolPage(URI address, Optional<String> offeredBy) {}
}
