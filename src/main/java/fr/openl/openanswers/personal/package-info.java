/** What in a text may say who somebody is. */
@NullMarked
package fr.openl.openanswers.personal;

import org.jspecify.annotations.NullMarked;
