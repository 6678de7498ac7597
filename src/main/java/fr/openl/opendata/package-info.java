/** How it is reused: what was released, as a data package, a codebook and their provenance. */
@NullMarked
package fr.openl.opendata;

import org.jspecify.annotations.NullMarked;
