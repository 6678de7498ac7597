package fr.openl.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** What {@code openl estimate} told of the samples beside the tests. */
record Estimates(int code, List<CSVRecord> rows, String notes) {
  /** The folder with the samples. */
  static final Path SAMPLES = Path.of("src/test/resources/fr/openl/estimation");

  private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");

  /** Runs a command line, in which files are named as in the folder of the samples. */
  static Estimates of(String command) {
    List<String> arguments = new ArrayList<>(List.of("estimate"));
    Matcher words = WORD.matcher(command + " --format csv");
    while (words.find()) {
      String word = words.group(1) == null ? words.group(2) : words.group(1);
      int equal = word.indexOf('=');
      arguments.add(word.substring(0, equal + 1) + located(word.substring(equal + 1)));
    }
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int code =
        Main.run(
            new PrintWriter(out, true),
            new PrintWriter(err, true),
            arguments.toArray(String[]::new));
    assertEquals(0, code, err.toString());
    try (CSVParser parser =
        CSVParser.parse(
            out.toString(),
            CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get())) {
      return new Estimates(code, parser.getRecords(), err.toString());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** Files, one or several with commas between them, in the folder of the samples. */
  private static String located(String word) {
    return Arrays.stream(word.split(",", -1))
        .map(part -> part.endsWith(".csv") || part.endsWith(".gz") ? SAMPLES + "/" + part : part)
        .collect(Collectors.joining(","));
  }

  CSVRecord row(String statistic, String variable, String level, String by) {
    List<CSVRecord> found =
        rows.stream()
            .filter(row -> row.get("statistic").equals(statistic))
            .filter(row -> row.get("variable").equals(variable))
            .filter(row -> row.get("level").equals(level))
            .filter(row -> row.get("by").equals(by))
            .toList();
    assertEquals(
        1, found.size(), statistic + " of " + variable + " " + level + " " + by + " in " + rows);
    return found.getFirst();
  }
}
