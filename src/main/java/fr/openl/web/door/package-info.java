/** What all doors share: which waves are open, who may pass, the words and the frame of a page. */
@NullMarked
package fr.openl.web.door;

import org.jspecify.annotations.NullMarked;
