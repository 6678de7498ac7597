package fr.openl.fieldwork;

import java.time.LocalDate;
import java.util.List;

/** What people learned about units during a wave. Implementations are safe for many threads. */
public interface CaseNotes {
  /** Adds notes, all or none; a note that is there already is kept once. */
  void note(String study, String wave, List<Note> notes);

  /** The notes of a wave. */
  List<Note> listNotes(String study, String wave);

  /**
   * One thing learned.
   *
   * @param unit panel id of the unit
   */
  record Note(String unit, Kind kind, LocalDate day) {
    /** What was learned. */
    public enum Kind {
      /** The unit said that it will not answer. */
      REFUSED,
      /** The unit is not one that the wave is about, such as a space that was closed. */
      INELIGIBLE
    }
  }
}
