package fr.openl.web.desk;

import fr.openl.Refusal;
import fr.openl.fieldwork.figures.WaveFigures;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The last count of each wave's figures. A page shows the last one there is, with its moment, and
 * has a new one made behind its back when that is older than a minute: however much is stored, a
 * page waits for the first count only a moment. Safe for many threads.
 */
final class LiveFigures implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger(LiveFigures.class.getName());
  private static final Duration FRESH = Duration.ofMinutes(1);
  private static final Duration LAST = Duration.ofSeconds(5);
  private static final Duration FIRST = Duration.ofMillis(100);

  private final Works works;
  private final InstantSource clock;
  private final Map<List<String>, CompletableFuture<Optional<WaveFigures>>> last =
      new ConcurrentHashMap<>();
  private final Set<List<String>> underWay = ConcurrentHashMap.newKeySet();
  private final ExecutorService counter =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().name("figures").daemon().factory());

  LiveFigures(Works works, InstantSource clock) {
    this.works = works;
    this.clock = clock;
  }

  /** Has a wave counted, so that its first reader does not wait. */
  void warm(String study, String wave) {
    count(List.of(study, wave));
  }

  /** The last figures of a wave; empty when they cannot be counted, or not soon. */
  Optional<WaveFigures> find(String study, String wave) {
    List<String> name = List.of(study, wave);
    if (Optional.ofNullable(last.get(name)).filter(CompletableFuture::isDone).isEmpty()) {
      count(name);
    }
    Optional<WaveFigures> figures = Optional.ofNullable(last.get(name)).flatMap(LiveFigures::await);
    if (figures.filter(this::isFresh).isEmpty()) {
      count(name);
    }
    return figures;
  }

  /** The figures of a wave as far as they are counted by now. */
  Optional<WaveFigures> last(String study, String wave) {
    Optional<WaveFigures> counted =
        Optional.ofNullable(last.get(List.of(study, wave)))
            .flatMap(figures -> figures.getNow(Optional.empty()));
    if (counted.filter(this::isFresh).isEmpty()) {
      count(List.of(study, wave));
    }
    return counted;
  }

  private boolean isFresh(WaveFigures figures) {
    return clock.instant().isBefore(figures.counted().plus(FRESH));
  }

  /** Has a wave counted again, for something was done to it. */
  void renew(String study, String wave) {
    count(List.of(study, wave));
  }

  @Override
  public void close() {
    counter.shutdown();
    try {
      if (!counter.awaitTermination(LAST.toMillis(), TimeUnit.MILLISECONDS)) {
        LOG.log(System.Logger.Level.WARNING, "Figures are still being counted at the end");
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private void count(List<String> name) {
    CompletableFuture<Optional<WaveFigures>> first =
        last.computeIfAbsent(name, missing -> new CompletableFuture<>());
    if (underWay.add(name) && !counter.isShutdown()) {
      counter.execute(() -> keep(name, first));
    }
  }

  private void keep(List<String> name, CompletableFuture<Optional<WaveFigures>> first) {
    underWay.remove(name);
    Optional<WaveFigures> counted = Optional.empty();
    try {
      counted = Optional.of(works.count(name.getFirst(), name.getLast()));
    } catch (Refusal refused) {
      LOG.log(System.Logger.Level.WARNING, refused.getMessage());
    } finally {
      if (!first.complete(counted) && counted.isPresent()) {
        last.put(name, CompletableFuture.completedFuture(counted));
      } else if (counted.isEmpty()) {
        last.remove(name, first);
      }
    }
  }

  private static Optional<WaveFigures> await(CompletableFuture<Optional<WaveFigures>> known) {
    try {
      return known.get(FIRST.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    } catch (java.util.concurrent.ExecutionException | TimeoutException notYet) {
      return Optional.empty();
    }
  }
}
