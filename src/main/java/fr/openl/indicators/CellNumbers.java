package fr.openl.indicators;

import java.util.Optional;
import tech.tablesaw.api.Row;

/** The sums of one cell, by name; all 0 in a domain that no unit is in. */
record CellNumbers(Optional<Row> sums) {
  /** Units the indicator looks at. */
  static final String LOOKED = "looked";

  /** Those of them who were asked. */
  static final String ASKED = "asked";

  /** Those of them who gave a substantive answer. */
  static final String ANSWERED = "answered";

  /** Those the estimate is over. */
  static final String BASE = "base";

  long count(String sum) {
    return Math.round(amount(sum));
  }

  double amount(String sum) {
    return sums.map(row -> row.getDouble(sum)).orElse(0.0);
  }

  long base() {
    return count(BASE);
  }
}
