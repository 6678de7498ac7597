package fr.openl.frame.register;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Where imported frames and samples are kept, in the protected place of the observatory and never
 * among what is published. Implementations are safe for many threads.
 */
public interface Register {
  /**
   * Keeps the frame of a wave in the place of an earlier one, all of it or nothing.
   *
   * @param contactHash address → the keyed hash by which the contact is known in the log of mails
   */
  void keepFrame(
      String study, String wave, List<RegisteredUnit> units, UnaryOperator<String> contactHash);

  /** The units of a wave's frame, by id; none when none was imported. */
  List<RegisteredUnit> listFrame(String study, String wave);

  /** Keeps the sample of a wave in the place of an earlier one. */
  void keepSample(String study, String wave, List<SampledUnit> sample);

  /** The sample of a wave, by unit; none when none was drawn. */
  List<SampledUnit> listSample(String study, String wave);

  /** The keyed hashes of the ids of units that were erased at their request. */
  Set<String> listErased(String study);

  /** Remembers that units of a wave's list were left out of it, for they were erased. */
  void keepErased(String study, String wave, Set<String> prints, LocalDate day);

  /** How many units that a wave asks, or would ask, were erased. */
  int countErased(String study, String wave);

  /**
   * A unit that was drawn.
   *
   * @param unit its id in the frame
   * @param probability with which it was drawn, above 0 and at most 1
   */
  record SampledUnit(String unit, String stratum, double probability) {
    public SampledUnit {
      if (!(probability > 0 && probability <= 1)) {
        throw new IllegalArgumentException("Not a probability of inclusion: " + probability);
      }
    }
  }
}
