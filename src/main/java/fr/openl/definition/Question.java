package fr.openl.definition;

import fr.openl.definition.expression.Formula;
import java.util.List;
import java.util.Optional;

/**
 * One question of a block.
 *
 * @param label what is asked; absent only for a calculated question
 * @param relevant asked when this is true (unknown counts as not true); absent: always
 */
public record Question(
    String id,
    QuestionType type,
    Optional<LocalText> label,
    Optional<LocalText> hint,
    Requirement required,
    Optional<Formula> relevant,
    Optional<Constraint> constraint,
    Optional<Prefill> prefill) {

  public List<Item> items() {
    return type.items(id);
  }

  /** Whether a blank is accepted. */
  public enum Requirement {
    OPTIONAL,
    /** A blank is accepted after one friendly reminder. */
    SOFT,
    REQUIRED
  }

  /** Where a first proposal of the answer comes from. */
  public enum Prefill {
    FRAME,
    PREVIOUS
  }

  /** An answer is refused with {@code message} when {@code that} is false. */
  public record Constraint(Formula that, LocalText message) {}
}
