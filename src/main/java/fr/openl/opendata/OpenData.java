package fr.openl.opendata;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The open data of an edition: what was released, as tables, with all that is needed to understand
 * and to check them. The same edition gives the same bytes.
 */
public final class OpenData {
  /** The checksums of all files, as {@code sha256sum -c} reads them. */
  static final String CHECKSUMS = "SHA256SUMS";

  private OpenData() {}

  /** The files, in the order in which a reader needs them. */
  public static List<OpenFile> of(OpenEdition edition) {
    List<TableFiles> tables = tables(edition);
    List<OpenFile> figures =
        Stream.concat(Stream.of(tables.getFirst().csv()), tables.getFirst().parquet().stream())
            .toList();
    List<OpenFile> others =
        List.of(ProvenanceFile.of(edition, figures), CodebookXml.of(edition, figures));
    List<OpenFile> files = new ArrayList<>();
    files.add(PackageDescriptor.of(edition, tables, others));
    for (TableFiles table : tables) {
      files.add(table.csv());
      table.parquet().ifPresent(files::add);
    }
    files.addAll(others);
    files.add(checksums(edition, files));
    return files;
  }

  private static List<TableFiles> tables(OpenEdition edition) {
    boolean simulated = edition.released().simulated();
    try (ParquetFiles parquet = new ParquetFiles()) {
      TableFiles figures = TableFiles.asCsv(FiguresTable.of(edition));
      TableFiles variables = TableFiles.asCsv(VariablesTable.of(edition));
      return List.of(
          figures.and(parquet.of(figures.table(), simulated)),
          TableFiles.asCsv(IndicatorsTable.of(edition)),
          TableFiles.asCsv(IndicatorsTable.links(edition)),
          TableFiles.asCsv(WavesTable.of(edition)),
          variables.and(parquet.of(variables.table(), simulated)),
          TableFiles.asCsv(VariablesTable.categories(edition)));
    }
  }

  private static OpenFile checksums(OpenEdition edition, List<OpenFile> files) {
    String warning =
        edition
            .warning(edition.study().defaultLanguage())
            .map(words -> "# " + words.words() + "\n")
            .orElse("");
    return OpenFile.text(
        CHECKSUMS,
        files.stream()
            .map(file -> file.checksum() + "  " + file.path() + "\n")
            .collect(Collectors.joining("", warning, "")));
  }
}
