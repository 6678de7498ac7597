package fr.openl.opendata;

import java.util.Optional;

/** An open table and the files that hold it. */
record TableFiles(OpenTable table, OpenFile csv, Optional<OpenFile> parquet) {
  static TableFiles asCsv(OpenTable table) {
    return new TableFiles(
        table, OpenFile.text(table.name() + ".csv", table.csv()), Optional.empty());
  }

  TableFiles and(OpenFile parquet) {
    return new TableFiles(table, csv, Optional.of(parquet));
  }
}
