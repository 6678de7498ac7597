package fr.openl.fieldwork;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The public log of what was erased, and of what was promised. Safe for many threads. */
public interface PrivacyLog {
  /** Keeps what a wave promises, unless it is known; what is known. */
  Promise promise(Promise promise);

  /** What a wave has promised; empty when it has received nothing yet. */
  Optional<Promise> findPromise(String study, String wave);

  /** What was done in a study, oldest first. */
  List<Deed> listDeeds(String study);

  /** Adds to the log. */
  void add(Deed deed);

  /**
   * Erases whatever single answers a wave holds: responses, drafts, invitations and all that was
   * derived from them; keeps the fact in the log.
   *
   * @return what was done; empty when there was nothing left to erase
   */
  Optional<Deed> eraseWave(String study, String wave, Deed.Kind why, LocalDate day);

  /**
   * One thing done for the sake of privacy.
   *
   * @param wave empty when it concerns the whole study
   * @param responses how many responses were erased
   * @param drafts how many drafts were erased
   */
  record Deed(
      LocalDate day, String study, Optional<String> wave, Kind kind, long responses, long drafts) {

    /** What was done. */
    public enum Kind {
      /** The key of the pseudonyms was destroyed. */
      KEY_DESTROYED,
      /** Single responses came to the end of their time. */
      RETENTION_ENDED,
      /** Drafts were left behind when a wave closed. */
      DRAFTS_EXPIRED,
      /** A unit asked for its answers to be erased. */
      ERASED_ON_REQUEST
    }
  }
}
