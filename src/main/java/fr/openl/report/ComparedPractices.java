package fr.openl.report;

import fr.openl.charts.Subject;
import fr.openl.definition.LocalText;
import fr.openl.disclosure.ReleasedBreakdown;
import fr.openl.disclosure.ReleasedBreakdown.Domain;
import fr.openl.disclosure.ReleasedIndicator;
import fr.openl.disclosure.ReleasedIndicator.ChartKind;
import fr.openl.disclosure.ReleasedIndicator.Scale;
import fr.openl.disclosure.ReleasedRow;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The practices of a block side by side, such as every application in every sector: of each
 * indicator that is one share, the numbers that were released by the same variable, and nothing
 * else.
 *
 * @param variable of the groups
 */
public record ComparedPractices(String variable, String heading, Figure figure) {
  /** Fewer practices than this are as well read one by one. */
  private static final int FEWEST = 3;

  /** One for each variable by which enough indicators of the block are told, where it is drawn. */
  static List<ComparedPractices> of(SpokenEdition.Part part, SpokenEdition edition) {
    Map<String, List<ReleasedIndicator>> told = new LinkedHashMap<>();
    for (ReleasedIndicator indicator : part.indicators()) {
      if (isPractice(indicator)) {
        indicator
            .breakdowns()
            .forEach(
                by -> told.computeIfAbsent(by.variable(), v -> new ArrayList<>()).add(indicator));
      }
    }
    List<ComparedPractices> compared = new ArrayList<>();
    told.forEach(
        (variable, indicators) -> {
          List<ReleasedIndicator> alike = alike(variable, indicators);
          if (alike.size() >= FEWEST) {
            compared.add(of(part, variable, alike, edition));
          }
        });
    return compared.stream().filter(one -> one.figure().chart().isPresent()).toList();
  }

  private static boolean isPractice(ReleasedIndicator indicator) {
    return indicator.scale() == Scale.SHARE
        && indicator.rows().size() == 1
        && indicator.chart() != ChartKind.NONE;
  }

  /** Those that are told in the same groups as the first. */
  private static List<ReleasedIndicator> alike(
      String variable, List<ReleasedIndicator> indicators) {
    List<String> groups = groups(by(variable, indicators.getFirst()));
    return indicators.stream()
        .filter(indicator -> groups(by(variable, indicator)).equals(groups))
        .toList();
  }

  private static ComparedPractices of(
      SpokenEdition.Part part,
      String variable,
      List<ReleasedIndicator> practices,
      SpokenEdition edition) {
    ReleasedBreakdown first = by(variable, practices.getFirst());
    List<Domain> groups =
        IntStream.range(0, first.domains().size())
            .mapToObj(
                i ->
                    new Domain(
                        first.domains().get(i).code(),
                        first.domains().get(i).label(),
                        practices.stream()
                            .map(p -> row(p, by(variable, p).domains().get(i).rows()))
                            .toList()))
            .toList();
    ReleasedIndicator together =
        new ReleasedIndicator(
            "practices-" + part.id(),
            part.id(),
            Scale.SHARE,
            LocalText.of(edition.language(), edition.say("practices", part.title().words())),
            Optional.empty(),
            practices.getFirst().base(),
            Optional.empty(),
            false,
            ChartKind.DOTS,
            practices.stream().map(p -> row(p, p.rows())).toList(),
            List.of(),
            Optional.empty(),
            List.of(),
            false);
    Subject subject =
        new Subject.ByDomain(together, new ReleasedBreakdown(variable, first.label(), groups));
    return new ComparedPractices(
        variable,
        edition.say("practices.by", edition.setting().passage(first.label()).words()),
        Figure.of(subject, true, edition.setting()));
  }

  private static ReleasedRow row(ReleasedIndicator practice, List<ReleasedRow> only) {
    return new ReleasedRow(practice.id(), practice.label(), only.getFirst().estimate());
  }

  private static ReleasedBreakdown by(String variable, ReleasedIndicator indicator) {
    return indicator.breakdowns().stream()
        .filter(breakdown -> breakdown.variable().equals(variable))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> groups(ReleasedBreakdown breakdown) {
    return breakdown.domains().stream().map(Domain::code).toList();
  }
}
