package fr.openl.definition.expression;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/**
 * What an answered item holds and what an expression yields. Never null; unknown is its absence.
 */
public sealed interface Value {

  /** Yes or no. */
  record Truth(boolean holds) implements Value {}

  /** A finite number, in the item's unit. */
  record Quantity(double amount) implements Value {
    public Quantity {
      if (!Double.isFinite(amount)) {
        throw new IllegalArgumentException("A quantity is finite, found " + amount);
      }
      amount = amount == 0.0 ? 0.0 : amount; // no negative zero, for SQL knows none
    }
  }

  /** Free text, never empty. */
  record Words(String text) implements Value {
    public Words {
      requireNonNull(text);
    }
  }

  /** One category of a code list. */
  record Code(String code) implements Value {
    public Code {
      requireNonNull(code);
    }
  }

  /**
   * The categories chosen from a code list, in the order of choice; possibly none.
   *
   * @param codes not changed any more
   */
  record Codes(Set<String> codes) implements Value {
    public Codes {
      codes = Collections.unmodifiableSet(codes);
    }
  }

  /** Categories from first to last choice. */
  record Ranking(List<String> codes) implements Value {
    public Ranking {
      codes = List.copyOf(codes);
    }
  }

  /** A calendar day; a month is its first day. */
  record Day(LocalDate date) implements Value {
    public Day {
      requireNonNull(date);
    }
  }

  /** A moment in UTC, to the second. */
  record Moment(LocalDateTime at) implements Value {
    public Moment {
      requireNonNull(at);
    }
  }
}
