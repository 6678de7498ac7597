package fr.openl.collection;

import fr.openl.Refusal;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/** Which files of responses were taken in, so that taking one in again changes nothing. */
public interface ImportLog {
  /** The import with this fingerprint, when there was one. */
  Optional<Imported> findImport(String fingerprint);

  /**
   * Appends all responses of a file together with the record of its import as one whole: after the
   * return all are durable, after an exception (also one thrown by the stream) nothing is kept. The
   * stream is read once, response by response, and is not held in memory.
   *
   * @return the import as recorded
   * @throws Refusal when this fingerprint was imported before
   */
  Imported append(ImportBatch batch, Stream<Response> responses);

  /**
   * One file of responses on its way in.
   *
   * @param fingerprint hash of what determines the outcome: the file's content, the mapping, the
   *     study, the wave
   * @param file the file's name, for people
   */
  record ImportBatch(String fingerprint, String study, String wave, String file) {}

  /**
   * An import that was completed.
   *
   * @param at the moment of completion
   * @param responses how many responses it appended
   */
  record Imported(ImportBatch batch, Instant at, long responses) {}
}
