/** The door for programs. */
@NullMarked
package fr.openl.web.api;

import org.jspecify.annotations.NullMarked;
