package fr.openl.fieldwork;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * One unit of a study under all the names by which records know it.
 *
 * @param entries where it stands in imported frames, in order of waves; none when no frame has it
 * @param panels the ids by which it is followed over the waves; mails and notes bear them
 * @param names which its invitations, drafts and responses bear; none when the study's key was
 *     destroyed, for then nothing leads there
 */
public record UnitIdentity(
    String study, List<Entry> entries, Set<String> panels, Set<String> names) {
  public UnitIdentity {
    entries = List.copyOf(entries);
    panels = Set.copyOf(panels);
    names = Set.copyOf(names);
  }

  /**
   * The unit in the frame of one wave.
   *
   * @param id its id in that frame
   * @param name what it calls itself
   * @param asked whether the wave asks it: it was drawn, or no sample was
   */
  public record Entry(String wave, String id, String panel, String name, boolean asked) {}

  /** All ids under which it may come back in a list of units. */
  public Set<String> ids() {
    Set<String> ids = entries.stream().map(Entry::id).collect(Collectors.toCollection(TreeSet::new));
    ids.addAll(panels);
    return ids;
  }
}
