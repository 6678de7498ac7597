/** The mirror in words and simple bars, for pages of those who answered. */
@NullMarked
package fr.openl.web.mirror;

import org.jspecify.annotations.NullMarked;
