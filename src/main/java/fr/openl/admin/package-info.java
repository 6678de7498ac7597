/** How commands reach the observatory while it serves. */
@NullMarked
package fr.openl.admin;

import org.jspecify.annotations.NullMarked;
