package fr.openl.store;

import fr.openl.Refusal;
import fr.openl.definition.Study;
import fr.openl.definition.Study.Identity;
import fr.openl.fieldwork.Keyring;
import fr.openl.fieldwork.PrivacyLog.Deed;
import fr.openl.fieldwork.UnitIdentity;
import fr.openl.fieldwork.UnitRights;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The rights of units over what one store holds of them, and the snapshots made of it.
 *
 * @param snapshots the folder under which snapshots are published
 */
public record StoredUnits(PrivacyStore store, Keyring keys, Path snapshots) implements UnitRights {
  @Override
  public Optional<UnitIdentity> find(Study study, String unit) {
    List<UnitIdentity.Entry> entries = store.listUnitEntries(study.id(), unit);
    Set<String> panels =
        entries.isEmpty()
            ? Set.of(unit)
            : entries.stream().map(UnitIdentity.Entry::panel).collect(Collectors.toSet());
    UnitIdentity identity = new UnitIdentity(study.id(), entries, panels, names(study, panels));
    return store.showUnit(identity).isEmpty() ? Optional.empty() : Optional.of(identity);
  }

  @Override
  public Map<String, List<Map<String, Object>>> show(UnitIdentity unit) {
    return store.showUnit(unit);
  }

  @Override
  public void correct(UnitIdentity unit, Correction correction) {
    if (unit.entries().isEmpty()) {
      throw new Refusal(
          "No frame of " + unit.study() + " that was imported has this unit: nothing to correct");
    }
    store.correctUnit(unit, correction, keys::contact);
    store.finishErasures(snapshots);
  }

  @Override
  public List<Deed> erase(UnitIdentity unit, LocalDate day) {
    List<Deed> deeds = store.eraseUnit(unit, day, id -> keys.erasedUnit(unit.study(), id));
    store.finishErasures(snapshots);
    return deeds;
  }

  /** By which its records are known; invitations of anonymous studies bear pseudonyms too. */
  private Set<String> names(Study study, Set<String> panels) {
    return study.privacy().identity() == Identity.NAMED
        ? panels
        : keys.findPseudonyms(study.id()).stream()
            .flatMap(pseudonyms -> panels.stream().map(pseudonyms::of))
            .collect(Collectors.toSet());
  }
}
