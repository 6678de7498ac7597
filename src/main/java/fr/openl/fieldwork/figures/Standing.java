package fr.openl.fieldwork.figures;

import fr.openl.disclosure.CountControl;
import fr.openl.fieldwork.outcome.Cases;
import fr.openl.fieldwork.outcome.Disposition;
import fr.openl.fieldwork.outcome.OutcomeRates;
import fr.openl.frame.register.RegisteredUnit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Where the fieldwork of a wave stands, as far as it may be told: small counts of strata are
 * hidden, and the rates of a stratum with a hidden count.
 *
 * @param overall all cases
 * @param strata none when none were asked for
 * @param days day → responses up to it; days that add fewer than the threshold are joined with
 *     later ones
 */
public record Standing(Row overall, List<Row> strata, Map<LocalDate, Long> days) {
  /** The names of the rates, in AAPOR's order. */
  public static final List<String> RATES =
      List.of(
          "RR1", "RR2", "RR3", "RR4", "RR5", "RR6", "COOP1", "COOP2", "COOP3", "COOP4", "REF1",
          "REF2", "REF3");

  public Standing {
    strata = List.copyOf(strata);
    days = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(days));
  }

  /**
   * One stratum, or all.
   *
   * @param counts by disposition; empty where one may not be told
   * @param rates name → value from 0 to 1; absent where hidden, or where nothing is divided
   * @param hidden whether a count is hidden
   */
  public record Row(
      String stratum,
      long cases,
      Map<Disposition, Optional<Long>> counts,
      Map<String, Double> rates,
      boolean hidden) {}

  /**
   * The standing of cases.
   *
   * @param by the variables that make the strata
   * @param blocks how many blocks the questionnaire has
   * @param threshold the smallest count of a stratum that may be told
   */
  public static Standing of(
      Cases cases, List<String> by, int blocks, Map<LocalDate, Long> byDay, int threshold) {
    Map<String, Map<Disposition, Long>> strata = new TreeMap<>();
    Map<Disposition, Long> all = new EnumMap<>(Disposition.class);
    for (RegisteredUnit unit : cases.units()) {
      Disposition disposition = cases.disposition(unit, blocks);
      all.merge(disposition, 1L, Long::sum);
      strata
          .computeIfAbsent(unit.stratum(by), s -> new EnumMap<>(Disposition.class))
          .merge(disposition, 1L, Long::sum);
    }
    if (cases.erased() > 0) {
      all.merge(Disposition.WITHDRAWN, (long) cases.erased(), Long::sum);
      strata
          .computeIfAbsent(unknownStratum(by), s -> new EnumMap<>(Disposition.class))
          .merge(Disposition.WITHDRAWN, (long) cases.erased(), Long::sum);
    }
    return new Standing(
        row("all", all, counts(all).stream().map(Optional::of).toList()),
        by.isEmpty() ? List.of() : rows(strata, threshold),
        joined(byDay, threshold));
  }

  /** As {@link RegisteredUnit#stratum} names units of which nothing is known. */
  private static String unknownStratum(List<String> by) {
    return String.join(" / ", by.stream().map(variable -> "-").toList());
  }

  private static List<Row> rows(Map<String, Map<Disposition, Long>> strata, int threshold) {
    List<List<Optional<Long>>> released =
        CountControl.release(strata.values().stream().map(Standing::counts).toList(), threshold);
    List<Row> rows = new ArrayList<>();
    for (Map.Entry<String, Map<Disposition, Long>> stratum : strata.entrySet()) {
      rows.add(row(stratum.getKey(), stratum.getValue(), released.get(rows.size())));
    }
    return rows;
  }

  private static Row row(
      String stratum, Map<Disposition, Long> cases, List<Optional<Long>> released) {
    Map<Disposition, Optional<Long>> counts = new EnumMap<>(Disposition.class);
    for (Disposition disposition : Disposition.values()) {
      counts.put(disposition, released.get(counts.size())); // in the order of counts(cases)
    }
    boolean hidden = released.stream().anyMatch(Optional::isEmpty);
    return new Row(
        stratum,
        cases.values().stream().mapToLong(Long::longValue).sum(),
        counts,
        hidden ? Map.of() : OutcomeRates.of(cases).rates(),
        hidden);
  }

  private static List<Long> counts(Map<Disposition, Long> cases) {
    return Arrays.stream(Disposition.values()).map(d -> cases.getOrDefault(d, 0L)).toList();
  }

  private static Map<LocalDate, Long> joined(Map<LocalDate, Long> byDay, int threshold) {
    Map<LocalDate, Long> told = new LinkedHashMap<>();
    long sum = 0;
    long last = 0;
    for (Map.Entry<LocalDate, Long> day : byDay.entrySet()) {
      sum += day.getValue();
      if (sum - last >= threshold) {
        told.put(day.getKey(), sum);
        last = sum;
      }
    }
    return told;
  }
}
