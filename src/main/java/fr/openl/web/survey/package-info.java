/** The pages on which a questionnaire is filled in. */
@NullMarked
package fr.openl.web.survey;

import org.jspecify.annotations.NullMarked;
