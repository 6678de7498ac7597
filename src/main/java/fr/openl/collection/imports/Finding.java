package fr.openl.collection.imports;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Something in a foreign file that did not fit, with how often and where.
 *
 * @param place the item, or the column of the file
 * @param found the label, value or text as it stands; empty where the kind says it all
 * @param count how many rows
 * @param rows the first row numbers, at most {@value #ROWS_SHOWN}
 */
public record Finding(Kind kind, String place, String found, long count, List<Long> rows) {
  static final int ROWS_SHOWN = 5;

  public Finding {
    rows = List.copyOf(rows);
  }

  /** Where, what was found, how often, in which rows, and what became of it. */
  public String sentence() {
    StringBuilder sentence = new StringBuilder();
    if (!place.isEmpty()) {
      sentence.append(place).append(": ");
    }
    if (!found.isEmpty()) {
      sentence.append('"').append(found).append("\" ");
    }
    if (!kind.isOfColumn()) {
      sentence
          .append(count == 1 ? "in row " : "in " + count + " rows, first ")
          .append(rows.stream().map(String::valueOf).collect(Collectors.joining(", ")))
          .append(" ");
    }
    return sentence.append("– ").append(kind.meaning()).toString();
  }

  /** What did not fit, and what became of it. */
  public enum Kind {
    UNKNOWN_LABEL("unknown label, left out; add it to the values of the mapping", true),
    UNREADABLE("not readable as this question's kind of answer, taken as no answer", true),
    OUT_OF_RANGE("outside the question's bounds, taken as no answer", true),
    TOO_LONG("longer than the question allows, cut", true),
    CONFLICTING_LABELS("an exclusive choice beside others, all kept", true),
    NOT_ASKED("answered although routing did not ask, left out", false),
    DOUBLE_SUBMISSION("a unit's further row, which supersedes its earlier one", true),
    DUPLICATE_ROW("equal to an earlier row in every cell", false),
    EMPTY_ROW("no cell filled", false),
    LABEL_LEFT_OUT("label left out by the mapping", false),
    ROW_LEFT_OUT("row left out by the mapping's keep", false),
    COLUMN_PERSONAL("says who answered, from where or when: never read, never kept", false),
    COLUMN_NOT_MAPPED("column not read; map it or list it under ignored", true);

    private final String meaning;
    private final boolean refusedWhenStrict;

    Kind(String meaning, boolean refusedWhenStrict) {
      this.meaning = meaning;
      this.refusedWhenStrict = refusedWhenStrict;
    }

    public String meaning() {
      return meaning;
    }

    /** Whether it is a whole column, not cells of rows. */
    public boolean isOfColumn() {
      return this == COLUMN_PERSONAL || this == COLUMN_NOT_MAPPED;
    }

    /** Whether {@code --strict} refuses a file in which this occurs. */
    public boolean refusedWhenStrict() {
      return refusedWhenStrict;
    }
  }
}
