package fr.openl.fieldwork;

import fr.openl.Refusal;
import fr.openl.definition.Study;
import fr.openl.definition.Study.Identity;
import java.nio.file.Path;
import java.util.function.UnaryOperator;

/**
 * How a study names its units in invitations and responses: by their id in the frame where it says
 * so, else by pseudonym. In an anonymous study no response bears such a name.
 */
public final class UnitNames {
  private final UnaryOperator<String> name;

  private UnitNames(UnaryOperator<String> name) {
    this.name = name;
  }

  /**
   * The names of a study's units.
   *
   * @param keys the folder of the keys; the study's key is drawn when there is none yet
   * @throws Refusal when the key cannot be read or kept
   */
  public static UnitNames of(Study study, Path keys) {
    return study.privacy().identity() == Identity.NAMED
        ? new UnitNames(UnaryOperator.identity())
        : new UnitNames(Pseudonyms.open(keys, study.id())::of);
  }

  /** The name of the unit that has this id in the frame. */
  public String of(String unit) {
    return name.apply(unit);
  }
}
