package fr.openl.charts;

import fr.openl.disclosure.Published;
import fr.openl.disclosure.Released;
import fr.openl.disclosure.ReleasedIndicator;
import fr.openl.disclosure.ReleasedIndicator.ChartKind;
import fr.openl.disclosure.ReleasedRow;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The amounts that given shares of the units do not exceed, and of a limited amount the share of
 * the units that have reached it: what an indicator of quantiles or of saturation tells.
 *
 * @param full the share of units that are at or near the limit; empty where nothing is limited
 */
record Quantiles(Optional<ReleasedRow> full, List<Quantile> all) {
  private static final Pattern CODE = Pattern.compile("q([0-9]{1,2}(?:\\.[0-9]+)?)");

  /** How much of the limit is all of it, where amounts are told as parts of a limit. */
  static final double LIMIT = 1;

  Quantiles {
    all = List.copyOf(all);
  }

  /** The amount that {@code share} of the units, 0 to 1, do not exceed. */
  record Quantile(double share, Released amount) {}

  /** Whether the rows of {@code indicator} are quantiles. */
  static boolean has(ReleasedIndicator indicator) {
    return (indicator.chart() == ChartKind.SPREAD || indicator.chart() == ChartKind.SATURATION)
        && of(indicator.rows()).all().size() >= 2
        && indicator.rows().stream().allMatch(r -> isFull(r) || isQuantile(r));
  }

  static Quantiles of(List<ReleasedRow> rows) {
    return new Quantiles(
        rows.stream().filter(Quantiles::isFull).findFirst(),
        rows.stream()
            .filter(Quantiles::isQuantile)
            .map(row -> new Quantile(share(row), row.estimate()))
            .toList());
  }

  /** The published amount at {@code share}. */
  Optional<Published> findAt(double share) {
    return all.stream()
        .filter(quantile -> Math.abs(quantile.share() - share) < 1e-9)
        .map(Quantile::amount)
        .filter(Published.class::isInstance)
        .map(Published.class::cast)
        .findFirst();
  }

  List<Released> amounts() {
    return all.stream().map(Quantile::amount).toList();
  }

  private static boolean isFull(ReleasedRow row) {
    return row.code().equals("full");
  }

  private static boolean isQuantile(ReleasedRow row) {
    return CODE.matcher(row.code()).matches();
  }

  private static double share(ReleasedRow row) {
    return Double.parseDouble(row.code().substring(1)) / 100;
  }
}
