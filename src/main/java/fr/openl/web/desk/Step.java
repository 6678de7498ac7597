package fr.openl.web.desk;

import fr.openl.accounts.AuditEntry.Act;
import fr.openl.fieldwork.WaveCourse;
import fr.openl.fieldwork.WaveDecision;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A step that a wave can take, from which states, and what it is called. */
enum Step {
  OPEN(
      List.of(WaveCourse.State.DRAFT, WaveCourse.State.CLOSED),
      WaveDecision.Kind.OPENED,
      Act.WAVE_OPENED),
  EXTEND(List.of(WaveCourse.State.OPEN), WaveDecision.Kind.OPENED, Act.WAVE_OPENED),
  CLOSE(List.of(WaveCourse.State.OPEN), WaveDecision.Kind.CLOSED, Act.WAVE_CLOSED),
  DRAFT(
      List.of(WaveCourse.State.OPEN, WaveCourse.State.CLOSED),
      WaveDecision.Kind.DRAFTED,
      Act.WAVE_DRAFTED),
  PUBLISH(List.of(WaveCourse.State.CLOSED), WaveDecision.Kind.PUBLISHED, Act.WAVE_PUBLISHED);

  @SuppressWarnings("ImmutableEnumChecker") // nobody changes it
  private final List<WaveCourse.State> from;

  private final WaveDecision.Kind kind;
  private final Act act;

  Step(List<WaveCourse.State> from, WaveDecision.Kind kind, Act act) {
    this.from = from;
    this.kind = kind;
    this.act = act;
  }

  /** The step that a part of an address spells. */
  static Optional<Step> find(String spelled) {
    return Arrays.stream(values()).filter(step -> step.spelled().equals(spelled)).findFirst();
  }

  /** The steps from a state. */
  static List<Step> from(WaveCourse.State state) {
    return Arrays.stream(values()).filter(step -> step.from.contains(state)).toList();
  }

  String spelled() {
    return name().toLowerCase(Locale.ROOT);
  }

  boolean leadsFrom(WaveCourse.State state) {
    return from.contains(state);
  }

  WaveDecision.Kind kind() {
    return kind;
  }

  Act act() {
    return act;
  }

  /** Whether the step needs a last day of collection. */
  boolean needsDay() {
    return kind == WaveDecision.Kind.OPENED;
  }

  StepWords title(WaveCourse.State state) {
    return switch (this) {
      case OPEN -> state == WaveCourse.State.DRAFT ? StepWords.STEP_OPEN : StepWords.STEP_REOPEN;
      case EXTEND -> StepWords.STEP_EXTEND;
      case CLOSE -> StepWords.STEP_CLOSE;
      case DRAFT -> StepWords.STEP_DRAFT;
      case PUBLISH -> StepWords.STEP_PUBLISH;
    };
  }

  StepWords meaning() {
    return switch (this) {
      case OPEN -> StepWords.MEANS_OPEN;
      case EXTEND -> StepWords.MEANS_EXTEND;
      case CLOSE -> StepWords.MEANS_CLOSE;
      case DRAFT -> StepWords.MEANS_DRAFT;
      case PUBLISH -> StepWords.MEANS_PUBLISH;
    };
  }

  DeedWords done() {
    return switch (this) {
      case OPEN -> DeedWords.DONE_OPEN;
      case EXTEND -> DeedWords.DONE_EXTEND;
      case CLOSE -> DeedWords.DONE_CLOSE;
      case DRAFT -> DeedWords.DONE_DRAFT;
      case PUBLISH -> DeedWords.DONE_PUBLISH;
    };
  }
}
