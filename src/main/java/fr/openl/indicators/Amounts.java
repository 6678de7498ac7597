package fr.openl.indicators;

import fr.openl.dataset.Codebook;
import fr.openl.dataset.Variable;
import fr.openl.dataset.WaveDataSet;
import fr.openl.definition.LocalText;
import fr.openl.definition.Measure;
import fr.openl.definition.expression.Expression;
import fr.openl.definition.expression.Formula;
import fr.openl.indicators.IndicatorTable.Row;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What kinds that order units by an amount have in common: its SQL, its unit, its quantiles' names.
 */
final class Amounts {
  private Amounts() {}

  /** The amount of a unit that gave all it needs; NULL elsewhere. */
  static String sql(Formula amount, WaveDataSet data) {
    return "CAST(" + data.sql().substantive(amount.expression()) + " AS DOUBLE PRECISION)";
  }

  /** The unit of the item, when the amount is an item's own. */
  static Optional<String> unit(Formula amount, Codebook codebook) {
    return amount.expression() instanceof Expression.Item(String id)
            && codebook.findVariable(id).map(Variable::measure).orElse(null)
                instanceof Measure.Numeric number
        ? number.unit()
        : Optional.empty();
  }

  /** The line of the quantile at {@code share}: {@code q50} is the median. */
  static Row row(double share) {
    String percent =
        BigDecimal.valueOf(share).movePointRight(2).stripTrailingZeros().toPlainString();
    boolean median = share == 0.5;
    return new Row(
        "q" + percent,
        frenchAndEnglish(
            median
                ? "Médiane : la moitié n’en a pas plus"
                : percent.replace('.', ',') + "\u00a0% n’en ont pas plus",
            median ? "Median: half have no more" : percent + "% have no more"));
  }

  static LocalText frenchAndEnglish(String french, String english) {
    Map<String, String> words = new LinkedHashMap<>();
    words.put("fr", french);
    words.put("en", english);
    return new LocalText(words);
  }
}
