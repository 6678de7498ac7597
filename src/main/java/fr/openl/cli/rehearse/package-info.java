/** A whole wave played through on simulated units, in a folder of its own. */
@NullMarked
package fr.openl.cli.rehearse;

import org.jspecify.annotations.NullMarked;
