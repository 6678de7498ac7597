package fr.openl.fieldwork;

/**
 * A unit's right to answer one wave by a personal link.
 *
 * @param print keyed hash of the link's token; the token itself is kept nowhere
 * @param unit how the response will name the unit: by pseudonym, or by its id where the study says
 *     so; in an anonymous study this is known here and never in a response
 * @param answered whether the unit has sent its answers
 * @param revoked whether the link opens nothing any more
 */
public record Invitation(
    String print, String study, String wave, String unit, boolean answered, boolean revoked) {}
