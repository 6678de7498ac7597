/** Collectives that help one another, because they want to and as long as they want to. */
@NullMarked
package fr.openl.neighbours;

import org.jspecify.annotations.NullMarked;
