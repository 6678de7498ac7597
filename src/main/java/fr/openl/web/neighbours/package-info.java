/** The doors behind which collectives find and write to one another. */
@NullMarked
package fr.openl.web.neighbours;

import org.jspecify.annotations.NullMarked;
