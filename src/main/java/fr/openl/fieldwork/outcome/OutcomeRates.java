package fr.openl.fieldwork.outcome;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The outcome rates of AAPOR (2023), "Standard Definitions", 10th edition, section "Calculating
 * outcome rates". NC and O are 0 here: a unit that was written to and kept silent is of unknown
 * eligibility. The share e of those that are eligible is estimated as among the cases whose
 * eligibility is known (proportional allocation, Smith 2009).
 *
 * @param complete I
 * @param partial P
 * @param refusal R, break-offs included
 * @param nonContact NC
 * @param other O
 * @param unknown UH + UO
 * @param ineligible cases that the wave is not about
 */
public record OutcomeRates(
    long complete,
    long partial,
    long refusal,
    long nonContact,
    long other,
    long unknown,
    long ineligible) {
  /** The rates of cases with these dispositions. */
  public static OutcomeRates of(Map<Disposition, Long> cases) {
    Map<Disposition.Group, Long> groups = new java.util.EnumMap<>(Disposition.Group.class);
    cases.forEach((disposition, n) -> groups.merge(disposition.group(), n, Long::sum));
    return new OutcomeRates(
        groups.getOrDefault(Disposition.Group.COMPLETE, 0L),
        groups.getOrDefault(Disposition.Group.PARTIAL, 0L),
        groups.getOrDefault(Disposition.Group.REFUSAL, 0L),
        0,
        0,
        groups.getOrDefault(Disposition.Group.UNKNOWN, 0L),
        groups.getOrDefault(Disposition.Group.INELIGIBLE, 0L));
  }

  /**
   * e: the estimated share of cases of unknown eligibility that are eligible; 1 if none is known.
   */
  public double eligibility() {
    long eligible = complete + partial + refusal + nonContact + other;
    return eligible + ineligible == 0 ? 1 : (double) eligible / (eligible + ineligible);
  }

  /** Each rate by its name, from 0 to 1; one without cases to divide by is absent. */
  public Map<String, Double> rates() {
    double interviews = complete + partial;
    double known = interviews + refusal + nonContact + other;
    double all = known + unknown;
    double estimated = known + eligibility() * unknown;
    Map<String, Double> rates = new LinkedHashMap<>();
    add(rates, "RR1", (double) complete, all);
    add(rates, "RR2", interviews, all);
    add(rates, "RR3", (double) complete, estimated);
    add(rates, "RR4", interviews, estimated);
    add(rates, "RR5", (double) complete, known);
    add(rates, "RR6", interviews, known);
    add(rates, "COOP1", (double) complete, interviews + refusal + other);
    add(rates, "COOP2", interviews, interviews + refusal + other);
    add(rates, "COOP3", (double) complete, interviews + refusal);
    add(rates, "COOP4", interviews, interviews + refusal);
    add(rates, "REF1", (double) refusal, all);
    add(rates, "REF2", (double) refusal, estimated);
    add(rates, "REF3", (double) refusal, known);
    return Collections.unmodifiableMap(rates);
  }

  /** A rate by its name, such as {@code RR1}; empty when there is nothing to divide by. */
  public Optional<Double> find(String name) {
    return Optional.ofNullable(rates().get(name));
  }

  private static void add(Map<String, Double> rates, String name, double part, double whole) {
    if (whole > 0) {
      rates.put(name, part / whole);
    }
  }
}
