package fr.openl.fieldwork;

import fr.openl.frame.StudyFolder;
import fr.openl.frame.Wave;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Where a wave stands: what its file says, and what was decided since.
 *
 * @param planned the wave as its file says
 * @param wave the wave with its true first and last day of collection
 * @param last the decision that counts; empty when the file's days do
 */
public record WaveCourse(Wave planned, Wave wave, State state, Optional<WaveDecision> last) {
  /** The states of a wave, in order. */
  public enum State {
    /** Not open yet. */
    DRAFT,
    /** Answers are taken. */
    OPEN,
    /** Answers are no longer taken. */
    CLOSED,
    /** Its report is out for good. */
    PUBLISHED
  }

  /** The course of a wave as it stands on {@code today}. */
  public static WaveCourse of(
      String study, Wave planned, WaveDecisions decisions, LocalDate today) {
    List<WaveDecision> decided = decisions.listDecisions(study, planned.id());
    if (decided.isEmpty()) {
      return new WaveCourse(planned, planned, byDays(planned, today), Optional.empty());
    }
    Wave wave = planned;
    State state = byDays(planned, today);
    for (WaveDecision decision : decided) {
      LocalDate day = decision.day();
      switch (decision.kind()) {
        case OPENED -> {
          LocalDate until = decision.until().orElseThrow();
          wave = wave.during(day.isBefore(wave.opens()) ? day : wave.opens(), until);
          state = today.isAfter(until) ? State.CLOSED : State.OPEN;
        }
        case CLOSED -> {
          wave = wave.during(day.isBefore(wave.opens()) ? day : wave.opens(), day);
          state = State.CLOSED;
        }
        case DRAFTED -> {
          wave = planned;
          state = State.DRAFT;
        }
        case PUBLISHED -> state = State.PUBLISHED;
      }
    }
    return new WaveCourse(planned, wave, state, Optional.of(decided.getLast()));
  }

  /** Whether answers are taken. */
  public boolean isOpen() {
    return state == State.OPEN;
  }

  /** Whether answers were taken and are no longer. */
  public boolean isOver() {
    return state == State.CLOSED || state == State.PUBLISHED;
  }

  /**
   * The wave with the days that count for what must be erased: an early end that can be taken back
   * erases nothing before the day that was announced.
   */
  public Wave kept() {
    return wave.closes().isBefore(planned.closes())
        ? wave.during(wave.opens(), planned.closes())
        : wave;
  }

  /** A study whose waves have the days that count for what must be erased. */
  public static StudyFolder kept(StudyFolder folder, WaveDecisions decisions, LocalDate today) {
    return new StudyFolder(
        folder.home(),
        folder.study(),
        folder.current(),
        folder.revisions(),
        folder.waves().stream()
            .map(wave -> of(folder.study().id(), wave, decisions, today).kept())
            .toList());
  }

  private static State byDays(Wave wave, LocalDate today) {
    if (today.isBefore(wave.opens())) {
      return State.DRAFT;
    }
    return today.isAfter(wave.closes()) ? State.CLOSED : State.OPEN;
  }
}
