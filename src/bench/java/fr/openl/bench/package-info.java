/** Programs that measure speed and memory at the size of a large study. */
@NullMarked
package fr.openl.bench;

import org.jspecify.annotations.NullMarked;
