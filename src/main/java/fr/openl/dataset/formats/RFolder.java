package fr.openl.dataset.formats;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.openl.Refusal;
import fr.openl.collection.ItemColumns;
import fr.openl.dataset.Variable;
import fr.openl.definition.Category;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * The answers ready for R: CSV files and {@code read.R}, which reads them with their labels and
 * declares the design for the package {@code survey}.
 *
 * @param title what the first line of the script says
 */
public record RFolder(AnswerTable table, DeclaredDesign design, AnswerWords words, String title) {
  private static final String SCRIPT = "read.R";

  /**
   * Writes the folder, which appears whole or not at all.
   *
   * @throws Refusal when it exists or cannot be written
   */
  public void write(Path folder) {
    Map<String, String> names = names();
    NewFile.folder(
        folder,
        draft -> {
          responses(draft.resolve("responses.csv"), names);
          csv(draft.resolve("variables.csv"), this::variables, names);
          csv(draft.resolve("categories.csv"), this::categories, names);
          csv(draft.resolve("design.csv"), this::places, names);
          csv(draft.resolve("margins.csv"), this::margins, names);
          Files.writeString(draft.resolve(SCRIPT), prologue() + script());
        });
  }

  /** Column → its name in R, where only letters, digits, points and underscores go unquoted. */
  private Map<String, String> names() {
    Map<String, String> names = new LinkedHashMap<>();
    Set<String> taken =
        new HashSet<>(
            Set.of(
                "response",
                "sent",
                "origin",
                "cluster",
                "stratum",
                "population",
                "entering",
                "weight"));
    for (Variable variable : table.variables()) {
      String state = new ItemColumns(variable.item()).state();
      names.put(state, unique(variable.id() + "__state", taken));
    }
    for (AnswerColumn column : table.columns()) {
      String name =
          column.variable().id()
              + column.category().map(category -> "__" + category.code()).orElse("");
      names.put(column.name(), unique(name, taken));
    }
    return names;
  }

  private static String unique(String name, Set<String> taken) {
    String plain = name.replaceAll("[^A-Za-z0-9_.]", ".");
    String own = plain;
    for (int i = 2; !taken.add(own.toLowerCase(Locale.ROOT)); i++) {
      own = plain + "." + i;
    }
    return own;
  }

  private String nameOf(Map<String, String> names, String column) {
    return Objects.requireNonNull(names.get(column));
  }

  private void responses(Path file, Map<String, String> names) throws IOException {
    try (CSVPrinter rows = printer(file)) {
      List<String> header = new ArrayList<>(List.of("response", "sent", "origin"));
      header.addAll(names.values());
      rows.printRecord(header);
      table.each(row -> print(rows, row));
    }
  }

  private static void print(CSVPrinter rows, AnswerRow row) {
    try {
      rows.printRecord(
          Stream.of(
                  Stream.of(row.response(), row.head().get(2), row.head().get(3)),
                  row.states().stream().map(state -> state.spelling()),
                  row.cells().stream().map(AnswerRow.Cell::text))
              .flatMap(cells -> cells));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private void variables(CSVPrinter rows, Map<String, String> names) throws IOException {
    rows.printRecord("name", "variable", "state", "kind", "label");
    for (AnswerColumn column : table.columns()) {
      rows.printRecord(
          nameOf(names, column.name()),
          column.variable().id(),
          nameOf(names, new ItemColumns(column.variable().item()).state()),
          column.kind().spelling(),
          column.label(words.language(), words.fallback()));
    }
  }

  private void categories(CSVPrinter rows, Map<String, String> names) throws IOException {
    rows.printRecord("variable", "code", "label");
    for (Variable variable : table.variables()) {
      for (Category category : variable.categories()) {
        if (!category.dontKnow()) {
          rows.printRecord(
              variable.id(), category.code(), words.category(variable, category.code()));
        }
      }
    }
  }

  private void places(CSVPrinter rows, Map<String, String> names) throws IOException {
    List<String> header =
        new ArrayList<>(
            List.of("response", "cluster", "stratum", "population", "entering", "weight"));
    for (int margin = 1; margin <= design.margins().size(); margin++) {
      header.add("margin_" + margin);
    }
    rows.printRecord(header);
    for (ResponsePlace place : design.places()) {
      rows.printRecord(
          Stream.concat(
              Stream.of(
                  place.response(),
                  place.cluster(),
                  place.stratum(),
                  Double.isInfinite(place.population()) ? "" : place.population(),
                  place.entering(),
                  place.last()),
              place.categories().stream()));
    }
  }

  private void margins(CSVPrinter rows, Map<String, String> names) throws IOException {
    rows.printRecord("margin", "variable", "category", "units");
    int margin = 0;
    for (Map.Entry<String, Map<String, Double>> of : design.margins().entrySet()) {
      margin++;
      for (Map.Entry<String, Double> category : of.getValue().entrySet()) {
        rows.printRecord("margin_" + margin, of.getKey(), category.getKey(), category.getValue());
      }
    }
  }

  private interface Table {
    void print(CSVPrinter rows, Map<String, String> names) throws IOException;
  }

  private static void csv(Path file, Table table, Map<String, String> names) throws IOException {
    try (CSVPrinter rows = printer(file)) {
      table.print(rows, names);
    }
  }

  private static CSVPrinter printer(Path file) throws IOException {
    return new CSVPrinter(Files.newBufferedWriter(file), CSVFormat.RFC4180);
  }

  /** What of the design is said in words of R. */
  private String prologue() {
    return """
    # %s
    # Single responses: keep them as their study promises.
    design_is_open <- %s      # units selected themselves
    units_gave_several <- %s  # responses of a unit share its weight
    population_is_known <- %s
    lonely_strata <- "%s"
    """
        .formatted(
            title.replaceAll("\\s+", " "),
            truth(design.open()),
            truth(design.clustered()),
            truth(design.isFinite()),
            design.lonely());
  }

  private static String truth(boolean holds) {
    return holds ? "TRUE" : "FALSE";
  }

  private static String script() throws IOException {
    try (InputStream script =
        Objects.requireNonNull(
            RFolder.class.getResourceAsStream("/fr/openl/dataset/formats/" + SCRIPT))) {
      return new String(script.readAllBytes(), UTF_8);
    }
  }
}
