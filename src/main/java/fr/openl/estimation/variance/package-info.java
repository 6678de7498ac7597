/** How far an estimate may be off: linearisation and replication over the cells of a sample. */
@NullMarked
package fr.openl.estimation.variance;

import org.jspecify.annotations.NullMarked;
