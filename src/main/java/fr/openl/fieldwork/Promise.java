package fr.openl.fieldwork;

import fr.openl.definition.DatePrecision;
import fr.openl.definition.Study.Identity;

/**
 * What a wave promised when it opened. It is kept with the first thing that comes in, and a study
 * whose file says something else later is not served: anonymity that is switched on or off while
 * people answer is no anonymity.
 *
 * @param revision content hash of the questionnaire that is asked
 */
public record Promise(
    String study, String wave, Identity identity, DatePrecision precision, String revision) {}
