/** The answers of a wave in the files of other programs. */
@NullMarked
package fr.openl.dataset.formats;

import org.jspecify.annotations.NullMarked;
