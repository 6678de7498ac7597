package fr.openl.fieldwork;

import fr.openl.Refusal;
import fr.openl.definition.Study;
import fr.openl.definition.Study.Identity;
import java.nio.file.Path;
import java.util.Optional;
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

  /**
   * The names of a study's units as its responses bear them; empty where nothing leads from one to
   * the other, as in an anonymous study, or when the study's key was destroyed.
   *
   * @param keys the folder of the keys; no key is drawn
   * @throws Refusal when the key cannot be read
   */
  public static Optional<UnitNames> find(Study study, Path keys) {
    return switch (study.privacy().identity()) {
      case ANONYMOUS -> Optional.empty();
      case NAMED -> Optional.of(new UnitNames(UnaryOperator.identity()));
      case PSEUDONYMOUS ->
          Pseudonyms.find(keys, study.id()).map(pseudonyms -> new UnitNames(pseudonyms::of));
    };
  }

  /** The name of the unit that has this id in the frame. */
  public String of(String unit) {
    return name.apply(unit);
  }
}
