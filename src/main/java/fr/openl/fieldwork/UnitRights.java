package fr.openl.fieldwork;

import fr.openl.Refusal;
import fr.openl.definition.Study;
import fr.openl.fieldwork.PrivacyLog.Deed;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a unit may ask of the observatory: to be told what is held about it, to have it corrected,
 * to have it erased. Implementations are safe for many threads, and do this while people answer.
 */
public interface UnitRights {
  /**
   * The unit with this id in any frame of the study, now or in an earlier wave; empty when nothing
   * is held about it.
   */
  Optional<UnitIdentity> find(Study study, String unit);

  /**
   * Everything held about a unit: kind of record → records, each a map from column to value. Kinds
   * without a record are absent. Values are texts, numbers, truth values, and maps of these.
   */
  Map<String, List<Map<String, Object>>> show(UnitIdentity unit);

  /**
   * Changes what its frames say of a unit: its name and whom to write to. Afterwards no file of the
   * database holds what was replaced.
   *
   * @throws Refusal when no frame has the unit, or an address to replace is not one of its contacts
   */
  void correct(UnitIdentity unit, Correction correction);

  /**
   * Erases everything held about a unit. Afterwards no file of the database and no snapshot holds
   * it, not even as bytes left over; the frames keep only that a unit was erased, and lists taken
   * in later leave it out. Everybody else waits while the database is written anew. A crash leaves
   * the unit as it was, or erased; the bytes then go with the next command.
   *
   * @return the entries in the public log, one a wave
   */
  List<Deed> erase(UnitIdentity unit, LocalDate day);

  /** What is said when none of the studies holds anything about a unit. */
  static Refusal nothingHeld(String id, List<String> studies) {
    String searched = String.join(", ", studies);
    return Refusal.said(
        "Nothing is held about \"%s\" in %s; expected a unit's id as an imported frame has it"
            .formatted(id, searched),
        "Rien n’est gardé de « %s » dans %s ; il faut l’identifiant d’un collectif comme une liste importée le donne"
            .formatted(id, searched));
  }

  /**
   * What is to be said differently of a unit.
   *
   * @param name absent when it stays
   * @param replaced address → the one in its place
   * @param removed addresses that are not to be written to any more for this unit
   */
  record Correction(Optional<String> name, Map<String, String> replaced, List<String> removed) {
    public Correction {
      replaced = Map.copyOf(replaced);
      removed = List.copyOf(removed);
    }
  }
}
