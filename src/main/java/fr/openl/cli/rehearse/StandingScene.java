package fr.openl.cli.rehearse;

import fr.openl.Count;
import fr.openl.fieldwork.outcome.Cases;
import fr.openl.fieldwork.outcome.Disposition;
import fr.openl.fieldwork.outcome.OutcomeRates;
import fr.openl.frame.register.RegisteredUnit;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/** The dispositions at the end of a rehearsed wave, each held to what its unit did. */
final class StandingScene {
  private final Rehearsal rehearsal;
  private final Cast cast;

  StandingScene(Rehearsal rehearsal, Cast cast) {
    this.rehearsal = rehearsal;
    this.cast = cast;
  }

  String tell(Cases cases) {
    Map<Disposition, Long> counts = new EnumMap<>(Disposition.class);
    for (RegisteredUnit unit : cases.units()) {
      Disposition found = cases.disposition(unit, rehearsal.blocks());
      Conduct conduct = cast.conduct(unit.id());
      counts.merge(found, 1L, Long::sum);
      if (found != expected(conduct)) {
        rehearsal
            .report()
            .problem(
                "A case that %s is counted as %s, expected %s"
                    .formatted(conduct, found, expected(conduct)));
      }
    }
    OutcomeRates rates = OutcomeRates.of(counts);
    tabulate(counts, rates);
    return String.format(
        Locale.ROOT,
        "%s, %,d complete, RR1 %.3f, RR3 %.3f",
        Count.of(cases.units().size(), "case"),
        counts.getOrDefault(Disposition.COMPLETE, 0L),
        rates.find("RR1").orElse(0.0),
        rates.find("RR3").orElse(0.0));
  }

  private void tabulate(Map<Disposition, Long> counts, OutcomeRates rates) {
    RehearsalReport report = rehearsal.report();
    report.outcome("| disposition | code | cases |");
    report.outcome("| --- | --- | --- |");
    counts.forEach(
        (disposition, n) ->
            report.outcome(
                "| %s | %s | %,d |"
                    .formatted(
                        disposition.name().toLowerCase(Locale.ROOT), disposition.code(), n)));
    report.outcome("");
    report.outcome("| rate | value |");
    report.outcome("| --- | --- |");
    rates
        .rates()
        .forEach(
            (name, rate) ->
                report.outcome(String.format(Locale.ROOT, "| %s | %.3f |", name, rate)));
  }

  /** Without a name on responses and drafts less can be told: only whether a link was used. */
  private Disposition expected(Conduct conduct) {
    return switch (conduct) {
      case WITHDRAWS -> rehearsal.isAnonymous() ? Disposition.COMPLETE : conduct.outcome();
      case BREAKS_OFF -> {
        if (rehearsal.isAnonymous()) {
          yield Disposition.NO_REPLY;
        }
        yield rehearsal.blocks() <= 2 ? Disposition.PARTIAL : conduct.outcome();
      }
      default -> conduct.outcome();
    };
  }
}
