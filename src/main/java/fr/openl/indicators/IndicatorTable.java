package fr.openl.indicators;

import fr.openl.definition.LocalText;
import fr.openl.estimation.Estimate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * An indicator computed for one wave: over everyone, and over each domain of each breakdown. These
 * are unchecked numbers; only disclosure control turns them into something that may be told.
 *
 * @param wave the wave's id
 * @param rows what is estimated, in order: one row, or one a category
 * @param rowsDivideTheBase whether each row follows from the base and all the others
 * @param everyone all units of the wave; absent when the wave did not ask for it
 * @param breakdowns those whose variable the wave asked for
 */
public record IndicatorTable(
    Indicator indicator,
    String wave,
    List<Row> rows,
    boolean rowsDivideTheBase,
    Optional<Cells> everyone,
    List<Breakdown> breakdowns) {
  public IndicatorTable {
    rows = List.copyOf(rows);
    breakdowns = List.copyOf(breakdowns);
  }

  /** The table of a wave that did not ask for what the indicator needs: one empty row. */
  static IndicatorTable notAsked(Indicator indicator, String wave) {
    return new IndicatorTable(
        indicator,
        wave,
        List.of(new Row(indicator.id(), indicator.heading().label())),
        false,
        Optional.empty(),
        List.of());
  }

  /**
   * What one line of the table estimates.
   *
   * @param code the category; the indicator's own id where there is only one row
   */
  public record Row(String code, LocalText label) {}

  /** An indicator in each domain of one variable, such as each sector. */
  public record Breakdown(String variable, LocalText label, List<Domain> domains) {
    public Breakdown {
      domains = List.copyOf(domains);
    }
  }

  /** One category of a breakdown variable. */
  public record Domain(String code, LocalText label, Cells cells) {}

  /**
   * The numbers of everyone or of one domain. Counts are unweighted.
   *
   * @param looked how many units the indicator looks at
   * @param asked how many of them were asked
   * @param answered how many of those gave a substantive answer
   * @param base how many the estimates are over
   * @param nonresponse the share of those asked who gave no substantive answer; absent when nobody
   *     was asked
   * @param cells one a row
   */
  public record Cells(
      long looked,
      long asked,
      long answered,
      long base,
      Optional<Estimate> nonresponse,
      List<Cell> cells) {
    public Cells {
      cells = List.copyOf(cells);
    }
  }

  /**
   * One number of a table.
   *
   * @param total how many units count, or the sum of their amounts, unweighted
   * @param largest the largest single contribution to {@code total}; 1 or 0 for a share
   * @param secondLargest what the next one is at most
   * @param estimate absent when the base is empty
   * @param beside of a number that is close to the value of single units, such as a quantile: how
   *     many units keep it from speaking of each, on the side where they are fewest
   */
  public record Cell(
      double total,
      double largest,
      double secondLargest,
      Optional<Estimate> estimate,
      OptionalLong beside) {
    /** A number that sums over units. */
    public Cell(double total, double largest, double secondLargest, Optional<Estimate> estimate) {
      this(total, largest, secondLargest, estimate, OptionalLong.empty());
    }
  }
}
