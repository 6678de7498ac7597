/** Foreign files of responses mapped to answers, with a report of all that did not fit. */
@NullMarked
package fr.openl.collection.imports;

import org.jspecify.annotations.NullMarked;
