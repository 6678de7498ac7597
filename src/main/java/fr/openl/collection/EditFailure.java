package fr.openl.collection;

import fr.openl.definition.LocalText;

/**
 * An answer that breaks a rule of its questionnaire: a value that carries what the respondent needs
 * to repair it.
 *
 * @param item the item it was sent for; not one of the questionnaire's when the rule is {@link
 *     EditRule.UnknownItem}
 * @param found what was sent, as text; empty for a blank
 */
public record EditFailure(String item, EditRule rule, String found) {
  /** What is wrong and how to repair it, in French and English. */
  public LocalText sentence() {
    return rule.sentence();
  }
}
