package fr.openl.indicators;

import fr.openl.Refusal;
import fr.openl.frame.SamplingFrameReader;
import fr.openl.frame.StudyFolder;
import fr.openl.frame.Unit;
import fr.openl.frame.Wave;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/** How many of the units of a wave's frame there were at the end of each month. */
final class FrameArrivals {
  private FrameArrivals() {}

  /**
   * One count a month, from the first unit's to the last one's; units of which the frame does not
   * know the day are left out. A wave without a frame has none.
   *
   * @throws Refusal when the frame cannot be read or holds something else than a day
   */
  static List<DatedAmount> counts(StudyFolder study, Wave wave, String column) {
    NavigableMap<YearMonth, Integer> arrivals = new TreeMap<>();
    List<Unit> units = SamplingFrameReader.read(study.home(), wave).units();
    for (Unit unit : units) {
      String written = unit.variables().get(column);
      if (written != null) {
        arrivals.merge(YearMonth.from(day(wave, unit, column, written)), 1, Integer::sum);
      }
    }
    List<DatedAmount> counts = new ArrayList<>();
    if (arrivals.isEmpty() && !units.isEmpty()) {
      String columns = String.join(", ", units.getFirst().variables().keySet());
      throw Refusal.said(
          "The frame of wave %s has no day in '%s'; its columns are %s"
              .formatted(wave.id(), column, columns),
          "La base de sondage de la vague %s n’a aucun jour en « %s » ; ses colonnes sont %s"
              .formatted(wave.id(), column, columns));
    }
    if (arrivals.isEmpty()) {
      return counts;
    }
    int count = 0;
    for (YearMonth month = arrivals.firstKey();
        !month.isAfter(arrivals.lastKey());
        month = month.plusMonths(1)) {
      count += arrivals.getOrDefault(month, 0);
      counts.add(new DatedAmount(month.atEndOfMonth(), count));
    }
    return counts;
  }

  private static LocalDate day(Wave wave, Unit unit, String column, String written) {
    try {
      return LocalDate.parse(written);
    } catch (DateTimeParseException noDay) {
      throw Refusal.said(
          "The frame of wave %s has '%s' in %s of unit %s; expected a day such as 2025-11-03"
              .formatted(wave.id(), written, column, unit.id()),
          "La base de sondage de la vague %s a « %s » en %s pour l’unité %s ; attendu un jour comme 2025-11-03"
              .formatted(wave.id(), written, column, unit.id()),
          noDay);
    }
  }
}
