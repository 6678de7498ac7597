package fr.openl.fieldwork;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.openl.collection.EveryControl;
import fr.openl.fieldwork.WaveCourse.State;
import fr.openl.fieldwork.WaveDecision.Kind;
import fr.openl.frame.Wave;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Where a wave stands: its file's days, until somebody decides otherwise. */
class WaveCourseTest {
  private static final LocalDate OPENS = LocalDate.of(2026, 11, 1);
  private static final LocalDate CLOSES = LocalDate.of(2026, 11, 30);
  private static final Wave WAVE = EveryControl.study().waves().getFirst().during(OPENS, CLOSES);

  @Test
  void withoutADecisionTheDaysOfTheFileCount() {
    assertEquals(State.DRAFT, state(OPENS.minusDays(1)));
    assertEquals(State.OPEN, state(OPENS));
    assertEquals(State.OPEN, state(CLOSES));
    assertEquals(State.CLOSED, state(CLOSES.plusDays(1)));
  }

  @Test
  void anEarlyEndHoldsAtOnceAndErasesNothingBeforeTheDayAnnounced() {
    LocalDate day = OPENS.plusDays(5);
    WaveCourse closed = course(day, closed(day));
    assertTrue(closed.isOver());
    assertEquals(day, closed.wave().closes());
    assertEquals(CLOSES, closed.kept().closes());
  }

  @Test
  void aWaveIsReopenedAndEndsOnTheDayThatWasChosen() {
    LocalDate until = CLOSES.plusDays(20);
    WaveDecision reopened = opened(CLOSES.plusDays(3), until);
    assertTrue(course(until, closed(OPENS), reopened).isOpen());
    WaveCourse over = course(until.plusDays(1), closed(OPENS), reopened);
    assertEquals(State.CLOSED, over.state());
    assertEquals(until, over.kept().closes(), "drafts live as long as the wave");
  }

  @Test
  void aWaveThatIsOpenedEarlyBeginsThatDay() {
    LocalDate early = OPENS.minusDays(7);
    WaveCourse open = course(early, opened(early, CLOSES));
    assertTrue(open.isOpen());
    assertEquals(early, open.wave().opens());
  }

  @Test
  void aDraftStaysOneUntilItIsOpened() {
    WaveDecision drafted = new WaveDecision("s", WAVE.id(), Kind.DRAFTED, OPENS, Optional.empty());
    assertEquals(State.DRAFT, course(CLOSES, drafted).state());
    assertTrue(course(CLOSES, drafted, opened(CLOSES, CLOSES)).isOpen());
  }

  @Test
  void aPublishedWaveIsNeitherOpenNorTaken() {
    WaveDecision out =
        new WaveDecision("s", WAVE.id(), Kind.PUBLISHED, CLOSES.plusDays(9), Optional.empty());
    WaveCourse published = course(CLOSES.plusDays(10), out);
    assertEquals(State.PUBLISHED, published.state());
    assertFalse(published.isOpen());
    assertTrue(published.isOver());
  }

  private static State state(LocalDate today) {
    return course(today).state();
  }

  private static WaveCourse course(LocalDate today, WaveDecision... decisions) {
    return WaveCourse.of("s", WAVE, new Decided(Arrays.asList(decisions)), today);
  }

  private static WaveDecision opened(LocalDate day, LocalDate until) {
    return new WaveDecision("s", WAVE.id(), Kind.OPENED, day, Optional.of(until));
  }

  private static WaveDecision closed(LocalDate day) {
    return new WaveDecision("s", WAVE.id(), Kind.CLOSED, day, Optional.empty());
  }

  /** Decisions that were taken before. */
  private record Decided(List<WaveDecision> decisions) implements WaveDecisions {
    @Override
    public void decide(WaveDecision decision) {
      throw new UnsupportedOperationException();
    }

    @Override
    public List<WaveDecision> listDecisions(String study, String wave) {
      return decisions;
    }
  }
}
