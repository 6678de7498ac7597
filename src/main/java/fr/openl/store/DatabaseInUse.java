package fr.openl.store;

import fr.openl.Refusal;
import java.nio.file.Path;

/** Another process owns the database file; its snapshots can be read meanwhile. */
public final class DatabaseInUse extends Refusal {
  private static final long serialVersionUID = 1L;

  private final transient Path file;

  DatabaseInUse(Path file, String message, Throwable cause) {
    super(message, cause);
    this.file = file;
  }

  /** The database. */
  public Path file() {
    return file;
  }
}
