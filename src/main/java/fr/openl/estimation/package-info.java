/** Numbers with their uncertainty. */
@NullMarked
package fr.openl.estimation;

import org.jspecify.annotations.NullMarked;
