package fr.openl.disclosure;

import fr.openl.definition.LocalText;

/**
 * One line of a published table.
 *
 * @param code the category; the indicator's own id where there is only one line
 */
public record ReleasedRow(String code, LocalText label, Released estimate) {}
