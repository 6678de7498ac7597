package fr.openl.disclosure;

/**
 * A number that may be shown, or the sign that stands for one that may not. There is no public way
 * to make one but disclosure control: an unchecked number cannot be drawn.
 */
public sealed interface Released permits Published, Suppressed {}
