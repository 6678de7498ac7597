package fr.openl.dataset.formats;

import fr.openl.collection.ValueState;
import java.util.List;
import java.util.Optional;

/**
 * The answers of one response.
 *
 * @param head its id, the unit's pseudonym, when it was sent, how it came in; empty where unknown
 * @param states what is known of every variable, in their order
 * @param cells in the order of the columns
 */
public record AnswerRow(List<String> head, List<ValueState> states, List<Cell> cells) {
  public AnswerRow {
    head = List.copyOf(head);
    states = List.copyOf(states);
    cells = List.copyOf(cells);
  }

  /** The response's id. */
  public String response() {
    return head.getFirst();
  }

  /**
   * One answer.
   *
   * @param value a text, a number, a truth or a day as the column's kind says; empty unless given,
   *     or an explicit category for not knowing
   */
  public record Cell(ValueState state, Optional<Object> value) {
    /** The value as a text: codes, {@code 1} and {@code 0}, ISO days; empty without one. */
    public String text() {
      return value
          .map(
              known -> known instanceof Boolean holds ? (holds ? "1" : "0") : String.valueOf(known))
          .orElse("");
    }
  }
}
