package fr.openl.report;

import fr.openl.charts.Words;
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
  private final AtomicLong due = new AtomicLong();

  /**
   * @param watcher is given the number of figures told, in no certain order
   */
  Tally(LongConsumer watcher) {
    this.watcher = watcher;
  }

  /** All figures of {@code editions}. */
  static long of(List<ReleasedEdition> editions) {
    return Words.LANGUAGES.size() * editions.stream().mapToLong(Tally::of).sum();
  }

  private static long of(ReleasedEdition edition) {
    return edition.indicators().stream().mapToLong(Tally::of).sum();
  }

  private static long of(ReleasedIndicator indicator) {
    return 1 + (indicator.trends().isEmpty() ? 0 : 1) + indicator.breakdowns().size();
  }

  /** Another edition begins to be told in one language. */
  void begin(ReleasedEdition edition) {
    due.addAndGet(of(edition));
  }

  /** Another figure is told. */
  void one() {
    watcher.accept(Math.min(told.incrementAndGet(), due.get()));
  }

  /** All that has begun is told. */
  void end() {
    told.set(due.get());
    watcher.accept(due.get());
  }
}
