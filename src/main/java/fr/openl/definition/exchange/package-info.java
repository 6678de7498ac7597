/** What questionnaires of other tools have in common, and how they become studies of this one. */
@NullMarked
package fr.openl.definition.exchange;

import org.jspecify.annotations.NullMarked;
