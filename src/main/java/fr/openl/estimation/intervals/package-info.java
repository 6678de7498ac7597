/** Limits of estimates, and the quantiles they need. */
@NullMarked
package fr.openl.estimation.intervals;

import org.jspecify.annotations.NullMarked;
