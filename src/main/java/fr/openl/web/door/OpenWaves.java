package fr.openl.web.door;

import fr.openl.collection.Circumstances;
import fr.openl.definition.LocalText;
import fr.openl.definition.expression.Value;
import fr.openl.fieldwork.WaveCourse;
import fr.openl.fieldwork.WaveDecisions;
import fr.openl.frame.StudyFolder;
import fr.openl.frame.Wave;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The waves that answer to the web: open are those whose days say so, unless somebody has decided
 * otherwise since.
 */
public final class OpenWaves {
  private static final int STATUS_CLOSED = 410;
  private static final int STATUS_FORBIDDEN = 403;

  /** Study id → wave id → door. */
  private final Map<String, Map<String, WaveDoor>> doors = new LinkedHashMap<>();

  private final WaveDecisions decisions;
  private final Clock clock;

  /** The waves as their files say. */
  public OpenWaves(List<StudyFolder> studies, Clock clock) {
    this(studies, WaveDecisions.NONE, clock);
  }

  public OpenWaves(List<StudyFolder> studies, WaveDecisions decisions, Clock clock) {
    this.decisions = decisions;
    this.clock = clock;
    for (StudyFolder folder : studies) {
      Map<String, WaveDoor> waves = new LinkedHashMap<>();
      folder.waves().forEach(wave -> waves.put(wave.id(), WaveDoor.of(folder, wave)));
      doors.put(folder.study().id(), waves);
    }
  }

  public LocalDate today() {
    return LocalDate.now(clock);
  }

  public Instant now() {
    return clock.instant();
  }

  /**
   * The circumstances of a response that is sent now, as precisely as its study keeps it.
   *
   * @param previous item id → the same unit's value in the previous wave
   */
  public Circumstances sentNow(WaveDoor door, Map<String, Value> previous) {
    LocalDateTime now = LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    return new Circumstances(
        today(), Optional.of(door.study().privacy().datePrecision().coarsen(now)), previous);
  }

  /** A moment as the clocks of the place show it. */
  public ZonedDateTime local(Instant moment) {
    return moment.atZone(clock.getZone());
  }

  /** The waves open today, invitation or not. */
  public List<WaveDoor> list() {
    return doors.values().stream()
        .flatMap(waves -> waves.values().stream())
        .filter(door -> isOnTheWeb(door.wave()) && course(door).isOpen())
        .map(this::decided)
        .toList();
  }

  /** What a wave is called, open or not; by its id when it has no title of its own. */
  public Optional<LocalText> findTitle(String study, String wave) {
    return Optional.ofNullable(doors.getOrDefault(study, Map.of()).get(wave)).map(WaveDoor::title);
  }

  /**
   * The door of an open wave, whoever may pass it.
   *
   * @throws RefusedRequest when there is no such wave or it is not open today
   */
  public WaveDoor get(String study, String wave) {
    WaveDoor door = getOpened(study, wave);
    if (isClosed(door)) {
      throw new RefusedRequest(STATUS_CLOSED, dated(RefusalWords.CLOSED, door.wave().closes()));
    }
    return door;
  }

  /** Whether a wave was open and is no longer. */
  public boolean isClosed(WaveDoor door) {
    return course(door).isOver();
  }

  /**
   * The door of a wave that is open or was, whoever may pass it.
   *
   * @throws RefusedRequest when there is no such wave, or it has not opened yet
   */
  public WaveDoor getOpened(String study, String wave) {
    Map<String, WaveDoor> waves = doors.get(study);
    if (waves == null) {
      throw RefusedRequest.unknown(RefusalWords.UNKNOWN_STUDY, doors.keySet(), study);
    }
    WaveDoor door = waves.get(wave);
    if (door == null) {
      throw RefusedRequest.unknown(RefusalWords.UNKNOWN_WAVE, waves.keySet(), wave, study);
    }
    if (!isOnTheWeb(door.wave())) {
      throw new RefusedRequest(STATUS_FORBIDDEN, RefusalWords.NOT_ON_THE_WEB.text());
    }
    WaveCourse course = course(door);
    if (course.state() == WaveCourse.State.DRAFT) {
      throw new RefusedRequest(
          STATUS_FORBIDDEN,
          course.last().isPresent()
              ? RefusalWords.IN_PREPARATION.text()
              : dated(RefusalWords.NOT_YET_OPEN, door.wave().opens()));
    }
    return decided(door);
  }

  /**
   * The door of an open wave that anybody may answer.
   *
   * @throws RefusedRequest also when the wave is by invitation
   */
  public WaveDoor getForAnyone(String study, String wave) {
    WaveDoor door = get(study, wave);
    if (door.isByInvitation()) {
      throw new RefusedRequest(STATUS_FORBIDDEN, RefusalWords.INVITED_ONLY.text());
    }
    return door;
  }

  /** Where the wave of a door stands, whatever its file says. */
  private WaveCourse course(WaveDoor door) {
    String study = door.study().id();
    WaveDoor planned = doors.getOrDefault(study, Map.of()).getOrDefault(door.wave().id(), door);
    return WaveCourse.of(study, planned.wave(), decisions, today());
  }

  /** The door with the days that were decided. */
  private WaveDoor decided(WaveDoor door) {
    Wave wave = course(door).wave();
    return wave.equals(door.wave())
        ? door
        : new WaveDoor(door.study(), wave, door.questionnaire(), door.intake());
  }

  private static boolean isOnTheWeb(Wave wave) {
    return wave.mode() == Wave.Mode.WEB || wave.mode() == Wave.Mode.MIXED;
  }

  private static LocalText dated(Wording phrase, LocalDate day) {
    Map<String, String> sentences = new LinkedHashMap<>();
    for (String language : Languages.OWN) {
      sentences.put(language, phrase.in(language, new Texts(language, language).day(day)));
    }
    return new LocalText(sentences);
  }
}
