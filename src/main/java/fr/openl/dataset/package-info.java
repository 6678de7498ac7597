/** Rows ready to analyse: typed columns with value states. */
@NullMarked
package fr.openl.dataset;

import org.jspecify.annotations.NullMarked;
