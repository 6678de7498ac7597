package fr.openl.definition;

import fr.openl.definition.expression.ValueType;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What an item's values are. The set is closed: the store, the dataset and the indicators know
 * every measure, so a new question type needs nothing new from them.
 */
public sealed interface Measure {
  /** The type of the item's values in expressions. */
  ValueType type();

  /** The code list of a categorical measure. */
  default Optional<CodeList> findList() {
    return switch (this) {
      case OneCategory one -> Optional.of(one.list());
      case ManyCategories many -> Optional.of(many.list());
      case RankedCategories ranked -> Optional.of(ranked.list());
      case Numeric number -> Optional.empty();
      case Truth truth -> Optional.empty();
      case Text text -> Optional.empty();
      case Day day -> Optional.empty();
    };
  }

  /** One category of a code list. */
  record OneCategory(CodeList list) implements Measure {
    @Override
    public ValueType type() {
      return new ValueType.Category(list.codes());
    }
  }

  /** A set of categories of a code list. */
  record ManyCategories(CodeList list) implements Measure {
    @Override
    public ValueType type() {
      return new ValueType.Categories(list.codes());
    }
  }

  /** The first {@code ranks} categories in order of preference; {@code ranks} ≥ 1. */
  record RankedCategories(CodeList list, int ranks) implements Measure {
    @Override
    public ValueType type() {
      return new ValueType.Ranking(list.codes());
    }
  }

  /** A number within bounds, in {@code unit}; {@code whole} numbers have no decimals. */
  record Numeric(boolean whole, OptionalDouble min, OptionalDouble max, Optional<String> unit)
      implements Measure {
    @Override
    public ValueType type() {
      return new ValueType.Quantity();
    }
  }

  /** Yes or no. */
  record Truth() implements Measure {
    @Override
    public ValueType type() {
      return new ValueType.Truth();
    }
  }

  /** Free text of at most {@code maxLength} code points. */
  record Text(int maxLength) implements Measure {
    @Override
    public ValueType type() {
      return new ValueType.Words();
    }
  }

  /** A day, or a month kept as its first day, within bounds. */
  record Day(boolean monthly, Optional<LocalDate> min, Optional<LocalDate> max) implements Measure {
    @Override
    public ValueType type() {
      return new ValueType.Day();
    }
  }
}
