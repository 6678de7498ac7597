/** What we ask: studies, questionnaires, questions, code lists and their texts. */
@NullMarked
package fr.openl.definition;

import org.jspecify.annotations.NullMarked;
