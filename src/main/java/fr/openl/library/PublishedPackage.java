package fr.openl.library;

import fr.openl.opendata.PublishedFiles;
import fr.openl.opendata.PublishedFiles.TableFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import tech.tablesaw.api.ColumnType;
import tech.tablesaw.api.Table;
import tech.tablesaw.io.csv.CsvReadOptions;

/** What an edition published as open data: figures, definitions and codebook, no responses. */
public final class PublishedPackage {
  private final PublishedFiles files;

  private PublishedPackage(PublishedFiles files) {
    this.files = files;
  }

  /**
   * The package in a folder; every file is checked against its published checksum.
   *
   * @throws fr.openl.Refusal when there is none, or a file is missing or was changed
   */
  public static PublishedPackage read(Path folder) {
    return new PublishedPackage(PublishedFiles.read(folder));
  }

  /** The edition's title, in the study's own language. */
  public String title() {
    return files.title();
  }

  /** Changes when a figure changes. */
  public String version() {
    return files.version();
  }

  /** The id of the figures' licence, such as {@code CC-BY-4.0}. */
  public String licence() {
    return files.licence();
  }

  /** Whether any response behind it was made up. */
  public boolean simulated() {
    return files.simulated();
  }

  /** The names of its tables: {@code figures}, {@code indicators}, {@code variables}, … */
  public List<String> tables() {
    return List.copyOf(files.tables().keySet());
  }

  /** Every published number, and the sign of every other; {@code docs/open-data.md} tells more. */
  public Table figures() {
    return table("figures");
  }

  /**
   * One of its tables, with the column types of the package's schema; an empty cell is missing.
   *
   * @throws fr.openl.Refusal when there is none of this name
   */
  public Table table(String name) {
    new Known(title(), "table", files.tables().keySet()).check(name);
    TableFile table = Optional.ofNullable(files.tables().get(name)).orElseThrow();
    return Table.read()
        .usingOptions(
            CsvReadOptions.builder(table.file().toFile())
                .tableName(name)
                .missingValueIndicator("")
                .maxCharsPerColumn(1_000_000)
                .columnTypes(column -> type(table.types().getOrDefault(column, "string"))));
  }

  private static ColumnType type(String declared) {
    return switch (declared) {
      case "number" -> ColumnType.DOUBLE;
      case "integer" -> ColumnType.LONG;
      case "boolean" -> ColumnType.BOOLEAN;
      default -> ColumnType.STRING;
    };
  }
}
