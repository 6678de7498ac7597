package fr.openl.report;

import fr.openl.charts.Vocabulary;
import fr.openl.disclosure.ReleasedEdition;
import fr.openl.disclosure.ReleasedIndicator;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;

/**
 * How many figures of a publication are told by now, for whoever watches: every table counts, drawn
 * or not, in every language. Safe to use from several threads.
 */
final class Tally {
  private final LongConsumer watcher;
  private final AtomicLong told = new AtomicLong();

  /**
   * @param watcher is given the number of figures told, in no certain order
   */
  Tally(LongConsumer watcher) {
    this.watcher = watcher;
  }

  /** All figures of {@code editions}. */
  static long of(List<ReleasedEdition> editions) {
    return editions.stream()
        .mapToLong(
            edition -> Vocabulary.read(edition.study()).orRefuse().languages().size() * of(edition))
        .sum();
  }

  private static long of(ReleasedEdition edition) {
    return edition.indicators().stream().mapToLong(Tally::of).sum();
  }

  private static long of(ReleasedIndicator indicator) {
    return 1L + (indicator.trends().isEmpty() ? 0 : 1) + indicator.breakdowns().size();
  }

  /** The figures of an edition in one language, which begin to be told. */
  Part begin(ReleasedEdition edition) {
    return new Part(of(edition));
  }

  private void add(long figures) {
    watcher.accept(told.addAndGet(figures));
  }

  /** The share of one edition in one language. */
  final class Part {
    private final AtomicLong left;

    private Part(long figures) {
      left = new AtomicLong(figures);
    }

    /** Another figure is told. */
    void one() {
      if (left.getAndUpdate(figures -> Math.max(0, figures - 1)) > 0) {
        add(1);
      }
    }

    /** All of them are told, also those that are only in a table. */
    void end() {
      add(left.getAndSet(0));
    }
  }
}
