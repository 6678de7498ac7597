/** How far coders agree, beyond chance. */
@NullMarked
package fr.openl.openanswers.agreement;

import org.jspecify.annotations.NullMarked;
