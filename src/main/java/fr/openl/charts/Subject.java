package fr.openl.charts;

import fr.openl.definition.LocalText;
import fr.openl.disclosure.Published;
import fr.openl.disclosure.Released;
import fr.openl.disclosure.ReleasedBreakdown;
import fr.openl.disclosure.ReleasedIndicator;
import fr.openl.disclosure.ReleasedIndicator.Scale;
import fr.openl.disclosure.ReleasedRow;
import fr.openl.disclosure.ReleasedTrend;
import java.util.List;
import java.util.stream.Stream;

/** What a chart or a table shows of an indicator. */
public sealed interface Subject {
  ReleasedIndicator indicator();

  /** Unique on a page and a safe file name, such as {@code office_adoption-by-sector}. */
  String id();

  /** Every number it shows. */
  Stream<Released> numbers();

  default Scale scale() {
    return indicator().scale();
  }

  /** Whether any published number has an interval. */
  default boolean hasIntervals() {
    return numbers().anyMatch(n -> n instanceof Published p && p.bounds().isPresent());
  }

  /** The indicator in the whole population of one wave. */
  record Whole(ReleasedIndicator indicator) implements Subject {
    @Override
    public String id() {
      return indicator.id();
    }

    @Override
    public Stream<Released> numbers() {
      return indicator.rows().stream().map(ReleasedRow::estimate);
    }
  }

  /** The indicator in each domain of one variable. */
  record ByDomain(ReleasedIndicator indicator, ReleasedBreakdown breakdown) implements Subject {
    @Override
    public String id() {
      return indicator.id() + "-by-" + breakdown.variable().replace('.', '-');
    }

    @Override
    public Stream<Released> numbers() {
      return breakdown.domains().stream()
          .flatMap(d -> d.rows().stream())
          .map(ReleasedRow::estimate);
    }
  }

  /** The indicator over the waves of its study. */
  record OverWaves(ReleasedIndicator indicator) implements Subject {
    @Override
    public String id() {
      return indicator.id() + "-trend";
    }

    @Override
    public Stream<Released> numbers() {
      return indicator.trends().stream()
          .flatMap(trend -> trend.points().stream())
          .map(ReleasedTrend.Point::estimate);
    }
  }

  /** One labelled number. */
  record Entry(LocalText label, Released number) {}

  /**
   * The single series of labelled numbers it consists of; empty where it crosses two variables or
   * runs over waves.
   */
  default List<Entry> entries() {
    return switch (this) {
      case Whole whole ->
          whole.indicator().rows().stream().map(r -> new Entry(r.label(), r.estimate())).toList();
      case ByDomain by when by.indicator().rows().size() == 1 ->
          by.breakdown().domains().stream()
              .filter(domain -> domain.rows().size() == 1)
              .map(domain -> new Entry(domain.label(), domain.rows().getFirst().estimate()))
              .toList();
      case ByDomain crossing -> List.of();
      case OverWaves waves -> List.of();
    };
  }
}
