package fr.openl.definition.exchange;

/**
 * Something of a form that could not be taken over as it was.
 *
 * @param place where it stands: {@code survey!F12}, {@code line 40}, {@code pages[0].elements[2]}
 * @param found what stands there
 * @param done what became of it
 */
public record Finding(String place, String found, String done) {}
