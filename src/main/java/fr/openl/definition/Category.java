package fr.openl.definition;

/**
 * One category of a code list.
 *
 * @param code unique in its list, never reused with a new meaning
 * @param dontKnow whether choosing it is an explicit non-substantive answer ("I don't know")
 */
public record Category(String code, LocalText label, boolean dontKnow) {}
