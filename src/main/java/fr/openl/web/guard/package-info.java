/** What keeps the doors from being forced: limits on callers, on senders and on connections. */
@NullMarked
package fr.openl.web.guard;

import org.jspecify.annotations.NullMarked;
