package fr.openl.frame;

import fr.openl.definition.LocalText;
import fr.openl.definition.Study.DesignKind;
import fr.openl.definition.expression.Formula;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * One round of asking.
 *
 * @param revision the questionnaire revision that is asked
 * @param opens first day of collection
 * @param closes last day of collection
 * @param design how units come to answer in this wave
 * @param frameFile the sampling frame, a path from the folder that holds {@code surveys/}
 * @param frameUnits the population size, where it is known
 * @param previous the wave that {@code previous(${x})} looks at
 * @param pinned content hash of the revision when the wave opened
 */
public record Wave(
    String id,
    String revision,
    Optional<LocalText> title,
    LocalDate opens,
    LocalDate closes,
    Mode mode,
    Access access,
    DesignKind design,
    Optional<String> frameFile,
    OptionalInt frameUnits,
    Optional<String> previous,
    Optional<LocalText> notes,
    Optional<String> pinned,
    List<Voiding> voids) {
  public Wave {
    voids = List.copyOf(voids);
  }

  /** Whether answers are taken on {@code day}. */
  public boolean isOpen(LocalDate day) {
    return !day.isBefore(opens) && !day.isAfter(closes);
  }

  /** The same wave with other days of collection. */
  public Wave during(LocalDate first, LocalDate last) {
    return new Wave(
        id,
        revision,
        title,
        first,
        last,
        mode,
        access,
        design,
        frameFile,
        frameUnits,
        previous,
        notes,
        pinned,
        voids);
  }

  /** How answers are collected. */
  public enum Mode {
    WEB,
    TELEPHONE,
    PAPER,
    MIXED
  }

  /** Who may answer. */
  public enum Access {
    OPEN,
    INVITATION
  }

  /** Answers recorded wrongly: out of every base where {@code when} is true. */
  public record Voiding(List<String> questions, Formula when, LocalText reason) {
    public Voiding {
      questions = List.copyOf(questions);
    }
  }
}
