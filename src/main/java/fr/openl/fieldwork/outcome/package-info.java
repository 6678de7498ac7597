/** What became of each case of a wave: dispositions and outcome rates after AAPOR. */
@NullMarked
package fr.openl.fieldwork.outcome;

import org.jspecify.annotations.NullMarked;
