package fr.openl.web.desk;

import fr.openl.Refusal;
import fr.openl.fieldwork.mail.LetterKind;
import fr.openl.fieldwork.mail.MailingPlan;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Who would get a letter, worked out behind the page: of a hundred thousand units that takes
 * seconds, and a page waits only a moment. What was told is forgotten, so that each look tells of
 * its own moment. Safe for many threads.
 */
final class Plans {
  private static final Duration FRESH = Duration.ofMinutes(1);
  private static final Duration MOMENT = Duration.ofMillis(150);

  private final Works works;
  private final InstantSource clock;
  private final Map<List<Object>, Looking> underWay = new ConcurrentHashMap<>();

  Plans(Works works, InstantSource clock) {
    this.works = works;
    this.clock = clock;
  }

  /** What a plan says, or why there is none. */
  sealed interface Told {
    /**
     * So many letters.
     *
     * @param units that they go to
     * @param skipped why contacts get none → how many
     */
    record Planned(long letters, long units, Map<MailingPlan.Reason, Integer> skipped)
        implements Told {}

    /** No letter can be sent, and why. */
    record Refused(Refusal why) implements Told {}
  }

  private record Looking(Instant since, CompletableFuture<Told> found) {}

  /**
   * Who would get a letter now; empty when it is still being worked out.
   *
   * @throws IllegalStateException when a defect of the program hinders it
   */
  Optional<Told> find(String study, String wave, LetterKind kind) {
    List<Object> name = List.of(study, wave, kind);
    Instant now = clock.instant();
    Looking looking =
        underWay.compute(
            name,
            (asked, before) ->
                before != null && (!before.found().isDone() || isFresh(before, now))
                    ? before
                    : new Looking(now, look(study, wave, kind)));
    try {
      Told told = looking.found().get(MOMENT.toMillis(), TimeUnit.MILLISECONDS);
      underWay.remove(name, looking);
      return Optional.of(told);
    } catch (TimeoutException notYet) {
      return Optional.empty();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    } catch (ExecutionException defect) {
      underWay.remove(name, looking);
      throw new IllegalStateException(defect.getCause());
    }
  }

  private static boolean isFresh(Looking looking, Instant now) {
    return now.isBefore(looking.since().plus(FRESH));
  }

  private CompletableFuture<Told> look(String study, String wave, LetterKind kind) {
    CompletableFuture<Told> found = new CompletableFuture<>();
    Thread.ofPlatform()
        .name("plan")
        .daemon()
        .start(
            () -> {
              try {
                found.complete(told(works.plan(study, wave, kind)));
              } catch (Refusal refused) {
                found.complete(new Told.Refused(refused));
              } catch (RuntimeException | Error defect) {
                found.completeExceptionally(defect);
                throw defect;
              }
            });
    return found;
  }

  private static Told told(MailingPlan plan) {
    return new Told.Planned(
        plan.addressees().size(),
        plan.addressees().stream().map(to -> to.unit().id()).distinct().count(),
        plan.skipped());
  }
}
