/** What a researcher may ask of a sample, and the answers with their uncertainty. */
@NullMarked
package fr.openl.estimation.statistics;

import org.jspecify.annotations.NullMarked;
