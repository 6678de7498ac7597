/** How something spreads over time, and whether a ceiling can be told from counts. */
@NullMarked
package fr.openl.estimation.growth;

import org.jspecify.annotations.NullMarked;
