package fr.openl.cli.fieldwork;

import fr.openl.Refusal;
import fr.openl.cli.place.Workspace;
import fr.openl.fieldwork.UnitIdentity;
import fr.openl.fieldwork.UnitIdentity.Entry;
import fr.openl.fieldwork.UnitRights;
import fr.openl.frame.StudyFolder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The unit whose rights a command serves, in all studies that hold something about it. */
final class UnitParameter {
  @Parameters(index = "0", paramLabel = "UNIT", description = "The unit's id in any frame.")
  private String id = "";

  @Option(
      names = "--study",
      paramLabel = "STUDY",
      description = "Only what this study holds; may be repeated (default: every study).")
  private List<String> studies = new ArrayList<>();

  String id() {
    return id;
  }

  /**
   * The unit in each study that holds something about it.
   *
   * @throws Refusal when none does
   */
  Map<StudyFolder, UnitIdentity> find(Workspace workspace, UnitRights rights) {
    Map<StudyFolder, UnitIdentity> found = new LinkedHashMap<>();
    List<String> searched = studies.isEmpty() ? workspace.studies() : studies;
    for (String study : searched) {
      StudyFolder folder = workspace.study(study);
      rights.find(folder.study(), id).ifPresent(unit -> found.put(folder, unit));
    }
    if (found.isEmpty()) {
      throw UnitRights.nothingHeld(id, searched);
    }
    return found;
  }

  /**
   * The same, for what cannot be taken back.
   *
   * @throws Refusal when studies know different units by this id and none of them was named
   */
  Map<StudyFolder, UnitIdentity> findOne(Workspace workspace, UnitRights rights) {
    Map<StudyFolder, UnitIdentity> found = find(workspace, rights);
    Set<String> names =
        found.values().stream()
            .flatMap(unit -> unit.entries().stream().skip(unit.entries().size() - 1L))
            .map(Entry::name)
            .filter(name -> !name.isEmpty())
            .collect(Collectors.toSet());
    if (studies.isEmpty() && names.size() > 1) {
      throw new Refusal(
          "\"%s\" is another unit in another study (%s): name the study with --study"
              .formatted(
                  id,
                  found.keySet().stream()
                      .map(folder -> folder.study().id())
                      .collect(Collectors.joining(", "))));
    }
    return found;
  }
}
