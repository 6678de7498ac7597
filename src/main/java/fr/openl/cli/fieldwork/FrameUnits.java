package fr.openl.cli.fieldwork;

import fr.openl.Count;
import fr.openl.Refusal;
import fr.openl.frame.SamplingFrameReader;
import fr.openl.frame.StudyFolder;
import fr.openl.frame.Unit;
import fr.openl.frame.Wave;
import fr.openl.frame.register.RegisteredUnit;
import fr.openl.store.DuckDbStore;
import java.util.List;

/** The units that may have a link: those of the imported frame, else those of the wave's file. */
final class FrameUnits {
  private FrameUnits() {}

  /**
   * All of them.
   *
   * @throws Refusal when the wave has no frame
   */
  static List<Unit> of(StudyFolder folder, Wave wave, DuckDbStore store) {
    String study = folder.study().id();
    List<Unit> imported =
        store.fieldwork().listFrame(study, wave.id()).stream().map(RegisteredUnit::unit).toList();
    List<Unit> units =
        imported.isEmpty() ? SamplingFrameReader.read(folder.home(), wave).units() : imported;
    if (units.isEmpty()) {
      throw new Refusal(
          "Wave %s of %s has no frame; expected openl frame import, or frame: {file: …} in"
                  .formatted(wave.id(), study)
              + " waves/%s.yaml".formatted(wave.id()));
    }
    return units;
  }

  /**
   * One of them.
   *
   * @throws Refusal when there is none with this id
   */
  static Unit get(List<Unit> units, Wave wave, String id) {
    return units.stream()
        .filter(unit -> unit.id().equals(id))
        .findFirst()
        .orElseThrow(
            () ->
                new Refusal(
                    "The frame of wave %s has no unit \"%s\"; it has %s, such as %s"
                        .formatted(
                            wave.id(),
                            id,
                            Count.of(units.size(), "other"),
                            units.getFirst().id())));
  }
}
