/** The JSON of SurveyJS. */
@NullMarked
package fr.openl.definition.exchange.surveyjs;

import org.jspecify.annotations.NullMarked;
