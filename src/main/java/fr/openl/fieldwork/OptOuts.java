package fr.openl.fieldwork;

import java.time.LocalDate;
import java.util.Set;

/**
 * Who wants no more mail of the observatory, in this wave or any later one. Contacts are known by
 * the keyed hash of their address. Implementations are safe for many threads.
 */
public interface OptOuts {
  /** Whether a contact of any frame is kept under this hash. */
  boolean isContact(String contact);

  /** Remembers that a contact wants no more mail; doing so again changes nothing. */
  void optOut(String contact, LocalDate day);

  /** The hashes of all who opted out. */
  Set<String> listOptOuts();
}
