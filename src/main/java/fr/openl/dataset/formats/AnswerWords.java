package fr.openl.dataset.formats;

import fr.openl.collection.ValueState;
import fr.openl.dataset.Variable;
import fr.openl.definition.Category;
import java.util.Optional;

/**
 * Answers in words a person reads: the labels of categories, and the reason in brackets where there
 * is no answer, so that reasons stay apart.
 *
 * @param language of the words; where a label lacks it, {@code fallback}
 */
public record AnswerWords(String language, String fallback) {
  /** The words of one cell. */
  public String of(AnswerColumn column, AnswerRow.Cell cell) {
    if (cell.value().isEmpty()) {
      return cell.state() == ValueState.GIVEN ? "" : reason(cell.state());
    }
    Object value = cell.value().get();
    return switch (column.kind()) {
      case CATEGORY -> category(column.variable(), String.valueOf(value));
      case CHOSEN, TRUTH -> truth(Boolean.TRUE.equals(value));
      case RANK, NUMBER, TEXT, DAY -> String.valueOf(value);
    };
  }

  /** Why there is no answer. */
  public String reason(ValueState state) {
    boolean french = language.equals("fr");
    return switch (state) {
      case GIVEN -> french ? "[répondu]" : "[answered]";
      case DONT_KNOW -> french ? "[ne sait pas]" : "[does not know]";
      case NO_ANSWER -> french ? "[sans réponse]" : "[no answer]";
      case NOT_ASKED -> french ? "[non posée]" : "[not asked]";
      case VOIDED -> french ? "[annulée]" : "[voided]";
    };
  }

  /** The words of a category; its code where the list has none. */
  String category(Variable variable, String code) {
    Optional<Category> found =
        variable.categories().stream().filter(c -> c.code().equals(code)).findFirst();
    return found.map(c -> c.label().in(language, fallback).words()).orElse(code);
  }

  private String truth(boolean holds) {
    return language.equals("fr") ? (holds ? "Oui" : "Non") : holds ? "Yes" : "No";
  }
}
