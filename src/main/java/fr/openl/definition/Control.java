package fr.openl.definition;

import fr.openl.definition.expression.Formula;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * How a question is put on a form. The set is closed: the survey pages and the printed
 * questionnaire know every control, so a new question type needs nothing new from them.
 */
public sealed interface Control {
  /** Words to read, nothing to answer. */
  record Reading() implements Control {}

  /** Nothing is shown: the value is calculated by this formula. */
  record Hidden(Formula value) implements Control {}

  /** One choice; the category {@code other}, when present, opens a line of text. */
  record Choice(CodeList list, boolean other) implements Control {}

  /** Several choices; an {@code exclusive} one stands alone. */
  record Choices(
      CodeList list, boolean other, Set<String> exclusive, OptionalInt atLeast, OptionalInt atMost)
      implements Control {
    public Choices {
      exclusive = Set.copyOf(exclusive);
    }
  }

  /** The first {@code ranks} choices in order. */
  record Order(CodeList list, int ranks) implements Control {}

  /** Whole steps between two labelled ends. */
  record Steps(int from, int to, Optional<LocalText> fromLabel, Optional<LocalText> toLabel)
      implements Control {}

  /** Yes or no. */
  record YesNo() implements Control {}

  /** A number typed in. */
  record NumberEntry(Measure.Numeric number) implements Control {}

  /** A day or a month picked. */
  record DayEntry(Measure.Day day) implements Control {}

  /** Words typed in, on one or several lines. */
  record Writing(int maxLength, int lines) implements Control {}

  /** Rows that share one list, one choice each. */
  record Grid(List<Row> rows, CodeList list) implements Control {
    public Grid {
      rows = List.copyOf(rows);
    }
  }

  /** One row of a grid. */
  record Row(String id, LocalText label) {}
}
