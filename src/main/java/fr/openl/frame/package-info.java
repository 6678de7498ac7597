/** Whom we ask: waves, the sampling frame and its units. */
@NullMarked
package fr.openl.frame;

import org.jspecify.annotations.NullMarked;
