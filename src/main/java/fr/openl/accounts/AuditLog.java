package fr.openl.accounts;

import java.util.List;
import java.util.Optional;

/**
 * Who did what, in order; entries are only ever added. When {@link #add} returns, the entry is
 * durable. Implementations are safe for many threads.
 */
public interface AuditLog {
  /** Adds what was done now, sealed to the last entry. */
  AuditEntry add(String account, AuditEntry.Act act, String about, String detail);

  /**
   * The last entries, the newest first.
   *
   * @param before only those with smaller numbers
   */
  List<AuditEntry> listEntries(long before, int most);

  /** The first entry that does not follow the one before it; empty when the log is whole. */
  Optional<AuditEntry> findBroken();
}
