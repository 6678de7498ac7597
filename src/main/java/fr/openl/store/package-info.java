/** How it is kept: responses in DuckDB, snapshots for analysis. */
@NullMarked
package fr.openl.store;

import org.jspecify.annotations.NullMarked;
