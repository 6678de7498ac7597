package fr.openl.fieldwork;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What somebody decided about a wave after its file was written. Decisions are only ever added; the
 * last one counts.
 *
 * @param day on which it was decided
 * @param until the last day of collection; told with {@code OPENED} only
 */
public record WaveDecision(
    String study, String wave, Kind kind, LocalDate day, Optional<LocalDate> until) {
  public WaveDecision {
    if ((kind == Kind.OPENED) != until.isPresent()) {
      throw new IllegalArgumentException("A last day belongs to an opening, and only to that");
    }
  }

  /** What can be decided. */
  public enum Kind {
    /** Answers are taken from now on, up to a day. */
    OPENED,
    /** No more answers are taken. */
    CLOSED,
    /** The wave is prepared again, as if it had not opened. */
    DRAFTED,
    /** Its report is out for good: nothing can be decided any more. */
    PUBLISHED
  }
}
