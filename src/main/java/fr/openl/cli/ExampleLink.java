package fr.openl.cli;

import fr.openl.cli.place.Workspace;
import fr.openl.fieldwork.Keyring;
import fr.openl.fieldwork.PersonalLinks;
import fr.openl.fieldwork.UnitNames;
import fr.openl.frame.SamplingFrameReader;
import fr.openl.frame.StudyFolder;
import fr.openl.frame.Unit;
import fr.openl.frame.Wave;
import fr.openl.store.DuckDbStore;
import java.time.LocalDate;
import java.util.Optional;

/** The personal link of a made-up unit that answered last time and not yet this time. */
final class ExampleLink {
  private final Workspace workspace;
  private final DuckDbStore store;

  ExampleLink(Workspace workspace, DuckDbStore store) {
    this.workspace = workspace;
    this.store = store;
  }

  /** A path to an open wave of the study; empty when no such unit is found. */
  Optional<String> find(StudyFolder study, LocalDate today) {
    return study.waves().stream()
        .filter(wave -> wave.isOpen(today) && wave.previous().isPresent())
        .findFirst()
        .flatMap(wave -> find(study, wave));
  }

  private Optional<String> find(StudyFolder study, Wave wave) {
    String id = study.study().id();
    UnitNames names = UnitNames.of(study.study(), workspace.keys());
    Optional<Unit> guest =
        SamplingFrameReader.read(study.home(), wave).units().stream()
            .filter(unit -> answered(id, wave.previous().orElseThrow(), names.of(unit.id())))
            .filter(unit -> !answered(id, wave.id(), names.of(unit.id())))
            .findFirst();
    return guest.map(
        unit ->
            "s/%s/%s/%s"
                .formatted(
                    id,
                    wave.id(),
                    new PersonalLinks(
                            store, Keyring.open(workspace.keys()), names, id, wave.id(), false)
                        .renew(unit)
                        .token()
                        .spelled()));
  }

  private boolean answered(String study, String wave, String unit) {
    return store.findCurrent(study, wave, unit).isPresent();
  }
}
