package fr.openl.disclosure;

import fr.openl.definition.expression.Expression;
import fr.openl.definition.expression.Value;
import fr.openl.indicators.DistributionIndicator;
import fr.openl.indicators.Heading;
import fr.openl.indicators.Indicator;
import fr.openl.indicators.MeanIndicator;
import fr.openl.indicators.ProportionIndicator;
import fr.openl.indicators.ResponseIndicator;
import fr.openl.indicators.SummedIndicator;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Which numbers of different tables are one and the same: a number is known by what is counted and
 * by the conditions on the units that are, whatever table or order they come in. The share of those
 * who answer daily in the school sector is a cell of the use by sector and of the sectors by use.
 */
final class NumberKeys {
  private final Indicator indicator;
  private final String among;

  NumberKeys(Indicator indicator) {
    this.indicator = indicator;
    this.among = indicator.heading().among().map(units -> "among " + units.expression()).orElse("");
  }

  /** The condition that a unit is in the domain {@code code} of {@code variable}. */
  static String domain(String variable, String code) {
    return variable + "=" + code;
  }

  /** All units that the indicator looks at, in a domain (empty for everyone). */
  String looked(String domain) {
    return key(counted(), among, domain);
  }

  /** The units its estimates are over. */
  String base(String domain) {
    return key(counted(), among, domain, baseCondition());
  }

  /** What responded, or all that was asked. */
  private String counted() {
    return indicator instanceof ResponseIndicator ? "units asked" : "units";
  }

  /** The number in the row {@code code}. */
  String row(String code, String domain) {
    return switch (indicator) {
      case DistributionIndicator distribution ->
          key("units", among, domain, domain(item(distribution), code));
      case ProportionIndicator proportion ->
          key("units", among, domain, condition(proportion.subject().expression()));
      case MeanIndicator mean ->
          key("sum of " + mean.subject().expression(), among, domain, baseCondition());
      case ResponseIndicator response -> key("units", domain);
      default -> key(indicator.id() + " " + code, domain);
    };
  }

  private String baseCondition() {
    Heading heading = indicator.heading();
    return switch (heading.base()) {
      case ALL -> "";
      case ASKED -> "asked " + new TreeSet<>(indicator.items());
      case ANSWERED ->
          "answered "
              + (indicator.items().size() == 1
                  ? indicator.items()
                  : indicator instanceof SummedIndicator summed
                      ? summed.subject().expression().toString()
                      : indicator.id());
    };
  }

  private static String item(DistributionIndicator distribution) {
    return distribution.items().iterator().next();
  }

  /** The words of a condition; those that name one category are the same as its row has. */
  private static String condition(Expression expression) {
    return category(expression).orElse(expression.toString());
  }

  private static Optional<String> category(Expression expression) {
    return switch (expression) {
      case Expression.Compare(
              Expression.Comparison by,
              Expression.Item(String id),
              Expression.Literal(Value.Code(String code)))
          when by == Expression.Comparison.EQUAL ->
          Optional.of(domain(id, code));
      case Expression.Selected(Expression.Item(String id), String code) ->
          Optional.of(domain(id, code));
      case Expression.Item(String id) -> Optional.of(domain(id, "yes"));
      default -> Optional.empty();
    };
  }

  private static String key(String counted, String... conditions) {
    List<String> sorted =
        Arrays.stream(conditions).filter(Predicate.not(String::isEmpty)).sorted().toList();
    return Stream.concat(Stream.of(counted), sorted.stream().distinct())
        .reduce((left, right) -> left + " & " + right)
        .orElseThrow()
        .replaceAll("\\s+", " ");
  }
}
