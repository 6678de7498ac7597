/** How it leaves the screen: pages as tagged PDF and pictures for links that are passed on. */
@NullMarked
package fr.openl.print;

import org.jspecify.annotations.NullMarked;
