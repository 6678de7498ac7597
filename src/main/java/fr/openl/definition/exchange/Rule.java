package fr.openl.definition.exchange;

/**
 * An expression as another tool writes it.
 *
 * @param place where it stands in the form
 */
public record Rule(String text, String place) {}
