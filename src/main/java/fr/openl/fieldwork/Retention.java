package fr.openl.fieldwork;

import fr.openl.definition.Study;
import fr.openl.fieldwork.PrivacyLog.Deed;
import fr.openl.frame.StudyFolder;
import fr.openl.frame.Wave;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Keeps what a study promises about time: drafts end with their wave, single responses after {@code
 * keep_raw_months}, the key of the pseudonyms on the day {@code key_destroyed}.
 */
public final class Retention {
  private final PrivacyLog log;
  private final Path keys;
  private final Leavings leavings;

  /**
   * What else was made of the single responses of a wave, such as snapshots and the sums of what
   * was told of them.
   */
  @FunctionalInterface
  public interface Leavings {
    /** Removes all of it; done again, it does nothing more. */
    void forget(StudyFolder folder, String wave);
  }

  /**
   * @param keys the folder of the keys
   * @param leavings go with the single responses
   */
  public Retention(PrivacyLog log, Path keys, Leavings leavings) {
    this.log = log;
    this.keys = keys;
    this.leavings = leavings;
  }

  /** What is due on {@code today}, whether or not there is anything left of it. */
  public static List<Due> due(StudyFolder folder, LocalDate today) {
    Study study = folder.study();
    List<Due> due = new ArrayList<>();
    for (Wave wave : folder.waves()) {
      if (lastDay(study, wave).filter(today::isAfter).isPresent()) {
        due.add(new Due(Optional.of(wave.id()), Deed.Kind.RETENTION_ENDED));
      } else if (today.isAfter(wave.closes())) {
        due.add(new Due(Optional.of(wave.id()), Deed.Kind.DRAFTS_EXPIRED));
      }
    }
    if (study.privacy().keyDestroyed().filter(day -> !today.isBefore(day)).isPresent()) {
      due.add(new Due(Optional.empty(), Deed.Kind.KEY_DESTROYED));
    }
    return due;
  }

  /**
   * Does what is due; what was done. Done again on the same day, it does nothing more.
   *
   * @param folder the study, with the {@link WaveCourse#kept days that count}
   */
  public List<Deed> run(StudyFolder folder, LocalDate today) {
    List<Deed> deeds = new ArrayList<>();
    for (Due due : due(folder, today)) {
      if (due.wave().isEmpty()) {
        destroyKey(folder.study().id(), today).ifPresent(deeds::add);
        continue;
      }
      String wave = due.wave().get();
      log.eraseWave(folder.study().id(), wave, due.kind(), today).ifPresent(deeds::add);
      if (due.kind() == Deed.Kind.RETENTION_ENDED) {
        leavings.forget(folder, wave); // also when a crash came between the two
      }
    }
    return deeds;
  }

  /** Destroys the key of a study's pseudonyms; empty when there is none. */
  public Optional<Deed> destroyKey(String study, LocalDate today) {
    if (!Pseudonyms.destroyKey(keys, study)) {
      return Optional.empty();
    }
    Deed deed = new Deed(today, study, Optional.empty(), Deed.Kind.KEY_DESTROYED, 0, 0);
    log.add(deed);
    return Optional.of(deed);
  }

  /** The last day on which the single responses of a wave are kept. */
  private static Optional<LocalDate> lastDay(Study study, Wave wave) {
    return study.privacy().keepRawMonths().isPresent()
        ? Optional.of(wave.closes().plusMonths(study.privacy().keepRawMonths().getAsInt()))
        : Optional.empty();
  }

  /**
   * Something whose time has come.
   *
   * @param wave empty when it concerns the whole study
   */
  public record Due(Optional<String> wave, Deed.Kind kind) {}
}
