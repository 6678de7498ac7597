package fr.openl.collection;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What one unit sent in one wave, as it came, before any check.
 *
 * @param id the id that the response will have; the same id sent twice is the same response
 * @param unit pseudonym of the unit; never a name or an address
 * @param entries item id → what was sent for it, in the order it came; not changed any more
 * @param supersedes the response that this one corrects
 */
public record Submission(
    UUID id,
    String unit,
    Response.Origin origin,
    Circumstances circumstances,
    Map<String, Entry> entries,
    Optional<UUID> supersedes) {
  public Submission {
    entries = Collections.unmodifiableMap(entries);
  }
}
