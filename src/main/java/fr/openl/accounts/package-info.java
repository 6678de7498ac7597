/** Who works at the desk, what each may do, and what was done. */
@NullMarked
package fr.openl.accounts;

import org.jspecify.annotations.NullMarked;
