/**
 * The per-cell sums of a sample: every number with its uncertainty is made from them. They are
 * asked for in standard SQL over named columns, so that another engine over the same files can
 * compute them; only {@link fr.openl.dataset.moments.DataFile} knows which engine it is.
 */
@NullMarked
package fr.openl.dataset.moments;

import org.jspecify.annotations.NullMarked;
