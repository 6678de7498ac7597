/** What may be said: the only door from numbers to the public. */
@NullMarked
package fr.openl.disclosure;

import org.jspecify.annotations.NullMarked;
