package fr.openl.library;

import fr.openl.disclosure.ReleaseLedger;
import java.nio.file.Path;

/** What an observatory makes and keeps, by where it lies. */
public record WorkFolder(Path folder) {
  /** The database. */
  public Path database() {
    return folder.resolve("openl.duckdb");
  }

  /** The published states of every wave: Parquet files. */
  public Path snapshots() {
    return folder.resolve("snapshots");
  }

  /** Keys, apart from the data they protect. */
  public Path keys() {
    return folder.resolve("keys");
  }

  /** What was told and hidden of a study's waves in all its publications. */
  public ReleaseLedger releases(String study) {
    return ReleaseLedger.in(folder.resolve("releases").resolve(study));
  }

  /** Where the demo keeps the same. */
  public WorkFolder demo() {
    return new WorkFolder(folder.resolve("demo"));
  }
}
