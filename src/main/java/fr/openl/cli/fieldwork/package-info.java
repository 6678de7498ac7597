/** Commands that reach units and keep what was promised to them. */
@NullMarked
package fr.openl.cli.fieldwork;

import org.jspecify.annotations.NullMarked;
