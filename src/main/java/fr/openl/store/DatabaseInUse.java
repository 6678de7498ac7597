package fr.openl.store;

import fr.openl.Refusal;

/** Another process owns the database file; its snapshots can be read meanwhile. */
public final class DatabaseInUse extends Refusal {
  private static final long serialVersionUID = 1L;

  DatabaseInUse(String message, Throwable cause) {
    super(message, cause);
  }
}
