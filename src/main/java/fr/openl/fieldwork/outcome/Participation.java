package fr.openl.fieldwork.outcome;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;

/**
 * Which units take part in a wave, by the names that their responses bear. Implementations are safe
 * for many threads.
 */
public interface Participation {
  /** The units with a valid response. */
  Set<String> listResponding(String study, String wave);

  /** The units with a draft that was never sent → how many blocks hold answers in it. */
  Map<String, Integer> countBegunBlocks(String study, String wave);

  /** Valid responses by the day kept with them, as coarse as promised, in order. */
  Map<LocalDate, Long> countByDay(String study, String wave);
}
