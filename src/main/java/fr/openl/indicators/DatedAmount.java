package fr.openl.indicators;

import fr.openl.definition.document.Fields;
import fr.openl.definition.document.Key;
import fr.openl.definition.document.Node;
import fr.openl.definition.document.Shape;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * An amount of a certain day: a quota that held from then on, a count that was published then.
 *
 * @param amount above 0
 */
public record DatedAmount(LocalDate day, double amount) {
  /** A list of mappings with a day and an amount. */
  static Shape shape(String day, String amount) {
    return new Shape.ListOf(
        Shape.Keys.of(
            Key.required(day, new Shape.Day(), "The day"),
            Key.required(amount, new Shape.Decimal(), "The amount")));
  }

  /** Those behind {@code key}, by day; problems are reported where they stand. */
  static List<DatedAmount> read(
      IndicatorDeclaration declared, String key, String day, String amount) {
    List<DatedAmount> read = new ArrayList<>();
    for (Node node : declared.fields().list(key)) {
      Fields fields = Fields.of(node);
      Optional<LocalDate> on = fields.day(day);
      OptionalDouble found = fields.number(amount);
      if (found.isPresent() && !(found.getAsDouble() > 0)) {
        declared
            .problems()
            .error(fields.placeOf(amount), "found " + found.getAsDouble(), "an amount above 0");
      } else if (on.isPresent() && found.isPresent()) {
        if (read.stream().anyMatch(earlier -> earlier.day.equals(on.get()))) {
          declared
              .problems()
              .error(fields.placeOf(day), "found " + on.get() + " twice", "each day once");
        }
        read.add(new DatedAmount(on.get(), found.getAsDouble()));
      }
    }
    read.sort(Comparator.comparing(DatedAmount::day));
    return read;
  }

  /** The last of {@code dated} that is not after {@code day}. */
  static Optional<DatedAmount> findOn(LocalDate day, List<DatedAmount> dated) {
    return dated.stream()
        .filter(one -> !one.day.isAfter(day))
        .max(Comparator.comparing(DatedAmount::day));
  }
}
