/** Estimates from any file with a sample design. */
@NullMarked
package fr.openl.cli.estimate;

import org.jspecify.annotations.NullMarked;
