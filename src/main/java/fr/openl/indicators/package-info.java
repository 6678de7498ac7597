/** What it tells: indicators of adoption computed over a wave. */
@NullMarked
package fr.openl.indicators;

import org.jspecify.annotations.NullMarked;
