package fr.openl.web.desk;

import fr.openl.fieldwork.WaveCourse;
import fr.openl.fieldwork.WaveDecisions;
import fr.openl.frame.StudyFolder;
import fr.openl.frame.Wave;
import fr.openl.web.door.RefusalWords;
import fr.openl.web.door.RefusedRequest;
import fr.openl.web.door.WaveDoor;
import io.javalin.http.Context;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/** The waves of all studies with their course, as the desk knows them. */
final class Waves {
  static final String PATH = "/desk/waves/{study}/{wave}";

  private final List<StudyFolder> studies;
  private final WaveDecisions decisions;
  private final Clock clock;

  Waves(List<StudyFolder> studies, WaveDecisions decisions, Clock clock) {
    this.studies = List.copyOf(studies);
    this.decisions = decisions;
    this.clock = clock;
  }

  /** A wave of a study and where it stands. */
  record DeskWave(StudyFolder folder, WaveCourse course, WaveDoor door) {
    String study() {
      return folder.study().id();
    }

    String id() {
      return course.wave().id();
    }

    String path() {
      return DeskRoutes.HOME + "/" + study() + "/" + id();
    }
  }

  LocalDate today() {
    return LocalDate.now(clock);
  }

  Clock clock() {
    return clock;
  }

  /** All waves, those last opened first. */
  List<DeskWave> list() {
    return studies.stream()
        .flatMap(folder -> folder.waves().stream().map(wave -> wave(folder, wave)))
        .sorted(
            Comparator.comparing((DeskWave wave) -> wave.course().wave().opens())
                .reversed()
                .thenComparing(DeskWave::path))
        .toList();
  }

  /**
   * The wave that an address names.
   *
   * @throws RefusedRequest when there is none
   */
  DeskWave get(Context request) {
    String study = request.pathParam("study");
    String wave = request.pathParam("wave");
    return studies.stream()
        .filter(folder -> folder.study().id().equals(study))
        .findFirst()
        .flatMap(folder -> folder.findWave(wave).map(found -> wave(folder, found)))
        .orElseThrow(() -> new RefusedRequest(404, RefusalWords.NO_SUCH_PAGE.text()));
  }

  private DeskWave wave(StudyFolder folder, Wave planned) {
    return new DeskWave(
        folder,
        WaveCourse.of(folder.study().id(), planned, decisions, today()),
        WaveDoor.of(folder, planned));
  }
}
